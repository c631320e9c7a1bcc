package dev.rebound.account;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A table that holds rows of people: every one with a column {@code owner_id}. They are asked of Postgres each time, so
 * that none is forgotten, not even one that a newer replica has just added.
 *
 * @param name as Postgres quotes it
 */
record PersonalTable(String name) {

    /** Notes that the service makes by itself when a person comes. */
    private static final Set<String> TRACES = Set.of("person", "activity");

    /** Those that the API calls by another name. */
    private static final Map<String, String> OTHERWISE = Map.of("access_grant", "grants");

    private static final String ALL = """
            select quote_ident(c.relname)
            from pg_class c
            join pg_attribute a on a.attrelid = c.oid and a.attname = 'owner_id' and not a.attisdropped
            where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
            order by c.relname
            """;

    static List<PersonalTable> all(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ALL);
                ResultSet rows = statement.executeQuery()) {
            List<PersonalTable> tables = new ArrayList<>();
            while (rows.next()) {
                tables.add(new PersonalTable(rows.getString(1)));
            }
            return tables;
        }
    }

    /** Whether it holds only what the service notes by itself. */
    boolean isTrace() {
        return TRACES.contains(name);
    }

    /** Whether it holds what a person would call a record of theirs. */
    boolean isNoun() {
        return !isTrace() && !name.equals("idempotency_key");
    }

    /** What its rows are called on the wire: {@code mood_checks}. */
    String plural() {
        if (OTHERWISE.containsKey(name)) {
            return OTHERWISE.get(name);
        }
        if (name.endsWith("y") && !name.endsWith("ey")) {
            return name.substring(0, name.length() - 1) + "ies";
        }
        return name + (name.endsWith("s") ? "es" : "s");
    }
}
