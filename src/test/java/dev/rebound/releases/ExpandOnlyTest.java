package dev.rebound.releases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rebound.local.EmbeddedDatabase;
import dev.rebound.support.Migrations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Migrations since the last release only add, so that its replicas work on while and after they run. What is taken away a
 * release later says so in its migration, in a line {@code -- contract: } with what this test calls it and since when it is
 * not used: {@code -- contract: column interview.notes text, not used since 1.1.0}.
 */
class ExpandOnlyTest {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

    private static EmbeddedDatabase database;
    private static Connection owner;
    private static SchemaPromises released;

    @BeforeAll
    static void migrate(@TempDir Path folder) throws Exception {
        database = EmbeddedDatabase.start(folder.resolve("postgres"), Map.of("fsync", "off"));
        owner = DriverManager.getConnection(database.url(), EmbeddedDatabase.OWNER_ROLE, "local");
        Migrations.run(database.url(), Release.last().schema());
        released = SchemaPromises.in(owner);
        Migrations.run(database.url(), Migrations.LATEST);
    }

    @AfterAll
    static void stop() throws Exception {
        owner.close();
        database.close();
    }

    @Test
    void what_the_last_release_relies_on_stays() throws Exception {
        Set<String> broken = new TreeSet<>(released.brokenBy(SchemaPromises.in(owner)));
        String marks = marks();
        broken.removeIf(thing -> marks.contains("-- contract: " + thing + ", not used since "));
        assertThat(broken).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table week rename to calendar_week",
                "drop table guidance_dismissal",
                "alter table interview drop column notes",
                "alter table interview rename column notes to remarks",
                "alter table moment alter column difficulty type bigint",
                "alter table moment alter column difficulty set not null",
                "alter table moment add column tone text not null",
                "alter table moment add constraint short check (length(what_happened) < 10)",
                "create unique index one_a_day on mood_check (owner_id, checked_at)",
                "alter table plan add foreign key (owner_id, id) references interview",
                "drop function put_back(uuid, regclass, jsonb)",
                "drop policy owner_only on interview",
                "alter policy owner_only on interview using (false)",
                "alter policy job_sweep_select on activity using (current_setting('app.job', true) = 'retention')"
            })
    void what_would_break_the_release_before_is_noticed(String change) throws SQLException {
        assertThat(released.brokenBy(after(change))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table rating (owner_id uuid not null, id uuid not null, stars integer not null check (stars > 0))",
                "alter table moment add column tone text check (tone <> '')",
                "alter table moment add column tone text not null default 'calm'",
                "alter table moment alter column what_happened drop not null",
                "alter table moment drop constraint moment_difficulty_check",
                "create index moment_tone_idx on moment (owner_id, control)"
            })
    void what_only_adds_may_come(String change) throws SQLException {
        assertThat(released.brokenBy(after(change))).isEmpty();
    }

    private static SchemaPromises after(String change) throws SQLException {
        owner.setAutoCommit(false);
        try (Statement statement = owner.createStatement()) {
            statement.execute(change);
            return SchemaPromises.in(owner);
        } finally {
            owner.rollback();
            owner.setAutoCommit(true);
        }
    }

    private static String marks() throws IOException {
        try (Stream<Path> files = Files.list(MIGRATIONS)) {
            return files.map(ExpandOnlyTest::read).collect(Collectors.joining());
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
