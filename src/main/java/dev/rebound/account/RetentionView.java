package dev.rebound.account;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How long a person's data is kept when they no longer come. */
@Schema(
        name = "Retention",
        description = "How long the career site keeps the data of people who no longer come. All null where it keeps it"
                + " until they erase it. Each visit starts the time anew.")
public record RetentionView(
        @Schema(
                description = "The time from the last visit on, an ISO 8601 period.",
                nullable = true,
                maxLength = 40,
                examples = {"P24M"})
        String keptFor,

        @Schema(
                description = "The day on which everything is erased unless the person comes before.",
                nullable = true,
                examples = {"2028-11-20"})
        LocalDate erasedOn,

        @Schema(
                description = "The day on which the warning time before `erased_on` begins.",
                nullable = true,
                examples = {"2028-10-21"})
        LocalDate warningFrom,

        @Schema(
                description =
                        "When the person's data last came into the warning time, in the past 90 days; null where it"
                                + " did not. Who reads this has come again, so nothing is erased before `erased_on`.",
                nullable = true,
                examples = {"2026-11-02T03:12:44.120045Z"})
        Instant warnedAt) {

    static RetentionView of(Retention retention, Instant lastSeen, Instant warnedAt) {
        return new RetentionView(
                retention.keptFor().map(Period::toString).orElse(null),
                retention.erasedOn(lastSeen).orElse(null),
                retention.warnedFrom(lastSeen).orElse(null),
                warnedAt);
    }
}
