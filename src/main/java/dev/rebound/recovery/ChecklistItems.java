package dev.rebound.recovery;

import dev.rebound.interview.RecoveryStep;
import dev.rebound.platform.owner.OwnedRepository;
import dev.rebound.platform.problem.Problem;
import dev.rebound.platform.problem.ProblemCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;

/** The items of a person's checklists. */
@ApplicationScoped
class ChecklistItems extends OwnedRepository<ChecklistItem> {

    /** More own items than this on one checklist would make it a burden, and replies large. */
    static final int MOST_OWN = 100;

    /** Versions stay as they are, so that a tick on another device stays valid. */
    private static final String ARRANGE = """
            update checklist_item as item
            set position = wanted.position
            from unnest(:ids) with ordinality as wanted (id, position)
            where item.owner_id = :owner and item.checklist_id = :checklist and item.step = :step
              and item.id = wanted.id
            """;

    /** The items of a checklist, in no order. */
    List<ChecklistItem> of(UUID checklistId) {
        return list("ownerId = ?1 and checklistId = ?2", ownerId(), checklistId);
    }

    /** The same, locked until the transaction ends. */
    List<ChecklistItem> locked(UUID checklistId) {
        return find("ownerId = ?1 and checklistId = ?2", ownerId(), checklistId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /**
     * The item on that checklist, in one statement.
     *
     * @throws Problem 404 where this person has none such there
     */
    PlacedItem require(UUID checklistId, UUID id) {
        return getEntityManager()
                .createQuery(
                        "select i, c from ChecklistItem i"
                                + " join Checklist c on c.ownerId = i.ownerId and c.id = i.checklistId"
                                + " where i.ownerId = :owner and i.id = :id and i.checklistId = :checklist",
                        PlacedItem.class)
                .setParameter("owner", ownerId())
                .setParameter("id", id)
                .setParameter("checklist", checklistId)
                .getResultStream()
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    /** What is to do in a step of the checklist made last, in order. */
    List<PlacedItem> toDoOnNewest(RecoveryStep step) {
        return getEntityManager()
                .createQuery(
                        "select i, c from Checklist c"
                                + " join ChecklistItem i on i.ownerId = c.ownerId and i.checklistId = c.id"
                                + " where c.ownerId = :owner and i.step = :step and i.status = TO_DO"
                                + " and c.id = (select n.id from Checklist n where n.ownerId = :owner"
                                + " order by n.createdAt desc, n.id desc limit 1)"
                                + " order by i.position, i.id",
                        PlacedItem.class)
                .setParameter("owner", ownerId())
                .setParameter("step", step)
                .getResultList();
    }

    /** The steps with something to do, of the checklist made last that has any. */
    List<RecoveryStep> openSteps() {
        return getEntityManager()
                .createQuery(
                        "select distinct i.step from ChecklistItem i"
                                + " where i.ownerId = :owner and i.status = TO_DO"
                                + " and i.checklistId = (select c.id from Checklist c where c.ownerId = :owner"
                                + " and exists (select 1 from ChecklistItem o where o.ownerId = c.ownerId"
                                + " and o.checklistId = c.id and o.status = TO_DO)"
                                + " order by c.createdAt desc, c.id desc limit 1)",
                        RecoveryStep.class)
                .setParameter("owner", ownerId())
                .getResultList();
    }

    /** What a new item has to know about those that are there. */
    record Tally(Long own, Integer lastPosition) {}

    /**
     * The place behind the last item of the step. The checklist has to be locked, so that no other takes it.
     *
     * @throws Problem 409 where there are too many own items
     */
    int placeForOwn(UUID checklistId, RecoveryStep step) {
        Tally tally = getEntityManager()
                .createQuery(
                        "select count(i.title), max(case when i.step = :step then i.position else 0 end)"
                                + " from ChecklistItem i where i.ownerId = :owner and i.checklistId = :checklist",
                        Tally.class)
                .setParameter("owner", ownerId())
                .setParameter("checklist", checklistId)
                .setParameter("step", step)
                .getSingleResult();
        if (tally.own() >= MOST_OWN) {
            throw Problem.of(ProblemCode.LIMIT_REACHED, MOST_OWN);
        }
        return (tally.lastPosition() == null ? 0 : tally.lastPosition()) + 1;
    }

    /** Puts items of a step in this order, in one statement. Ids that are not of the step do nothing. */
    void arrange(UUID checklistId, ItemOrder order) {
        getEntityManager()
                .createNativeQuery(ARRANGE)
                .setParameter("ids", order.itemIds().toArray(UUID[]::new))
                .setParameter("owner", ownerId())
                .setParameter("checklist", checklistId)
                .setParameter("step", order.step().name())
                .executeUpdate();
    }
}
