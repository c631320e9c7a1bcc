package dev.rebound.platform.crypto;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A table with sealed columns, as Postgres's catalogue names them. Its key is (owner_id, id), like every person's table.
 *
 * @param name the table
 * @param columns its sealed columns
 */
record SealedTable(String name, List<String> columns) {

    private static final String ALL =
            "select table_name, column_name from sealed_column order by table_name, column_name";
    private static final String ENDING = "_sealed";

    /**
     * A row, of which only the values are there that are not under the primary key.
     *
     * @param values one for each column, or {@code null}
     */
    record Row(UUID ownerId, UUID id, List<byte[]> values) {}

    /** All such tables by their names. */
    static NavigableMap<String, SealedTable> all(Connection connection) throws SQLException {
        NavigableMap<String, SealedTable> tables = new TreeMap<>();
        try (PreparedStatement statement = connection.prepareStatement(ALL);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                tables.computeIfAbsent(rows.getString(1), name -> new SealedTable(name, new ArrayList<>()))
                        .columns
                        .add(rows.getString(2));
            }
        }
        return tables;
    }

    /** The name under which a column's values are sealed. */
    String field(int column) {
        String sealed = columns.get(column);
        return name + "." + sealed.substring(0, sealed.length() - ENDING.length());
    }

    /** The rows behind a key, in the order of their keys, with what is not sealed under the primary key. */
    List<Row> behind(Connection connection, UUID ownerId, UUID id, byte[] primaryPrefix, int most) throws SQLException {
        String values = columns.stream()
                .map(column -> "case when substring(%1$s from 1 for 5) <> ? then %1$s end".formatted(quoted(column)))
                .collect(Collectors.joining(", "));
        try (PreparedStatement statement = connection.prepareStatement("select owner_id, id, " + values + " from "
                + quoted(name) + " where (owner_id, id) > (?, ?) order by owner_id, id limit ?")) {
            int place = 1;
            for (int i = 0; i < columns.size(); i++) {
                statement.setBytes(place++, primaryPrefix);
            }
            statement.setObject(place++, ownerId);
            statement.setObject(place++, id);
            statement.setInt(place, most);
            try (ResultSet rows = statement.executeQuery()) {
                List<Row> found = new ArrayList<>();
                while (rows.next()) {
                    List<byte[]> outdated = new ArrayList<>();
                    for (int i = 0; i < columns.size(); i++) {
                        outdated.add(rows.getBytes(i + 3));
                    }
                    found.add(new Row(rows.getObject(1, UUID.class), rows.getObject(2, UUID.class), outdated));
                }
                return found;
            }
        }
    }

    /** Puts one value in the place of another, which has to be there still; nothing else of the row changes. */
    PreparedStatement replacement(Connection connection, int column) throws SQLException {
        return connection.prepareStatement("update %1$s set %2$s = ? where owner_id = ? and id = ? and %2$s = ?"
                .formatted(quoted(name), quoted(columns.get(column))));
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
