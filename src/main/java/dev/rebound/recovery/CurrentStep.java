package dev.rebound.recovery;

import dev.rebound.interview.RecoveryStep;
import dev.rebound.platform.i18n.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Which of the six steps a person is at. */
@ApplicationScoped
public class CurrentStep {

    private final ChecklistItems items;
    private final ChecklistTemplates templates;

    @Inject
    CurrentStep(ChecklistItems items, ChecklistTemplates templates) {
        this.items = items;
        this.templates = templates;
    }

    /** The first step with something to do, of the newest checklist that has any; one statement. */
    public Optional<RecoveryStep> ofOwner() {
        return items.openSteps().stream().sorted().findFirst();
    }

    /** What a step is called. */
    public String title(RecoveryStep step, Language language) {
        return templates.sixSteps(language).step(step).title();
    }
}
