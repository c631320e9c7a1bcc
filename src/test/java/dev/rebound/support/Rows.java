package dev.rebound.support;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What stands in the database, seen past row-level security. */
public final class Rows {

    private static String digests;

    private Rows() {}

    /** Every table with a column owner_id, as Postgres's own catalogue has it. */
    public static List<String> tablesOfPeople() {
        return strings("""
                select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname = 'public' and c.relkind in ('r', 'p')
                  and exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'owner_id'
                                and not a.attisdropped)
                order by c.relname
                """);
    }

    /** How many rows each table holds of a person. */
    public static Map<String, Long> of(UUID owner) {
        Map<String, Long> counts = new TreeMap<>();
        for (String table : tablesOfPeople()) {
            counts.put(table, count("select count(*) from " + table + " where owner_id = ?", owner));
        }
        return counts;
    }

    /** Everything that the tables hold of a person, as text. */
    public static Map<String, String> contents(UUID owner) {
        Map<String, String> contents = new TreeMap<>();
        for (String table : tablesOfPeople()) {
            contents.put(
                    table,
                    strings(
                                    "select coalesce(string_agg(t::text, '|' order by t::text), '') from " + table
                                            + " t where owner_id = ?",
                                    owner)
                            .get(0));
        }
        return contents;
    }

    /** A digest of what each table holds of a person, or of the site that they come from, in one statement. */
    public static synchronized Map<String, String> digests(UUID owner) {
        if (digests == null) {
            digests = "select one.line from person cross join lateral ("
                    + Stream.concat(
                                    tablesOfPeople().stream().map(table -> digest(table, "owner_id")),
                                    tablesOfSites().stream().map(table -> digest(table, "site_id")))
                            .collect(Collectors.joining(" union all "))
                    + ") one(line) where person.owner_id = ?";
        }
        Map<String, String> found = new TreeMap<>();
        for (String line : strings(digests, owner)) {
            found.put(line.substring(0, line.indexOf(' ')), line.substring(line.indexOf(' ') + 1));
        }
        return found;
    }

    private static String digest(String table, String key) {
        return """
                select '%1$s ' || count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '')
                from %1$s t where t.%2$s = person.%2$s""".formatted(table, key);
    }

    /** Every table of what sites publish. */
    private static List<String> tablesOfSites() {
        return strings("""
                select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                join pg_attribute a on a.attrelid = c.oid and a.attname = 'site_id' and not a.attisdropped
                where n.nspname = 'public' and c.relkind in ('r', 'p')
                  and not exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'owner_id')
                """);
    }

    /** Every column of every table that holds an id, be it for whatever purpose. */
    public static List<String> columnsThatHold(UUID id) {
        return strings("""
                        select table_name || '.' || column_name from information_schema.columns
                        where table_schema = 'public' and data_type = 'uuid' order by 1""").stream()
                .filter(column -> count(
                                "select count(*) from " + column.replaceFirst("\\..*", "") + " where "
                                        + column.replaceFirst(".*\\.", "") + " = ?",
                                id)
                        > 0)
                .toList();
    }

    /** The id under which a person who has come is known. */
    public static UUID ownerOf(Person person) {
        return UUID.fromString(strings(
                        "select owner_id::text from interview where id = ?",
                        UUID.fromString(Person.idOf(person.interview())))
                .get(0));
    }

    public static long count(String sql, Object... values) {
        return Long.parseLong(strings(sql, values).get(0));
    }

    public static List<String> strings(String sql, Object... values) {
        try (Connection connection = Backend.connect("postgres");
                PreparedStatement statement = prepared(connection, sql, values);
                ResultSet rows = statement.executeQuery()) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public static int change(String sql, Object... values) {
        try (Connection connection = Backend.connect("postgres");
                PreparedStatement statement = prepared(connection, sql, values)) {
            return statement.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Does something while a change is made, or a lock is held, but not yet committed. */
    public static void whileChanging(String sql, Object value, Runnable work) {
        try (Connection connection = Backend.connect("postgres")) {
            connection.setAutoCommit(false);
            try (PreparedStatement statement = prepared(connection, sql, value)) {
                statement.execute();
                work.run();
            }
            connection.commit();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
