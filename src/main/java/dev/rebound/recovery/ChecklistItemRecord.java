package dev.rebound.recovery;

import dev.rebound.interview.RecoveryStep;
import dev.rebound.platform.portable.PortableRecord;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.Range;

/** An item of a checklist as a person takes it along. */
@Schema(name = "ChecklistItemRecord", description = "An item of a checklist as a person takes it along.")
public record ChecklistItemRecord(
        @NotNull UUID id,

        @Schema(
                description = "The checklist that it is on.",
                examples = {"0199b0a4-7f3c-7d21-9c5e-2f6f5f0c1a11"})
        @NotNull
        UUID checklistId,

        @Schema(
                description = "The step that it belongs to.",
                examples = {"worth"})
        @NotNull
        RecoveryStep step,

        @Schema(
                description = "The template's task; none for an item of the person's own.",
                nullable = true,
                examples = {"facts"})
        @Size(min = 1, max = 60)
        @Pattern(regexp = "^[a-z0-9-]+$")
        String key,

        @Schema(
                description = "Where it stands in its step, lowest first.",
                minimum = "0",
                maximum = "1000000",
                examples = {"1"})
        @NotNull
        @Range(min = 0, max = 1_000_000)
        Integer position,

        @Schema(
                description = "What to do; only of an item of the person's own, others have the template's words.",
                nullable = true,
                examples = {"Call my old team lead"})
        @Size(min = 1, max = 200)
        String title,

        @Schema(
                description = "About how long it takes, in minutes; only of an item of the person's own.",
                nullable = true,
                minimum = "1",
                maximum = "1440",
                examples = {"20"})
        @Range(min = 1, max = 1440)
        Integer minutes,

        @Schema(
                description = "Where it stands.",
                examples = {"done"})
        @NotNull
        ItemStatus status,

        @Schema(
                description = "Since when.",
                examples = {"2026-11-20T17:05:12.123456Z"})
        @NotNull
        Instant statusChangedAt,

        @Schema(
                description = "The day by which to do it, from 2000-01-01 to 2199-12-31.",
                nullable = true,
                examples = {"2026-11-24"})
        LocalDate dueOn,

        @Schema(
                description = "A note of any kind.",
                nullable = true,
                examples = {"Easier than I thought."})
        @Size(min = 1, max = 2000)
        String note,

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
