package dev.rebound.progress;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How long after an interview the person first wrote about it. */
@Schema(description = "How long after the interview the person first wrote about it: a moment or a reflection.")
public record HoursToDebrief(
        @Schema(
                description = "Hours from `ended_at` to `first_noted_at`, to a tenth; null while nothing is noted.",
                nullable = true,
                minimum = "0",
                maximum = "10000000",
                examples = {"2.5"})
        Double hours,

        @Schema(
                description = "When the interview was over: its start and its length, or its start where no length is"
                        + " known.",
                examples = {"2026-11-20T15:15:00Z"})
        Instant endedAt,

        @Schema(
                description = "When the first moment or reflection of it came.",
                nullable = true,
                examples = {"2026-11-20T17:45:00Z"})
        Instant firstNotedAt) {

    static HoursToDebrief of(InterviewFacts facts) {
        return new HoursToDebrief(Hours.between(facts.endedAt(), facts.notedAt()), facts.endedAt(), facts.notedAt());
    }
}
