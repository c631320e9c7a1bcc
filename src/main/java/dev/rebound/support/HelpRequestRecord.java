package dev.rebound.support;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.rebound.platform.portable.PortableRecord;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A request for help as a person takes it along. */
@Schema(name = "HelpRequestRecord", description = "A request for help as a person takes it along.")
public record HelpRequestRecord(
        @NotNull UUID id,

        @JsonUnwrapped @Valid @NotNull HelpRequestInput content,

        @Schema(
                description = "When it was asked.",
                nullable = true,
                examples = {"2026-11-20T17:05:12.123456Z"})
        Instant askedAt,

        @Schema(
                description = "When it was answered.",
                nullable = true,
                examples = {"2026-11-20T17:05:12.123456Z"})
        Instant answeredAt,

        @Schema(
                description = "When the help was given.",
                nullable = true,
                examples = {"2026-11-20T17:05:12.123456Z"})
        Instant helpedAt,

        @Schema(
                description = "When they were thanked.",
                nullable = true,
                examples = {"2026-11-20T17:05:12.123456Z"})
        Instant thankedAt,

        @Schema(
                description = "When the record was made.",
                examples = {"2026-11-20T17:05:12.123456Z"})
        @NotNull
        Instant createdAt,

        @Schema(
                description = "When the record was last changed.",
                examples = {"2026-11-20T17:05:12.123456Z"})
        @NotNull
        Instant updatedAt)
        implements PortableRecord {}
