package dev.rebound.support;

import dev.rebound.platform.owner.OwnedEntity;
import dev.rebound.platform.owner.OwnedRepository;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The query behind a list of a person's rows; conditions are and-ed. */
final class OwnedQuery {

    private final List<String> conditions = new ArrayList<>(List.of("ownerId = :owner"));
    private final Map<String, Object> values = new HashMap<>();
    private String order = "id";

    private OwnedQuery(UUID ownerId) {
        values.put("owner", ownerId);
    }

    /** All rows of a person. */
    static OwnedQuery of(UUID ownerId) {
        return new OwnedQuery(ownerId);
    }

    /** Only those for which the condition holds; a value of {@code null} asks for nothing. */
    OwnedQuery where(String condition, String parameter, Object value) {
        if (value != null) {
            conditions.add(condition);
            values.put(parameter, value);
        }
        return this;
    }

    /** Gives a condition its second value. */
    OwnedQuery with(String parameter, Object value) {
        values.put(parameter, value);
        return this;
    }

    /** In another order than that of their ids. */
    OwnedQuery orderedBy(String columns) {
        order = columns;
        return this;
    }

    /** The newest first, behind {@link #positionOf} a row, or from the start where it is empty. */
    OwnedQuery newestFirst(List<String> position) {
        if (!position.isEmpty()) {
            where("(createdAt, id) < (:after, :afterId)", "after", Instant.parse(position.get(0)))
                    .with("afterId", UUID.fromString(position.get(1)));
        }
        return orderedBy("createdAt desc, id desc");
    }

    <E extends OwnedEntity> List<E> list(OwnedRepository<E> rows, int most) {
        return rows.find(String.join(" and ", conditions) + " order by " + order, values)
                .page(0, most)
                .list();
    }

    /** Where a row stands in a list that shows the newest first. */
    static List<String> positionOf(OwnedEntity row) {
        return List.of(row.createdAt().toString(), row.id().toString());
    }
}
