package dev.rebound.reflection;

import dev.rebound.interview.RecoveryStep;
import dev.rebound.platform.crypto.Sealer;
import dev.rebound.platform.http.Resource;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A reflection as it reads. */
@Schema(name = "Reflection", description = "What a person wrote for themselves.")
public record ReflectionView(
        UUID id,

        @Schema(
                description = "The interview it is about.",
                nullable = true,
                examples = {"0199b0a4-7f3c-7d21-9c5e-2f6f5f0c1a11"})
        UUID interviewId,

        @Schema(
                description = "The step it belongs to.",
                examples = {"feelings"})
        RecoveryStep step,

        @Schema(
                description = "What it is.",
                examples = {"thought_check"})
        ReflectionKind kind,

        @Schema(
                description = "What the person wrote; for a thought check, the harshest thought.",
                maxLength = 20000,
                examples = {"I will never get a job in this field."})
        String text,

        @Schema(
                description = "How much the person believed the thought before checking it, from 0 to 100.",
                nullable = true,
                minimum = "0",
                maximum = "100",
                examples = {"85"})
        Integer beliefBefore,

        @Schema(
                description = "How much the person believed the thought after checking it, from 0 to 100.",
                nullable = true,
                minimum = "0",
                maximum = "100",
                examples = {"40"})
        Integer beliefAfter,

        @Schema(
                description = "The thought put more fairly.",
                nullable = true,
                maxLength = 5000,
                examples = {"One interview went badly. Two of my answers were good."})
        String fairerThought,

        @Schema(
                description = "Whether a \"what if\" is set aside.",
                examples = {"false"})
        boolean parked,

        @Schema(
                description = "When the record was made.",
                examples = {"2026-11-20T17:05:12.123456Z"})
        Instant createdAt,

        @Schema(
                description = "When the record was last changed.",
                examples = {"2026-11-20T17:05:12.123456Z"})
        Instant updatedAt,

        @Schema(
                description = "The record's version, for `If-Match`.",
                maxLength = 100,
                examples = {"\"0\""})
        String etag)
        implements Resource {

    static ReflectionView from(Reflection reflection, Sealer sealer) {
        ReflectionInput written = reflection.toInput(sealer);
        return new ReflectionView(
                reflection.id(),
                written.interviewId(),
                written.step(),
                written.kind(),
                written.text(),
                written.beliefBefore(),
                written.beliefAfter(),
                written.fairerThought(),
                written.parked(),
                reflection.createdAt(),
                reflection.updatedAt(),
                reflection.etag());
    }

    @Override
    public String location() {
        return "/v1/reflections/" + id;
    }
}
