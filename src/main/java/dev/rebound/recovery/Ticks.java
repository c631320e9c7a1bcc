package dev.rebound.recovery;

import dev.rebound.interview.RecoveryStep;
import dev.rebound.platform.etag.ETags;
import dev.rebound.platform.i18n.Language;
import dev.rebound.platform.json.MergePatch;
import dev.rebound.platform.owner.NamedQuery;
import dev.rebound.platform.owner.OneTrip;
import dev.rebound.platform.owner.Owner;
import dev.rebound.platform.owner.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * The change that is made most, a new status and nothing else, in one round trip (docs/adr/0028). What it does not do, it
 * leaves to {@link ItemChanges}, which refuses with a reason or does it after all.
 */
@ApplicationScoped
class Ticks {

    /** The words of a site's own template are in the checklist; they are read where they are needed. */
    private static final NamedQuery TICK = new NamedQuery("""
            update checklist_item as i
            set status = :status, updated_at = :now, version = i.version + 1,
                status_changed_at = case when i.status = :status then i.status_changed_at else :now end
            from checklist c
            where i.owner_id = :owner and i.id = :id and i.checklist_id = :checklist
              and i.version = :version and i.status = any(:from)
              and c.owner_id = :owner and c.id = i.checklist_id and c.words is null
            returning c.template_key, c.template_version, c.language, i.step, i.key, i.title, i.minutes, i.status,
              i.due_on, i.note, i.position, i.status_changed_at, i.version
            """);

    private final OneTrip database;
    private final ChecklistTemplates templates;
    private final Owner owner;
    private final Clock clock;

    @Inject
    Ticks(OneTrip database, ChecklistTemplates templates, Owner owner, Clock clock) {
        this.database = database;
        this.templates = templates;
        this.owner = owner;
        this.clock = clock;
    }

    /** The item as it is now; empty, and nothing is changed, where this is no tick or it can't be done. */
    Optional<ChecklistItemView> tick(UUID checklistId, UUID id, String ifMatch, MergePatch patch) {
        OptionalLong version = ETags.version(ifMatch);
        Optional<ItemStatus> status = patch.onlyText("status").flatMap(ItemStatus::ofWire);
        if (version.isEmpty() || status.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> values = new HashMap<>();
        values.put("owner", owner.id());
        values.put("checklist", checklistId);
        values.put("id", id);
        values.put("version", version.getAsLong());
        values.put("status", status.get());
        values.put("from", status.get().reachableFrom().stream().map(Enum::name).toArray(String[]::new));
        values.put("now", clock.instant());
        return database.read(TICK, values, row -> view(checklistId, id, row)).stream()
                .findFirst();
    }

    private ChecklistItemView view(UUID checklistId, UUID id, Row row) {
        ChecklistTemplate template = templates.of(row.text(), row.number(), row.choice(Language.class));
        RecoveryStep step = row.choice(RecoveryStep.class);
        String key = row.text();
        TemplateTask words = template.words(step, key, row.text(), row.number());
        return new ChecklistItemView(
                id,
                checklistId,
                step,
                key,
                words.title(),
                words.minutes(),
                words.reason(),
                row.choice(ItemStatus.class),
                row.day(),
                row.text(),
                row.number(),
                row.time(),
                key == null,
                ETags.of(row.count()),
                template.language());
    }
}
