package dev.rebound.recovery;

import dev.rebound.interview.RecoveryStep;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One of the six steps in a template. */
@Schema(name = "TemplateStep", description = "One of the six steps.")
public record TemplateStep(
        @Schema(
                description = "Names the step; permanent.",
                examples = {"slack"})
        RecoveryStep key,

        @Schema(
                description = "What the step is about, in a few words.",
                maxLength = 200,
                examples = {"Cut yourself some slack"})
        String title,

        @Schema(
                description = "What the step is for.",
                maxLength = 1000,
                examples = {"An interview is one conversation on one day."})
        String description,

        @Schema(description = "Its tasks, in the order proposed.", maxItems = 50)
        List<TemplateTask> tasks) {

    /** The task of that key. */
    TemplateTask task(String key) {
        return tasks.stream()
                .filter(task -> task.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No task " + key));
    }
}
