package dev.rebound.weakness;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.Range;

/** How severe a weakness seems to a person. */
@Schema(name = "AssessmentCreate", description = "How severe a weakness seems to a person.")
public record AssessmentInput(
        @Schema(
                minimum = "0",
                maximum = "4",
                description = "From 0 (no trouble at all) to 4 (it decided the interview).",
                examples = {"3"})
        @NotNull
        @Range(min = 0, max = 4)
        Integer severity,

        @Schema(
                description = "The interview after which it was judged; one of the person's own.",
                examples = {"0199b0a4-7f3c-7d21-9c5e-2f6f5f0c1a11"})
        UUID interviewId,

        @Schema(
                description = "The practice session after which it was judged; one of the person's own.",
                examples = {"0199b0a4-7f3c-7d21-9c5e-2f6f5f0c1a22"})
        UUID practiceId,

        @Schema(
                description = "When it was judged, not ahead; now by default. Any offset, kept in UTC.",
                examples = {"2026-11-20T17:00:00Z"})
        Instant assessedAt) {}
