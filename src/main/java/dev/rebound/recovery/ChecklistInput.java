package dev.rebound.recovery;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a checklist is started with. */
@Schema(name = "ChecklistCreate", description = "What a checklist is started with.")
public record ChecklistInput(
        @Schema(
                description = "The interview to recover from; one of the person's own.",
                examples = {"0199b0a4-7f3c-7d21-9c5e-2f6f5f0c1a11"})
        @NotNull
        UUID interviewId,

        @Schema(
                description =
                        "The key of the template to copy, in its newest version: one that Rebound brings along, or one"
                                + " of the person's career site that is not retired.",
                defaultValue = ChecklistTemplates.SIX_STEPS,
                examples = {ChecklistTemplates.SIX_STEPS})
        @Size(min = 1, max = 60)
        @Pattern(regexp = "^[a-z0-9-]+$")
        String template) {

    /** Fills in what may be left out. */
    public ChecklistInput {
        template = template == null ? ChecklistTemplates.SIX_STEPS : template;
    }
}
