package dev.rebound.progress;

import dev.rebound.local.EmbeddedDatabase;
import dev.rebound.support.Migrations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Shows how Postgres answers each query of progress with a million interviews of 5,000 people, whose rows lie in the order
 * in which they came, mixed with everybody else's. Run {@code mvn -Pbench test-compile exec:exec
 * -Dbench.main=dev.rebound.progress.ProgressPlans}; it takes some minutes and about 4 GB in the temporary folder.
 */
public final class ProgressPlans {

    private static final int PEOPLE = 5000;
    private static final int INTERVIEWS = 200;
    private static final UUID SOMEBODY = person(2500);

    private ProgressPlans() {}

    /** Prints each plan with its buffers, and how many blocks of the tables hold rows of the person. */
    public static void main(String[] arguments) throws IOException, SQLException {
        Path home = Files.createTempDirectory("progress-plans");
        try (EmbeddedDatabase database = EmbeddedDatabase.start(
                        home.resolve("postgres"),
                        Map.of("fsync", "off", "shared_buffers", "1GB", "max_wal_size", "8GB"));
                Connection superuser = DriverManager.getConnection(database.url(), "postgres", "local")) {
            Migrations.run(database.url(), Migrations.LATEST);
            fill(superuser);
            blocks(superuser);
            try (Connection application =
                    DriverManager.getConnection(database.url(), EmbeddedDatabase.APPLICATION_ROLE, "local")) {
                application.setAutoCommit(false);
                explain(application);
            }
        }
    }

    private static UUID person(int number) {
        return new UUID(0x5bd1e9955bd15000L + number * 7919L, 0x8000000000000000L + number);
    }

    private static void fill(Connection superuser) throws SQLException {
        long began = System.nanoTime();
        run(superuser, "set session_replication_role = replica; set synchronous_commit = off");
        run(superuser, "create temp table somebody (n int, id uuid)");
        for (int n = 0; n < PEOPLE; n++) {
            run(superuser, "insert into somebody values (%d, '%s')".formatted(n, person(n)));
        }
        String everyInterview = "from generate_series(1, %d) i cross join somebody s".formatted(INTERVIEWS);
        run(superuser, """
                insert into interview
                select s.id, ('00000000-0000-7000-8000-' || lpad(to_hex(s.n * 1000 + i), 12, '0'))::uuid, 0, t.at, t.at,
                  'Company ' || i, 'Role', null, case when i %% 10 = 0 then 'MOCK' else 'REAL' end, 'NOT_SAID', 'NOT_SAID',
                  t.at, 'America/Montreal', 45, '{}', 'PENDING', null, null, null, repeat('notes ', 20), 1 + i %% 5,
                  1 + i %% 4, 1 + i %% 5, 1 + i %% 3, i %% 11, 'YES', null, repeat('search ', 25), 'company'
                %s cross join lateral (select timestamptz '2020-01-01' + i * interval '12 days') t (at)
                """.formatted(everyInterview));
        String ofInterview = "i.held_at + interval '3 hours'";
        run(superuser, """
                insert into moment
                select i.owner_id, gen_random_uuid(), 0, %1$s, %1$s, i.id, case when m = 5 then 'GOOD' else 'HARD' end, null,
                  repeat('what happened ', 10), 'next time', 3, 'MINE',
                  case m when 1 then '{rambling}' when 2 then '{mind-blank,too-brief}' else '{}' end::text[], 'RECALL', %1$s
                from interview i cross join generate_series(1, 5) m order by i.held_at, i.owner_id
                """.formatted(ofInterview));
        run(superuser, """
                insert into assessment (owner_id, id, version, created_at, updated_at, slug, severity, assessed_at, interview_id)
                select i.owner_id, gen_random_uuid(), 0, %1$s, %1$s, 'rambling', i.anxiety %% 5, %1$s, i.id
                from interview i order by i.held_at, i.owner_id
                """.formatted(ofInterview));
        run(superuser, """
                insert into mood_check
                select i.owner_id, gen_random_uuid(), 0, %1$s, %1$s, %1$s, 'NEXT_DAY', 1 + i.anxiety %% 5, '[]', i.id, 'NONE', null
                from interview i order by i.held_at, i.owner_id
                """.formatted(ofInterview));
        run(superuser, """
                insert into reflection
                select i.owner_id, gen_random_uuid(), 0, %1$s, %1$s, i.id, 'LEARNING', 'LESSON', 'x', null, null, null, false
                from interview i order by i.held_at, i.owner_id
                """.formatted(ofInterview));
        run(superuser, """
                insert into practice
                select i.owner_id, gen_random_uuid(), 0, %1$s, %1$s, 'SOLO', %1$s, 'UTC', (%1$s)::date, 15, 2, 4, null, null, null,
                  '{rambling}' from interview i where i.anxiety < 3 order by i.held_at, i.owner_id
                """.formatted(ofInterview));
        run(superuser, """
                insert into plan select s.id, gen_random_uuid(), 0, now(), now(), 'rambling', 'x', 'y', true, 3, null, null,
                  'NOT_SAID' from somebody s
                """);
        run(superuser, "analyze");
        System.out.printf("filled in %d s%n", (System.nanoTime() - began) / 1_000_000_000);
    }

    private static void blocks(Connection superuser) throws SQLException {
        for (String table :
                new String[] {"interview", "moment", "assessment", "mood_check", "reflection", "practice"}) {
            try (Statement statement = superuser.createStatement();
                    ResultSet found = statement.executeQuery("""
                            select count(*), count(distinct (ctid::text::point)[0]),
                                   (select relpages from pg_class where relname = '%1$s')
                            from %1$s where owner_id = '%2$s'
                            """.formatted(table, SOMEBODY))) {
                found.next();
                System.out.printf(
                        "%s: %d rows of the person in %d blocks of %d%n",
                        table, found.getLong(1), found.getLong(2), found.getLong(3));
            }
        }
    }

    private static void explain(Connection application) throws SQLException {
        Map<String, String> queries = new LinkedHashMap<>();
        queries.put("interviews, all 180 real ones (getProgress)", Queries.INTERVIEWS.replace(":rows", "200"));
        queries.put("interviews, a page of 20 (listInterviewProgress)", Queries.INTERVIEWS.replace(":rows", "22"));
        queries.put("overall (getProgress)", Queries.OVERALL.replace(":weaknesses", "5"));
        queries.put("weaknesses (listWeaknessProgress)", Queries.WEAKNESSES.replace(":rows", "21"));
        queries.put("one weakness (getWeaknessProgress)", Queries.WEAKNESS);
        queries.put("preparation (getPreparation)", Queries.PREPARATION);
        run(application, "select set_config('app.owner', '%s', true)".formatted(SOMEBODY));
        for (Map.Entry<String, String> query : queries.entrySet()) {
            String sql = query.getValue()
                    .replace(":owner", "'" + SOMEBODY + "'")
                    .replace(":now", "timestamptz '2026-11-23'")
                    .replace(":kind", "'REAL'")
                    .replace(":behindId", "'ffffffff-ffff-ffff-ffff-ffffffffffff'")
                    .replace(":behindSlug", "''")
                    .replace(":behind", "timestamptz '9999-12-31'")
                    .replace(":causes", "'{role-changed}'::text[]")
                    .replace(":points", "200")
                    .replace(":slug", "'rambling'")
                    .replace(":interview", "'00000000-0000-7000-8000-" + "%012x".formatted(2500 * 1000 + 190) + "'")
                    .replace(":most", "20");
            // The second run has the person's pages in memory, as on a second visit.
            String plan = plan(application, sql);
            System.out.printf("%n== %s%n%s%n%s%n", query.getKey(), summary(plan), summary(plan(application, sql)));
            System.out.println(plan);
        }
    }

    private static String plan(Connection application, String sql) throws SQLException {
        StringBuilder plan = new StringBuilder();
        try (Statement statement = application.createStatement();
                ResultSet lines = statement.executeQuery("explain (analyze, buffers) " + sql)) {
            while (lines.next()) {
                plan.append(lines.getString(1)).append('\n');
            }
        }
        return plan.toString();
    }

    private static String summary(String plan) {
        String buffers = plan.lines()
                .filter(line -> line.contains("Buffers:"))
                .findFirst()
                .orElse("")
                .strip();
        String time = plan.lines()
                .filter(line -> line.startsWith("Execution Time"))
                .findFirst()
                .orElse("");
        long sequential = plan.lines().filter(line -> line.contains("Seq Scan")).count();
        return buffers + ", " + time + ", sequential scans: " + sequential;
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
