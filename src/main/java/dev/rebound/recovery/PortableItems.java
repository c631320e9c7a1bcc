package dev.rebound.recovery;

import dev.rebound.platform.portable.Incoming;
import dev.rebound.platform.portable.Link;
import dev.rebound.platform.portable.Portable;
import dev.rebound.platform.portable.Verdict;
import dev.rebound.platform.problem.FieldCode;
import dev.rebound.platform.problem.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Items of checklists that come and go with their person. */
@ApplicationScoped
class PortableItems extends Portable<ChecklistItem, ChecklistItemRecord> {

    /** Hibernate leaves positions alone, so that a tick never undoes another device's order. */
    private static final String MOVE = """
            update checklist_item as item set position = wanted.position
            from unnest(:ids, :positions) as wanted (id, position)
            where item.owner_id = :owner and item.id = wanted.id and item.position <> wanted.position
            """;

    private final ChecklistTemplates templates;
    private final Checklists checklists;

    @Inject
    PortableItems(ChecklistTemplates templates, Checklists checklists) {
        super("checklist_items", ChecklistItem.class, ChecklistItemRecord.class);
        this.templates = templates;
        this.checklists = checklists;
    }

    @Override
    protected ChecklistItemRecord record(ChecklistItem row) {
        return row.toRecord();
    }

    @Override
    protected ChecklistItem restored(ChecklistItemRecord record, Instant now) {
        return ChecklistItem.restored(ownerId(), record);
    }

    @Override
    protected void restore(ChecklistItem row, ChecklistItemRecord record, Instant now) {
        row.restore(record);
    }

    @Override
    protected List<Link<ChecklistItemRecord>> links() {
        return List.of(new Link<>("/checklist_id", "Checklist", ChecklistItemRecord::checklistId));
    }

    @Override
    protected Map<String, Function<ChecklistItemRecord, ?>> fixed() {
        return Map.of(
                "/checklist_id", ChecklistItemRecord::checklistId,
                "/step", ChecklistItemRecord::step,
                "/key", ChecklistItemRecord::key);
    }

    @Override
    protected void check(List<Incoming<ChecklistItemRecord>> readable) {
        Map<UUID, ChecklistTemplate> copied = checklists
                .list(
                        "ownerId = ?1 and id in ?2",
                        ownerId(),
                        readable.stream()
                                .map(incoming -> incoming.record().checklistId())
                                .distinct()
                                .toList())
                .stream()
                .collect(Collectors.toMap(Checklist::id, templates::of));
        readable.forEach(incoming -> {
            ChecklistItemRecord record = incoming.record();
            ChecklistTemplate template = copied.get(record.checklistId());
            if (template != null && record.key() != null && !has(template, record)) {
                incoming.refuse("/key", FieldCode.UNKNOWN_REFERENCE);
            }
        });
    }

    private static boolean has(ChecklistTemplate template, ChecklistItemRecord record) {
        return template.step(record.step()).tasks().stream()
                .anyMatch(task -> task.key().equals(record.key()));
    }

    @Override
    public void bringBack(List<Incoming<ChecklistItemRecord>> portion) {
        super.bringBack(portion);
        List<ChecklistItemRecord> changed = portion.stream()
                .filter(incoming -> incoming.verdict() == Verdict.CHANGED)
                .map(Incoming::record)
                .toList();
        if (!changed.isEmpty()) {
            getEntityManager()
                    .createNativeQuery(MOVE)
                    .setParameter(
                            "ids", changed.stream().map(ChecklistItemRecord::id).toArray(UUID[]::new))
                    .setParameter(
                            "positions",
                            changed.stream().map(ChecklistItemRecord::position).toArray(Integer[]::new))
                    .setParameter("owner", ownerId())
                    .executeUpdate();
        }
    }

    /** Items of the person's own beyond the most that a checklist takes; the oldest stay. */
    @Override
    public Map<UUID, FieldError> faultsOfAll() {
        Map<UUID, FieldError> faults = new HashMap<>();
        List<?> tooMany = getEntityManager()
                .createNativeQuery("""
                        select id from (
                          select id, row_number() over (partition by checklist_id order by created_at, id) as place
                          from checklist_item where owner_id = :owner and key is null) as own
                        where place > :most
                        """, UUID.class)
                .setParameter("owner", ownerId())
                .setParameter("most", ChecklistItems.MOST_OWN)
                .getResultList();
        tooMany.forEach(
                id -> faults.put((UUID) id, FieldError.pointer("", FieldCode.TOO_MANY, ChecklistItems.MOST_OWN)));
        return faults;
    }
}
