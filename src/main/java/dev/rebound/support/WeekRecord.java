package dev.rebound.support;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.rebound.platform.portable.PortableRecord;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A week as a person takes it along. */
@Schema(name = "WeekRecord", description = "A week as a person takes it along.")
public record WeekRecord(
        @NotNull UUID id,

        @Schema(
                description = "The week of the ISO calendar.",
                pattern = IsoWeek.FORM,
                maxLength = 8,
                examples = {"2026-W48"})
        @NotNull
        @Size(max = 8)
        @Pattern(regexp = IsoWeek.FORM)
        String isoWeek,

        @JsonUnwrapped @Valid @NotNull WeekInput content,

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
