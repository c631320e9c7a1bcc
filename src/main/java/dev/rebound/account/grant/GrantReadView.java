package dev.rebound.account.grant;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A mentor's read as the candidate reads it. */
@Schema(name = "GrantRead", description = "One read by the mentor: when and what was asked for, never what it said.")
public record GrantReadView(
        UUID id,

        @Schema(
                description = "When.",
                examples = {"2026-11-22T10:00:00.123456Z"})
        Instant readAt,

        @Schema(
                description = "What was asked for, by its `operationId` in the contract.",
                maxLength = 60,
                examples = {"getSharedInterview"})
        String operation,

        @Schema(
                description = "The scope that opened it.",
                examples = {"interviews"})
        GrantScope scope,

        @Schema(
                description = "The record asked for; null for a list, and for progress.",
                nullable = true,
                examples = {"0199b0a4-7f3c-7d21-9c5e-2f6f5f0c1a11"})
        UUID recordId) {

    static GrantReadView from(GrantRead read) {
        return new GrantReadView(read.id(), read.readAt(), read.operation(), read.scope(), read.recordId());
    }
}
