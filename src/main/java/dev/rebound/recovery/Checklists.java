package dev.rebound.recovery;

import dev.rebound.platform.etag.ETags;
import dev.rebound.platform.owner.OwnedRepository;
import dev.rebound.platform.problem.Problem;
import dev.rebound.platform.problem.ProblemCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/** A person's checklists. Who adds, moves or removes items locks the checklist; ticks don't wait for that. */
@ApplicationScoped
class Checklists extends OwnedRepository<Checklist> {

    private static final String ONE_PER_TEMPLATE = "checklist_interview_template_key";

    /** Counts the items of each checklist on the way, so that a list is one statement. */
    private static final String LIST = """
            select c, p.done, p.skipped, p.notForMe, p.toDo, p.lastChange
            from Checklist c
            join lateral (
              select count(case when i.status = DONE then 1 end) as done,
                     count(case when i.status = SKIPPED then 1 end) as skipped,
                     count(case when i.status = NOT_FOR_ME then 1 end) as notForMe,
                     count(case when i.status = TO_DO then 1 end) as toDo,
                     max(i.statusChangedAt) as lastChange
              from ChecklistItem i
              where i.ownerId = c.ownerId and i.checklistId = c.id
            ) p
            where\s""";

    private final ChecklistItems items;

    @Inject
    Checklists(ChecklistItems items) {
        this.items = items;
    }

    /**
     * Stores a new checklist with its items in one batch.
     *
     * @throws Problem 409 where the interview has one of this template
     */
    WholeChecklist start(Checklist checklist, List<ChecklistItem> copies) {
        try {
            add(checklist);
        } catch (ConstraintViolationException violation) {
            if (ONE_PER_TEMPLATE.equals(violation.getConstraintName())) {
                throw Problem.of(ProblemCode.CHECKLIST_EXISTS);
            }
            throw violation;
        }
        items.persist(copies);
        getEntityManager().flush();
        return new WholeChecklist(checklist, copies);
    }

    /**
     * One page of the list, newest first, with one row more where there is one.
     *
     * @param position time and id of the row to go on behind, or empty
     */
    List<ChecklistRow> list(ChecklistFilter filter, List<String> position, int rows) {
        List<String> where = new ArrayList<>(List.of("c.ownerId = :owner"));
        Map<String, Object> values = new HashMap<>(Map.of("owner", ownerId()));
        if (filter.interviewId() != null) {
            where.add("c.interviewId = :interview");
            values.put("interview", filter.interviewId());
        }
        if (filter.completed() != null) {
            where.add(filter.completed() ? "p.toDo = 0" : "p.toDo > 0");
        }
        if (!position.isEmpty()) {
            where.add("(c.createdAt, c.id) < (:after, :afterId)");
            values.put("after", Instant.parse(position.get(0)));
            values.put("afterId", UUID.fromString(position.get(1)));
        }
        TypedQuery<ChecklistRow> query = getEntityManager()
                .createQuery(
                        LIST + String.join(" and ", where) + " order by c.createdAt desc, c.id desc",
                        ChecklistRow.class);
        values.forEach(query::setParameter);
        return query.setMaxResults(rows).getResultList();
    }

    /**
     * The checklist with its items, in two statements.
     *
     * @throws Problem 404 where this person has none such
     */
    WholeChecklist whole(UUID id) {
        return new WholeChecklist(require(id), items.of(id));
    }

    /**
     * Deletes a checklist with its items.
     *
     * @throws Problem 404 where this person has none such, 412 where it or an item has changed
     */
    void discard(UUID id, String ifMatch) {
        if (!ETags.isAny(ifMatch)) {
            Checklist checklist = lock(id);
            ETags.requireIfGiven(ifMatch, new WholeChecklist(checklist, items.locked(id)).etag());
        }
        remove(id, null);
    }
}
