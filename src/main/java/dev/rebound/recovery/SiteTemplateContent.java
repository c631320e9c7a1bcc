package dev.rebound.recovery;

import dev.rebound.interview.RecoveryStep;
import dev.rebound.platform.i18n.Language;
import dev.rebound.platform.problem.FieldCode;
import dev.rebound.platform.problem.FieldError;
import dev.rebound.platform.problem.Problem;
import dev.rebound.platform.problem.ProblemCode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a version of a site's template says, in its languages; it is stored as it was sent. */
@Schema(name = "SiteTemplateContent", description = "A new version of a site's own template.")
public record SiteTemplateContent(
        @Schema(description = "Its name in English.") @NotNull @Valid
        TemplateName en,

        @Schema(description = "Its name in French; with it, each task needs its words in French.") @Valid
        TemplateName fr,

        @Schema(description = "The steps that the site has tasks for, each once, in any order.")
        @NotNull
        @Size(min = 1, max = 6)
        List<@NotNull @Valid SiteStep> steps) {

    /**
     * Makes sure that steps and tasks stand there once and that a language is there for all or for none.
     *
     * @throws Problem 422 with a pointer to each fault
     */
    void require() {
        List<FieldError> faults = new ArrayList<>();
        Set<RecoveryStep> stepKeys = EnumSet.noneOf(RecoveryStep.class);
        Set<String> taskKeys = new HashSet<>();
        for (int i = 0; i < steps.size(); i++) {
            String step = "/steps/" + i;
            if (!stepKeys.add(steps.get(i).key())) {
                faults.add(FieldError.pointer(step + "/key", FieldCode.DUPLICATE));
            }
            for (int j = 0; j < steps.get(i).tasks().size(); j++) {
                SiteTask task = steps.get(i).tasks().get(j);
                if (!taskKeys.add(task.key())) {
                    faults.add(FieldError.pointer(step + "/tasks/" + j + "/key", FieldCode.DUPLICATE));
                }
                if (fr != null && task.fr() == null) {
                    faults.add(FieldError.pointer(step + "/tasks/" + j + "/fr", FieldCode.REQUIRED));
                } else if (fr == null && task.fr() != null) {
                    faults.add(FieldError.pointer(step + "/tasks/" + j + "/fr", FieldCode.NOT_ALLOWED_HERE, "/fr"));
                }
            }
        }
        if (!faults.isEmpty()) {
            throw Problem.of(ProblemCode.INVALID_BODY, faults);
        }
    }

    /** The language in which a caller reads it: theirs where it is written in it, else English. */
    Language languageFor(Language asked) {
        return fr == null ? Language.EN : asked;
    }

    TemplateName name(Language language) {
        return language == Language.FR ? fr : en;
    }

    /** The tasks of a step in a language that it is written in; none where the site has none for it. */
    List<TemplateTask> tasks(RecoveryStep key, Language language) {
        return steps.stream()
                .filter(step -> step.key() == key)
                .flatMap(step -> step.tasks().stream())
                .map(task -> task.in(language))
                .toList();
    }
}
