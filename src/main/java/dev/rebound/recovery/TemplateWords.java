package dev.rebound.recovery;

import dev.rebound.interview.RecoveryStep;
import dev.rebound.platform.problem.FieldCode;
import dev.rebound.platform.problem.FieldError;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The words of a site's template as they are copied to a checklist, in the one language that it was made in. */
@Schema(name = "TemplateWords", description = "A site's own template as it was copied to a checklist, in one language.")
public record TemplateWords(
        @Schema(
                description = "What the template is called.",
                examples = {"Six steps for graduates"})
        @NotBlank
        @Size(min = 1, max = 200)
        String title,

        @Schema(
                description = "What it is for.",
                examples = {"For those whose first interviews went badly."})
        @NotBlank
        @Size(min = 1, max = 1000)
        String description,

        @Schema(description = "The six steps in order.", maxItems = 6) @NotNull @Size(min = 6, max = 6)
        List<@NotNull @Valid TemplateStep> steps) {

    static TemplateWords of(ChecklistTemplate template) {
        return new TemplateWords(template.title(), template.description(), template.steps());
    }

    /**
     * What is wrong with the steps and tasks taken together: they are the six in order, and a task's key stands there once.
     *
     * @param place the pointer in front
     */
    List<FieldError> faults(String place) {
        List<FieldError> faults = new ArrayList<>();
        if (!steps.stream().map(TemplateStep::key).toList().equals(Arrays.asList(RecoveryStep.values()))) {
            faults.add(FieldError.pointer(place + "/steps", FieldCode.INVALID));
        }
        Set<String> keys = new HashSet<>();
        for (int step = 0; step < steps.size(); step++) {
            List<TemplateTask> tasks = steps.get(step).tasks();
            for (int task = 0; task < tasks.size(); task++) {
                if (!keys.add(tasks.get(task).key())) {
                    faults.add(FieldError.pointer(
                            place + "/steps/" + step + "/tasks/" + task + "/key", FieldCode.DUPLICATE));
                }
            }
        }
        return faults;
    }
}
