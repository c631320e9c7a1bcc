package dev.rebound.recovery;

import dev.rebound.interview.RecoveryStep;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One of the six steps of a checklist as it reads. */
@Schema(name = "ChecklistStep", description = "One of the six steps of a checklist.")
public record ChecklistStepView(
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

        Progress progress,

        @Schema(description = "Its items in the person's order.", maxItems = 200)
        List<ChecklistItemView> items) {

    static ChecklistStepView from(TemplateStep step, List<ChecklistItem> items, ChecklistTemplate template) {
        return new ChecklistStepView(
                step.key(),
                step.title(),
                step.description(),
                Progress.of(items),
                items.stream()
                        .map(item -> ChecklistItemView.from(item, template))
                        .toList());
    }
}
