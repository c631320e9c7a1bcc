package dev.rebound.recovery;

import dev.rebound.platform.etag.ETags;
import dev.rebound.platform.json.MergePatch;
import dev.rebound.platform.json.Patcher;
import dev.rebound.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Any change of an item. */
@ApplicationScoped
class ItemChanges {

    private final ChecklistItems items;
    private final ChecklistTemplates templates;
    private final Patcher patcher;
    private final Clock clock;

    @Inject
    ItemChanges(ChecklistItems items, ChecklistTemplates templates, Patcher patcher, Clock clock) {
        this.items = items;
        this.templates = templates;
        this.patcher = patcher;
        this.clock = clock;
    }

    /**
     * The item with a patch applied.
     *
     * @throws Problem 404 where this person has none such there, 412 or 428 for the version, 409 or 422 for the change
     */
    @Transactional
    ChecklistItemView change(UUID checklistId, UUID id, String ifMatch, MergePatch patch) {
        PlacedItem placed = items.require(checklistId, id);
        ChecklistItem item = placed.item();
        ETags.require(ifMatch, item.etag());
        ChecklistTemplate template = templates.of(placed.checklist());
        item.change(patcher.apply(patch, item.toChange(template)), template, clock.instant());
        return ChecklistItemView.from(items.changed(item), template);
    }
}
