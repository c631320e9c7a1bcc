package dev.rebound.account.calendar;

import dev.rebound.platform.i18n.Language;
import dev.rebound.platform.time.TimeZone;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;

/** A calendar feed as a person asks for it. */
@Schema(name = "CalendarFeedCreate", description = "A calendar feed as a person asks for it.")
public record CalendarFeedInput(
        @Schema(
                description = "The calendar's name, as calendar programs show it.",
                examples = {"My dates"})
        @NotBlank
        @Size(min = 1, max = 100)
        String label,

        @Schema(
                description = "What it holds; everything where it is left out.",
                examples = {"[\"interviews\", \"items\"]"})
        @Size(min = 1, max = 5)
        @UniqueElements
        List<@NotNull CalendarPart> parts,

        @Schema(
                description = "The language of its words; that of the request where it is left out.",
                examples = {"en"})
        Language language,

        @Schema(
                description = "The IANA time zone that the person lives in; that of the interview recorded last where"
                        + " it is left out.",
                examples = {"America/Montreal"})
        @Size(min = 1, max = 60)
        @TimeZone
        String timeZone,

        @Schema(
                description =
                        "How much it says. With `none` an interview reads \"Appointment\", so that nobody who sees"
                                + " the calendar learns of it; with `titles` companies, titles and what is practised are named.",
                defaultValue = "none",
                examples = {"none"})
        CalendarDetails details) {

    /** Fills in what may be left out and is the same for everybody. */
    public CalendarFeedInput {
        parts = parts == null ? CalendarPart.ALL : parts;
        details = details == null ? CalendarDetails.NONE : details;
    }
}
