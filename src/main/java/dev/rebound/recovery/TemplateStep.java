package dev.rebound.recovery;

import dev.rebound.interview.RecoveryStep;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One of the six steps in a template. */
@Schema(name = "TemplateStep", description = "One of the six steps.")
public record TemplateStep(
        @Schema(
                description = "Names the step; permanent.",
                examples = {"slack"})
        @NotNull
        RecoveryStep key,

        @Schema(
                description = "What the step is about, in a few words.",
                examples = {"Cut yourself some slack"})
        @NotBlank
        @Size(min = 1, max = 200)
        String title,

        @Schema(
                description = "What the step is for.",
                examples = {"An interview is one conversation on one day."})
        @NotBlank
        @Size(min = 1, max = 1000)
        String description,

        @Schema(description = "Its tasks, in the order proposed.", maxItems = 50) @NotNull @Size(max = 50)
        List<@NotNull @Valid TemplateTask> tasks) {

    /** The task of that key. */
    TemplateTask task(String key) {
        return tasks.stream()
                .filter(task -> task.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No task " + key));
    }
}
