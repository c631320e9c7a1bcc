package dev.rebound.account.activity;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that happened, as it reads. */
@Schema(name = "Activity", description = "Something that happened to the person's account.")
public record ActivityView(
        UUID id,

        @Schema(description = "What happened.") ActivityKind kind,

        @Schema(
                description = "When it happened.",
                examples = {"2026-11-20T17:05:12.123456Z"})
        Instant happenedAt,

        @Schema(
                description =
                        "The id of the grant or calendar feed that it happened to, which may be gone by now; null for"
                                + " what concerns the account as a whole.",
                nullable = true,
                examples = {"0199b0a4-7f3c-7d21-9c5e-2f6f5f0c1a11"})
        UUID subjectId) {

    static ActivityView from(ActivityEntry entry) {
        return new ActivityView(entry.id(), entry.kind(), entry.createdAt(), entry.subjectId());
    }
}
