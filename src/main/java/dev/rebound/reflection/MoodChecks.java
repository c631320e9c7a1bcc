package dev.rebound.reflection;

import dev.rebound.platform.owner.OwnedRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A person's mood checks. */
@ApplicationScoped
class MoodChecks extends OwnedRepository<MoodCheck> {

    /**
     * One page, newest first, with one row more where there is one.
     *
     * @param position {@link #positionOf} of the row to go on behind, or empty
     */
    List<MoodCheck> list(MoodCheckFilter filter, List<String> position, int rows) {
        List<String> where = new ArrayList<>(List.of("ownerId = :owner"));
        Map<String, Object> values = new HashMap<>(Map.of("owner", ownerId()));
        compare(where, values, "phase = :phase", "phase", filter.phase());
        compare(where, values, "interviewId = :interview", "interview", filter.interviewId());
        compare(where, values, "step = :step", "step", filter.step());
        compare(where, values, "checkedAt >= :from", "from", filter.from());
        compare(where, values, "checkedAt < :to", "to", filter.to());
        if (!position.isEmpty()) {
            where.add("(checkedAt, id) < (:after, :afterId)");
            values.put("after", Instant.parse(position.get(0)));
            values.put("afterId", UUID.fromString(position.get(1)));
        }
        return find(String.join(" and ", where) + " order by checkedAt desc, id desc", values)
                .page(0, rows)
                .list();
    }

    /** Where a row stands in the list. */
    static List<String> positionOf(MoodCheck check) {
        return List.of(check.checkedAt().toString(), check.id().toString());
    }

    private static void compare(
            List<String> where, Map<String, Object> values, String condition, String parameter, Object value) {
        if (value != null) {
            where.add(condition);
            values.put(parameter, value);
        }
    }
}
