package dev.rebound.distribution;

import dev.rebound.local.EmbeddedDatabase;
import dev.rebound.platform.operate.MigrateCommand;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Measures what people take on disk, for docs/scale.md, in a real Postgres: {@code mvn -Pbench test-compile exec:exec
 * -Dbench.main=dev.rebound.distribution.BytesOfPeople -Dbench.argument=20000}.
 */
public final class BytesOfPeople {

    /** The items of the template that Rebound brings along. */
    private static final int ITEMS = 29;

    private static final int WRITES = 5_000;

    private static final String SIZES = """
            select relname, n_live_tup, pg_table_size(relid), pg_indexes_size(relid) from pg_stat_user_tables
            where n_live_tup >= %d / 10 order by pg_total_relation_size(relid) desc
            """;

    /** One tick and one note, each a transaction; a person's turn comes at random, so pages are touched as in life. */
    private static final String WRITE = """
            do $$ begin
              for turn in 1..%d loop
                update checklist_item set status = 'DONE', version = version + 1, updated_at = now() where (owner_id, id) =
                  (select owner_id, id from checklist_item where owner_id >= gen_random_uuid() order by owner_id limit 1);
                commit;
                insert into activity (owner_id, id, version, created_at, updated_at, kind)
                  values (gen_random_uuid(), gen_random_uuid(), 0, now(), now(), 'SIGNED_IN');
                commit;
              end loop;
            end $$
            """;

    private BytesOfPeople() {}

    /**
     * Runs it.
     *
     * @param arguments the number of people
     */
    public static void main(String[] arguments) throws Exception {
        int people = Integer.parseInt(arguments[0]);
        Path home = Files.createTempDirectory("rebound-bytes");
        try (EmbeddedDatabase database =
                EmbeddedDatabase.start(home.resolve("postgres"), Map.of("fsync", "off", "max_wal_size", "8GB"))) {
            Map<String, String> environment = new HashMap<>();
            database.settings()
                    .forEach((name, value) ->
                            environment.put(name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "_"), value));
            if (new MigrateCommand(environment::get, System.out, System.err).run(List.of()) != 0) {
                throw new IllegalStateException("The schema was not migrated");
            }
            try (Connection superuser = DriverManager.getConnection(database.url(), "postgres", "local");
                    Statement statement = superuser.createStatement()) {
                statement.execute(script(people));
                statement.execute("vacuum (analyze)");
                report(statement, people);
                writeAheadLog(statement);
            }
        }
    }

    private static String script(int people) throws Exception {
        try (var script = BytesOfPeople.class.getResourceAsStream("/distribution/people.sql")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8)
                    .replace(":people", String.valueOf(people))
                    .replace(":items", String.valueOf(ITEMS));
        }
    }

    private static void report(Statement statement, int people) throws SQLException {
        long all = 0;
        System.out.printf("%-20s %10s %10s %10s%n", "bytes per person", "rows", "table", "indexes");
        try (ResultSet rows = statement.executeQuery(SIZES.formatted(people))) {
            while (rows.next()) {
                all += rows.getLong(3) + rows.getLong(4);
                System.out.printf(
                        "%-20s %10.1f %10d %10d%n",
                        rows.getString(1),
                        (double) rows.getLong(2) / people,
                        rows.getLong(3) / people,
                        rows.getLong(4) / people);
            }
        }
        System.out.printf("%-20s %32d%n", "all", all / people);
    }

    private static void writeAheadLog(Statement statement) throws SQLException {
        statement.execute("checkpoint");
        System.out.printf(
                "write-ahead log right after a checkpoint: %d bytes a write%n", writeAheadLogOfAWrite(statement));
        System.out.printf(
                "write-ahead log once pages were touched: %d bytes a write%n", writeAheadLogOfAWrite(statement));
    }

    private static long writeAheadLogOfAWrite(Statement statement) throws SQLException {
        String before = ask(statement, "select pg_current_wal_insert_lsn()");
        statement.execute(WRITE.formatted(WRITES));
        String bytes = ask(statement, "select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '" + before + "')::bigint");
        return Long.parseLong(bytes) / (2 * WRITES);
    }

    private static String ask(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
