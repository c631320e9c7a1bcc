package dev.rebound.recovery;

import dev.rebound.interview.RecoveryStep;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.Range;

/** An item of the person's own. */
@Schema(name = "ChecklistItemCreate", description = "An item of the person's own.")
public record ItemInput(
        @Schema(
                description = "The step that it belongs to.",
                examples = {"worth"})
        @NotNull
        RecoveryStep step,

        @Schema(
                description = "What to do.",
                examples = {"Call my old team lead"})
        @NotBlank
        @Size(min = 1, max = 200)
        String title,

        @Schema(
                minimum = "1",
                maximum = "1440",
                description = "About how long it takes, in minutes, 1 to 1440.",
                examples = {"20"})
        @Range(min = 1, max = 1440)
        Integer minutes,

        @Schema(
                description = "The day by which to do it, from 2000-01-01 to 2199-12-31.",
                examples = {"2026-11-24"})
        LocalDate dueOn,

        @Schema(
                description = "A note of any kind.",
                examples = {"She offered to look at my answers."})
        @Size(min = 1, max = 2000)
        String note) {}
