package dev.rebound.practice;

import dev.rebound.platform.i18n.Language;
import dev.rebound.platform.owner.OwnedRepository;
import dev.rebound.platform.problem.Problem;
import dev.rebound.platform.problem.ProblemCode;
import dev.rebound.weakness.WeaknessLabels;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** A person's plans. */
@ApplicationScoped
class Plans extends OwnedRepository<Plan> {

    /** More weaknesses at once weaken the work on each (content.md, step three). */
    static final int MOST_IN_FOCUS = 2;

    /** More plans at once than a person can keep in mind. */
    static final int MOST_ACTIVE = 20;

    private final WeaknessLabels labels;

    @Inject
    Plans(WeaknessLabels labels) {
        this.labels = labels;
    }

    /** Sessions of the plan stay, without it. */
    @Override
    public void remove(UUID id, String ifMatch) {
        lock(id);
        unlink("Practice", "planId", id);
        super.remove(id, ifMatch);
    }

    /**
     * One page, newest first, with one row more where there is one.
     *
     * @param position time and id of the row to go on behind, or empty
     */
    List<Plan> list(PlanParams.Filter filter, List<String> position, int rows) {
        List<String> where = new ArrayList<>(List.of("ownerId = :owner"));
        Map<String, Object> values = new HashMap<>(Map.of("owner", ownerId()));
        if (filter.weakness() != null) {
            where.add("weakness = :weakness");
            values.put("weakness", filter.weakness());
        }
        if (filter.active() != null) {
            where.add("active = :active");
            values.put("active", filter.active());
        }
        if (!position.isEmpty()) {
            where.add("(createdAt, id) < (:after, :afterId)");
            values.put("after", Instant.parse(position.get(0)));
            values.put("afterId", UUID.fromString(position.get(1)));
        }
        return find(String.join(" and ", where) + " order by createdAt desc, id desc", values)
                .page(0, rows)
                .list();
    }

    /** The plans that are worked on now, oldest first; at most {@link #MOST_ACTIVE}. */
    List<Plan> active() {
        return list("ownerId = ?1 and active = true order by createdAt, id", ownerId());
    }

    /** All plans of these weaknesses, retired ones too, oldest first. */
    Map<String, List<Plan>> byWeakness(Collection<String> weaknesses) {
        return weaknesses.isEmpty()
                ? Map.of()
                : list("ownerId = ?1 and weakness in ?2 order by createdAt, id", ownerId(), weaknesses).stream()
                        .collect(Collectors.groupingBy(Plan::weakness));
    }

    /** Where a row stands in the list. */
    static List<String> positionOf(Plan plan) {
        return List.of(plan.createdAt().toString(), plan.id().toString());
    }

    /**
     * Makes sure that an active plan for the weakness finds room. Those who ask take turns, so that two at once can't
     * pass the limit.
     *
     * @param self the plan that is to become active, or {@code null} for a new one
     * @throws Problem 409 where two other weaknesses are in focus, or there are too many plans
     */
    void requireRoom(String weakness, UUID self, Language language) {
        takeTurns();
        List<Plan> others =
                active().stream().filter(plan -> !plan.id().equals(self)).toList();
        TreeSet<String> focus =
                new TreeSet<>(others.stream().map(Plan::weakness).toList());
        if (!focus.contains(weakness) && focus.size() >= MOST_IN_FOCUS) {
            Map<String, String> names = labels.of(focus, language);
            throw Problem.of(
                    ProblemCode.FOCUS_FULL,
                    focus.stream().map(names::get).sorted().toArray());
        }
        if (others.size() >= MOST_ACTIVE) {
            throw Problem.of(ProblemCode.LIMIT_REACHED, MOST_ACTIVE);
        }
    }
}
