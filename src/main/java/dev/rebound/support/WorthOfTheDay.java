package dev.rebound.support;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The worth entry of a day. */
@Schema(description = "The worth entry of a day.")
public record WorthOfTheDay(
        @Schema(
                description = "The day.",
                examples = {"2026-11-24"})
        LocalDate on,

        @Schema(
                description = "The IANA time zone in which it is that day.",
                maxLength = 60,
                examples = {"America/Montreal"})
        String timeZone,

        @Schema(description = "The entry; null where the person has none yet.", nullable = true)
        WorthEntryView entry,

        @Schema(
                description = "What to do where there is none, in the caller's language; else null.",
                nullable = true,
                maxLength = 300,
                examples = {"Nothing is written down yet. Note one thing that you value, did well or were told."})
        String hint) {}
