package dev.rebound.reflection;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.rebound.platform.portable.PortableRecord;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A mood check as a person takes it along. */
@Schema(name = "MoodCheckRecord", description = "A mood check as a person takes it along.")
public record MoodCheckRecord(
        @NotNull UUID id,

        @JsonUnwrapped @Valid @NotNull MoodCheckInput content,

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
