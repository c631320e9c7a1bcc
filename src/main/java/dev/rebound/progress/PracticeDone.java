package dev.rebound.progress;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much a person practised, and what it changed in their own eyes. */
@Schema(description = "How much was practised, and what it changed in the person's own eyes.")
public record PracticeDone(
        @Schema(
                description = "Sessions.",
                minimum = "0",
                maximum = "1000000",
                examples = {"5"})
        int sessions,

        @Schema(
                description = "Minutes of the sessions that say how long they took.",
                minimum = "0",
                maximum = "2147483647",
                examples = {"75"})
        int minutes,

        @Schema(
                description = "The day of the last one, where the person was.",
                nullable = true,
                examples = {"2026-11-18"})
        LocalDate lastOn,

        @Schema(description = "The usual change of the person's score from before a session to after it.")
        Usual scoreChange) {

    static PracticeDone of(OverallFacts facts) {
        return new PracticeDone(
                facts.sessions(),
                facts.minutes(),
                facts.lastPractisedOn(),
                new Usual(facts.scoreChange(), facts.scoredSessions()));
    }

    static PracticeDone of(WeaknessFacts facts) {
        return new PracticeDone(
                facts.sessions(),
                facts.minutes(),
                facts.lastPractisedOn(),
                new Usual(facts.scoreChange(), facts.scoredSessions()));
    }
}
