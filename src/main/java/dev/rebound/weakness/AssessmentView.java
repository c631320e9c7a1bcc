package dev.rebound.weakness;

import dev.rebound.platform.http.Resource;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An assessment as it reads. */
@Schema(name = "Assessment", description = "How severe a weakness seemed at one time; never changed.")
public record AssessmentView(
        UUID id,

        @Schema(
                description = "The key of the weakness.",
                maxLength = 80,
                pattern = "^[a-z0-9-]{1,80}$",
                examples = {"rambling"})
        String slug,

        @Schema(
                description = "From 0 (no trouble at all) to 4 (it decided the interview).",
                minimum = "0",
                maximum = "4",
                examples = {"3"})
        int severity,

        @Schema(
                description = "The interview after which it was judged.",
                nullable = true,
                examples = {"0199b0a4-7f3c-7d21-9c5e-2f6f5f0c1a11"})
        UUID interviewId,

        @Schema(
                description = "The practice session after which it was judged.",
                nullable = true,
                examples = {"0199b0a4-7f3c-7d21-9c5e-2f6f5f0c1a22"})
        UUID practiceId,

        @Schema(
                description = "When it was judged.",
                examples = {"2026-11-20T17:00:00Z"})
        Instant assessedAt,

        @Schema(
                description = "When the record was made.",
                examples = {"2026-11-20T17:05:12.123456Z"})
        Instant createdAt,

        @Schema(
                description = "The record's version.",
                maxLength = 100,
                examples = {"\"0\""})
        String etag)
        implements Resource {

    static AssessmentView from(Assessment assessment) {
        return new AssessmentView(
                assessment.id(),
                assessment.slug(),
                assessment.severity(),
                assessment.interviewId(),
                assessment.practiceId(),
                assessment.assessedAt(),
                assessment.createdAt(),
                assessment.etag());
    }

    @Override
    public String location() {
        return "/v1/weaknesses/" + slug + "/assessments/" + id;
    }
}
