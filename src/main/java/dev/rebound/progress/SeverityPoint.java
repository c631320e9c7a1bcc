package dev.rebound.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One assessment in the series of a weakness. */
@Schema(description = "One assessment in the series of a weakness.")
public record SeverityPoint(
        @Schema(
                description =
                        "Its place in time: the interview's or the practice session's, else when it was assessed.",
                examples = {"2026-11-20T14:30:00Z"})
        Instant at,

        @Schema(
                description = "The day, in the time zone of the interview or the session; else in that of the interview"
                        + " recorded last.",
                examples = {"2026-11-20"})
        LocalDate on,

        @Schema(
                description = "From 0 (no trouble at all) to 4 (it decided the interview).",
                minimum = "0",
                maximum = "4",
                examples = {"3"})
        int severity,

        @Schema(
                description = "After what it was assessed. Mock interviews and practice are kept apart from the rest.",
                examples = {"interview"})
        AssessedAfter after,

        @Schema(
                description = "The interview.",
                nullable = true,
                examples = {"0199b0a4-7f3c-7d21-9c5e-2f6f5f0c1a11"})
        UUID interviewId,

        @Schema(
                description = "The practice session.",
                nullable = true,
                examples = {"0199b0a4-7f3c-7d21-9c5e-2f6f5f0c1a22"})
        UUID practiceId) {

    static SeverityPoint from(SeverityFacts facts) {
        return new SeverityPoint(
                facts.at(), facts.on(), facts.severity(), facts.after(), facts.interviewId(), facts.practiceId());
    }
}
