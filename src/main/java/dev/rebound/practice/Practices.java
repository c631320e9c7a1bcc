package dev.rebound.practice;

import dev.rebound.platform.owner.OwnedRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A person's practice sessions. */
@ApplicationScoped
class Practices extends OwnedRepository<Practice> {

    private static final String SESSIONS =
            "select p.id, p.practisedOn, p.scoreBefore, p.scoreAfter, p.weaknesses from Practice p"
                    + " where p.ownerId = :owner and p.practisedAt <= :until order by p.practisedAt, p.id";

    /**
     * One page, newest first, with one row more where there is one.
     *
     * @param position time and id of the row to go on behind, or empty
     */
    List<Practice> list(PracticeParams.Filter filter, List<String> position, int rows) {
        List<String> where = new ArrayList<>(List.of("ownerId = :owner"));
        Map<String, Object> values = new HashMap<>(Map.of("owner", ownerId()));
        restrict(where, values, "kind = :kind", "kind", filter.kind());
        restrict(where, values, "array_contains(weaknesses, :weakness)", "weakness", filter.weakness());
        restrict(where, values, "planId = :plan", "plan", filter.planId());
        restrict(where, values, "practisedAt >= :from", "from", filter.from());
        restrict(where, values, "practisedAt < :to", "to", filter.to());
        if (!position.isEmpty()) {
            where.add("(practisedAt, id) < (:after, :afterId)");
            values.put("after", Instant.parse(position.get(0)));
            values.put("afterId", UUID.fromString(position.get(1)));
        }
        return find(String.join(" and ", where) + " order by practisedAt desc, id desc", values)
                .page(0, rows)
                .list();
    }

    private static void restrict(
            List<String> where, Map<String, Object> values, String condition, String parameter, Object value) {
        if (value != null) {
            where.add(condition);
            values.put(parameter, value);
        }
    }

    /** Where a row stands in the list. */
    static List<String> positionOf(Practice practice) {
        return List.of(practice.practisedAt().toString(), practice.id().toString());
    }

    /** The schedule that the sessions up to a time add up to; one statement that reads five columns of them. */
    Schedule schedule(Instant until) {
        return Schedule.of(getEntityManager()
                .createQuery(SESSIONS, Schedule.Session.class)
                .setParameter("owner", ownerId())
                .setParameter("until", until)
                .getResultList());
    }
}
