package dev.rebound.account.activity;

import dev.rebound.platform.owner.OwnedRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What happened to a person's account. */
@ApplicationScoped
class ActivityEntries extends OwnedRepository<ActivityEntry> {

    /**
     * One page, newest first, with one row more where there is one.
     *
     * @param position time and id of the row to go on behind, or empty
     */
    List<ActivityEntry> list(ActivityParams.Filter filter, List<String> position, int rows) {
        List<String> where = new ArrayList<>(List.of("ownerId = :owner"));
        Map<String, Object> values = new HashMap<>(Map.of("owner", ownerId()));
        if (filter.kind() != null) {
            where.add("kind = :kind");
            values.put("kind", filter.kind());
        }
        if (filter.from() != null) {
            where.add("createdAt >= :from");
            values.put("from", filter.from());
        }
        if (filter.to() != null) {
            where.add("createdAt < :to");
            values.put("to", filter.to());
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

    /** Where a row stands in the list. */
    static List<String> positionOf(ActivityEntry entry) {
        return List.of(entry.createdAt().toString(), entry.id().toString());
    }
}
