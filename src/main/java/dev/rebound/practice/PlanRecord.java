package dev.rebound.practice;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.rebound.platform.portable.PortableRecord;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An if-then plan as a person takes it along. */
@Schema(name = "PlanRecord", description = "An if-then plan as a person takes it along.")
public record PlanRecord(
        @NotNull UUID id,

        @JsonUnwrapped @Valid @NotNull PlanInput content,

        @Schema(
                description = "How often it was rehearsed.",
                minimum = "0",
                maximum = "2147483647",
                examples = {"3"})
        @NotNull
        @PositiveOrZero
        Integer rehearsals,

        @Schema(
                description = "When it was last rehearsed.",
                nullable = true,
                examples = {"2026-11-20T17:05:12.123456Z"})
        Instant lastRehearsedAt,

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
