package dev.rebound.account;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Deletes every row of people, in one statement. All deletes of one statement see the same snapshot, so another
 * transaction of the same person was either before it and is erased as a whole, or after it and stays as a whole.
 * Foreign keys are looked at when the statement ends, so the order of tables does not matter.
 */
final class Erasure {

    private Erasure() {}

    /**
     * How many rows of each table were deleted.
     *
     * @param counts by the plural of the table, zeros too
     * @param isEmpty whether there was nothing but what the service notes by itself
     */
    record Erased(SortedMap<String, Long> counts, boolean isEmpty) {}

    /** Deletes the rows of these people; each of them is in the result. */
    static Map<UUID, Erased> of(Connection connection, Collection<UUID> people) throws SQLException {
        List<PersonalTable> tables = PersonalTable.all(connection);
        Map<UUID, Map<String, Long>> deleted = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(statement(tables))) {
            for (int i = 1; i <= tables.size(); i++) {
                statement.setArray(i, connection.createArrayOf("uuid", people.toArray()));
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    deleted.computeIfAbsent(rows.getObject("owner_id", UUID.class), person -> new HashMap<>())
                            .put(rows.getString("of"), rows.getLong("deleted"));
                }
            }
        }
        return people.stream()
                .collect(Collectors.toMap(
                        person -> person, person -> erased(tables, deleted.getOrDefault(person, Map.of()))));
    }

    private static String statement(List<PersonalTable> tables) {
        StringBuilder deletes = new StringBuilder("with ");
        StringBuilder counts = new StringBuilder();
        for (int i = 0; i < tables.size(); i++) {
            String name = tables.get(i).name();
            deletes.append(i == 0 ? "" : ", ")
                    .append("d%d as (delete from %s where owner_id = any (?) returning owner_id)".formatted(i, name));
            counts.append(i == 0 ? " " : " union all ")
                    .append("select '%s' as of, owner_id, count(*) as deleted from d%d group by owner_id"
                            .formatted(name, i));
        }
        return deletes.append(counts).toString();
    }

    private static Erased erased(List<PersonalTable> tables, Map<String, Long> deleted) {
        SortedMap<String, Long> counts = new TreeMap<>();
        tables.forEach(table -> counts.put(table.plural(), deleted.getOrDefault(table.name(), 0L)));
        boolean isEmpty = tables.stream().allMatch(table -> table.isTrace() || !deleted.containsKey(table.name()));
        return new Erased(counts, isEmpty);
    }
}
