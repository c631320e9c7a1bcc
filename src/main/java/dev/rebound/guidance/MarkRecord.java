package dev.rebound.guidance;

import dev.rebound.platform.portable.PortableRecord;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A mark on guidance as a person takes it along. */
@Schema(
        name = "GuidanceMarkRecord",
        description =
                "What a person made of an entry of guidance, as they take it along; the entry itself is their site's.")
public record MarkRecord(
        @NotNull UUID id,

        @Schema(
                description = "The entry.",
                examples = {"0199b0a4-7f3c-7d21-9c5e-2f6f5f0c1a11"})
        @NotNull
        UUID guidanceId,

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
