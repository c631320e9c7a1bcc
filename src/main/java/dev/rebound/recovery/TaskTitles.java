package dev.rebound.recovery;

import dev.rebound.interview.RecoveryStep;
import dev.rebound.platform.i18n.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;

/** What template tasks ask, in any language; no statement. */
@ApplicationScoped
public class TaskTitles {

    private final ChecklistTemplates templates;

    @Inject
    TaskTitles(ChecklistTemplates templates) {
        this.templates = templates;
    }

    /**
     * The title of a task; empty where Rebound brings along no such template.
     *
     * @param step the step's key, in lower case
     */
    public Optional<String> of(String templateKey, int version, String step, String task, Language language) {
        return templates.find(templateKey, version, language).map(template -> template.step(
                        RecoveryStep.valueOf(step.toUpperCase(Locale.ROOT)))
                .task(task)
                .title());
    }
}
