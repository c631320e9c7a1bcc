package dev.rebound.interview;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.rebound.platform.portable.PortableRecord;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A moment as a person takes it along. */
@Schema(name = "MomentRecord", description = "A moment of an interview as a person takes it along.")
public record MomentRecord(
        @NotNull UUID id,

        @Schema(
                description = "The interview it is of.",
                examples = {"0199b0a4-7f3c-7d21-9c5e-2f6f5f0c1a11"})
        @NotNull
        UUID interviewId,

        @JsonUnwrapped @Valid @NotNull MomentInput content,

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
