package dev.rebound.recovery;

import dev.rebound.platform.portable.Incoming;
import dev.rebound.platform.portable.Link;
import dev.rebound.platform.portable.Portable;
import dev.rebound.platform.problem.FieldCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Checklists that come and go with their person. */
@ApplicationScoped
class PortableChecklists extends Portable<Checklist, ChecklistRecord> {

    private final ChecklistTemplates templates;

    @Inject
    PortableChecklists(ChecklistTemplates templates) {
        super("checklists", Checklist.class, ChecklistRecord.class);
        this.templates = templates;
    }

    @Override
    protected ChecklistRecord record(Checklist row) {
        return row.toRecord();
    }

    @Override
    protected Checklist restored(ChecklistRecord record, Instant now) {
        return Checklist.restored(ownerId(), record);
    }

    @Override
    protected void restore(Checklist row, ChecklistRecord record, Instant now) {
        row.restore(record);
    }

    @Override
    protected List<Link<ChecklistRecord>> links() {
        return List.of(new Link<>("/interview_id", "Interview", ChecklistRecord::interviewId));
    }

    @Override
    protected Map<String, Function<ChecklistRecord, ?>> fixed() {
        return Map.of(
                "/words", ChecklistRecord::words,
                "/interview_id", ChecklistRecord::interviewId,
                "/template", ChecklistRecord::template,
                "/template_version", ChecklistRecord::templateVersion,
                "/language", ChecklistRecord::language);
    }

    @Override
    protected void check(List<Incoming<ChecklistRecord>> readable) {
        readable.forEach(this::checkTemplate);
        checkOnePerTemplate(readable);
    }

    private void checkTemplate(Incoming<ChecklistRecord> incoming) {
        ChecklistRecord record = incoming.record();
        boolean ofSite = SiteTemplate.isKey(record.template());
        if (ofSite && record.words() == null) {
            incoming.refuse("/words", FieldCode.REQUIRED);
        } else if (ofSite) {
            incoming.refuse(record.words().faults("/words"));
        } else if (record.words() != null) {
            incoming.refuse("/words", FieldCode.NOT_ALLOWED_HERE);
        } else if (templates
                .find(record.template(), record.templateVersion(), record.language())
                .isEmpty()) {
            incoming.refuse("/template", FieldCode.UNKNOWN_REFERENCE);
        }
    }

    private record Place(UUID interviewId, String template) {
        static Place of(ChecklistRecord record) {
            return new Place(record.interviewId(), record.template());
        }
    }

    private void checkOnePerTemplate(List<Incoming<ChecklistRecord>> readable) {
        Map<Place, UUID> holders = new HashMap<>();
        list(
                        "ownerId = ?1 and interviewId in ?2",
                        ownerId(),
                        readable.stream()
                                .map(incoming -> incoming.record().interviewId())
                                .distinct()
                                .toList())
                .forEach(known -> holders.put(Place.of(known.toRecord()), known.id()));
        readable.forEach(incoming -> {
            UUID id = incoming.record().id();
            UUID holder = holders.putIfAbsent(Place.of(incoming.record()), id);
            if (holder != null && !holder.equals(id)) {
                incoming.refuse("/interview_id", FieldCode.TAKEN);
            }
        });
    }
}
