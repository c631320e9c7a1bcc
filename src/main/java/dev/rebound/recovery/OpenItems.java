package dev.rebound.recovery;

import dev.rebound.interview.RecoveryStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** What is still to do on the checklist that a person works with now: the one made last. */
@ApplicationScoped
public class OpenItems {

    private final ChecklistItems items;
    private final ChecklistTemplates templates;

    @Inject
    OpenItems(ChecklistItems items, ChecklistTemplates templates) {
        this.items = items;
        this.templates = templates;
    }

    /** The items of a step that are to do, in their order; one statement. */
    public List<ChecklistItemView> of(RecoveryStep step) {
        return items.toDoOnNewest(step).stream()
                .map(placed -> ChecklistItemView.from(placed.item(), templates.of(placed.checklist())))
                .toList();
    }
}
