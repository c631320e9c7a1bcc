package dev.rebound.reflection;

import dev.rebound.platform.owner.OwnedRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A person's reflections. */
@ApplicationScoped
class Reflections extends OwnedRepository<Reflection> {

    /**
     * One page, newest first, with one row more where there is one.
     *
     * @param position {@link #positionOf} of the row to go on behind, or empty
     */
    List<Reflection> list(ReflectionFilter filter, List<String> position, int rows) {
        List<String> where = new ArrayList<>(List.of("ownerId = :owner"));
        Map<String, Object> values = new HashMap<>(Map.of("owner", ownerId()));
        equal(where, values, "interviewId", filter.interviewId());
        equal(where, values, "step", filter.step());
        equal(where, values, "kind", filter.kind());
        equal(where, values, "parked", filter.parked());
        if (!position.isEmpty()) {
            where.add("(createdAt, id) < (:after, :afterId)");
            values.put("after", Instant.parse(position.get(0)));
            values.put("afterId", UUID.fromString(position.get(1)));
        }
        return find(String.join(" and ", where) + " order by createdAt desc, id desc", values)
                .page(0, rows)
                .list();
    }

    /** Where a row stands in the list. */
    static List<String> positionOf(Reflection reflection) {
        return List.of(reflection.createdAt().toString(), reflection.id().toString());
    }

    private static void equal(List<String> where, Map<String, Object> values, String field, Object value) {
        if (value != null) {
            where.add(field + " = :" + field);
            values.put(field, value);
        }
    }
}
