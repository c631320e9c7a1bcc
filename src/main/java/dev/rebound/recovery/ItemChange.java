package dev.rebound.recovery;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.Range;

/** What may change on an item: title and minutes only on one of the person's own. */
@Schema(name = "ChecklistItemChange", description = "What may change on an item.")
public record ItemChange(
        @Schema(
                description = "Where it stands. To do goes to any other, and any other goes back to to do; what was"
                        + " skipped may also be done.",
                examples = {"done"})
        @NotNull
        ItemStatus status,

        @Schema(
                description = "The day by which to do it, from 2000-01-01 to 2199-12-31.",
                examples = {"2026-11-24"})
        LocalDate dueOn,

        @Schema(
                description = "A note of any kind.",
                examples = {"Easier than I thought."})
        @Size(min = 1, max = 2000)
        String note,

        @Schema(
                description = "What to do; only of an own item.",
                examples = {"Call my old team lead"})
        @NotBlank
        @Size(min = 1, max = 200)
        String title,

        @Schema(
                minimum = "1",
                maximum = "1440",
                description = "About how long it takes, in minutes, 1 to 1440; only of an own item.",
                examples = {"20"})
        @Range(min = 1, max = 1440)
        Integer minutes) {}
