package dev.rebound.weakness;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.rebound.platform.portable.PortableRecord;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A weakness of the person's own as a person takes it along. */
@Schema(name = "WeaknessRecord", description = "A weakness of the person's own as a person takes it along.")
public record OwnWeaknessRecord(
        @NotNull UUID id,

        @Schema(
                description = "The key of the weakness.",
                examples = {"my-career-break"})
        @NotNull
        @Size(min = 1, max = 80)
        @Pattern(regexp = "^my-[a-z0-9-]+$")
        String slug,

        @JsonUnwrapped @Valid @NotNull OwnWeaknessInput content,

        @Schema(
                description = "When it was archived.",
                nullable = true,
                examples = {"2026-11-20T17:05:12.123456Z"})
        Instant archivedAt,

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
