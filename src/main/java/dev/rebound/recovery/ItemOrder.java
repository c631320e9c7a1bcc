package dev.rebound.recovery;

import dev.rebound.interview.RecoveryStep;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;

/** The order that the items of a step are put in. */
@Schema(name = "ChecklistItemOrder", description = "The order that the items of a step are put in.")
public record ItemOrder(
        @Schema(
                description = "The step whose items are put in order.",
                examples = {"slack"})
        @NotNull
        RecoveryStep step,

        @Schema(
                description = "The ids of all items of the step, each once, in the order wanted.",
                examples = {"[\"0199b0a4-7f3c-7d21-9c5e-2f6f5f0c1a11\"]"})
        @NotNull
        @Size(min = 1, max = 200)
        @UniqueElements
        List<@NotNull UUID> itemIds) {}
