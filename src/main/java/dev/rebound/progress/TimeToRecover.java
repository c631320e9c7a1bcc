package dev.rebound.progress;

import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How long after an interview the person was back at their usual, by mood or by a finished checklist. */
@Schema(
        description =
                "How long after the interview the person was back at their usual: the first mood check at or above"
                        + " the median of all their mood checks, or the finished checklist. Both are shown.")
public record TimeToRecover(
        @Schema(
                description = "The shorter of the two; null while there is neither.",
                nullable = true,
                minimum = "0",
                maximum = "10000000",
                examples = {"18.5"})
        Double hours,

        @Schema(
                description = "Hours to the mood check.",
                nullable = true,
                minimum = "0",
                maximum = "10000000",
                examples = {"18.5"})
        Double hoursToUsualMood,

        @Schema(
                description = "When that mood check was.",
                nullable = true,
                examples = {"2026-11-21T09:45:00Z"})
        Instant usualMoodAt,

        @Schema(
                description = "Its valence, 1 to 5.",
                nullable = true,
                minimum = "1",
                maximum = "5",
                examples = {"3"})
        Integer moodValence,

        @Schema(
                description = "The person's usual: the median valence of all their mood checks; null under three.",
                nullable = true,
                minimum = "1",
                maximum = "5",
                examples = {"3"})
        Double usualMood,

        @Schema(
                description = "How many mood checks the usual is made of.",
                minimum = "0",
                maximum = "1000000",
                examples = {"9"})
        int moodChecks,

        @Schema(
                description = "Hours until nothing was left to do on a checklist of the interview.",
                nullable = true,
                minimum = "0",
                maximum = "10000000",
                examples = {"190"})
        Double hoursToFinishedChecklist,

        @Schema(
                description = "When that was.",
                nullable = true,
                examples = {"2026-11-28T13:15:00Z"})
        Instant checklistFinishedAt) {

    static TimeToRecover of(InterviewFacts facts) {
        Double mood = Hours.between(facts.endedAt(), facts.moodAt());
        Double checklist = Hours.between(facts.endedAt(), facts.checklistAt());
        return new TimeToRecover(
                Stream.of(mood, checklist)
                        .filter(Objects::nonNull)
                        .min(Double::compare)
                        .orElse(null),
                mood,
                facts.moodAt(),
                facts.moodValence(),
                facts.usualMood(),
                facts.moodChecks(),
                checklist,
                facts.checklistAt());
    }
}
