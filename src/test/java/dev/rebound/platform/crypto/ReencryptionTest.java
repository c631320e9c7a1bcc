package dev.rebound.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rebound.platform.config.Settings;
import dev.rebound.platform.jobs.Jobs;
import dev.rebound.support.Backend;
import dev.rebound.support.LogLines;
import dev.rebound.support.Person;
import dev.rebound.support.Rows;
import dev.rebound.support.ServiceTest;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Everything that is sealed comes under the newest key, whatever happens meanwhile. */
@ServiceTest
class ReencryptionTest {

    private static final String POSITION = "select position from job_state where job = 'reencryption'";

    @Inject
    Settings settings;

    @Inject
    KeysetWatch watch;

    @Inject
    CurrentKeyring current;

    @Inject
    SealingKeys keys;

    @Inject
    Sealer sealer;

    @Inject
    Reencryption job;

    @Inject
    Jobs jobs;

    @Inject
    MeterRegistry metrics;

    @Inject
    Clock clock;

    private final Person ada = Person.someone();
    private KeysetFile file;

    @BeforeEach
    void nothing_is_sealed_and_no_old_key_is_in_use() throws Exception {
        file = new KeysetFile(settings.encryptionKeyset());
        SealedRows.clear();
        watch.everyMinute();
        Rows.change("delete from sealing_key where key_id <> " + current.get().primaryId());
    }

    private void rotate() throws Exception {
        file.rotate();
        watch.everyMinute();
    }

    /** A day and more without a replica that seals with another key. */
    private void aMonthPasses() throws SQLException {
        Rows.change("update sealing_key set first_used_at = first_used_at - interval '32 days',"
                + " last_used_at = last_used_at - interval '32 days' where key_id <> "
                + current.get().primaryId());
        Rows.change("update job_state set position = jsonb_set(jsonb_set(position::jsonb, '{endedAt}',"
                + " to_jsonb(extract(epoch from now() - interval '32 days'))), '{startedAt}',"
                + " to_jsonb(extract(epoch from now() - interval '32 days')))::text where job = 'reencryption'");
    }

    /** One record in each table that has sealed columns, every one of them filled. */
    private List<String> everything() {
        List<String> made = new ArrayList<>();
        made.add(ada.created("/v1/reflections", """
                {"step": "feelings", "kind": "thought_check", "text": "x", "belief_before": 9, "belief_after": 8,
                 "fairer_thought": "y"}"""));
        made.add(ada.created("/v1/mood-checks", "{\"phase\": \"weekly\", \"valence\": 2, \"note\": \"x\"}"));
        made.add(ada.created("/v1/worth-entries", """
                {"kind": "praise", "text": "x", "evidence": "y", "from_whom": "z"}"""));
        String contact = ada.created("/v1/contacts", """
                {"name": "Sam", "can_give": ["mock"], "relation": "x", "email": "sam@example.org", "phone": "1", "note": "y"}""");
        made.add(contact);
        made.add(ada.created("/v1/help-requests", """
                {"kind": "mock", "ask": "x", "contact_id": "%s"}""".formatted(Person.idOf(contact))));
        ada.request()
                .header("If-None-Match", "*")
                .contentType("application/json")
                .body("{\"log\": {\"applications\": 1}, \"note\": \"x\"}")
                .put("/v1/weeks/2026-W40")
                .then()
                .statusCode(201);
        made.add("/v1/weeks/2026-W40");
        return made;
    }

    @Test
    void every_sealed_value_of_every_table_comes_under_the_new_key_and_reads_as_before() throws Exception {
        List<String> made = everything();
        for (String table : SealedRows.tables()) {
            assertThat(Rows.strings("select id from " + table))
                    .as("a row in " + table)
                    .isNotEmpty();
        }
        Map<String, String> before = new LinkedHashMap<>();
        made.forEach(path -> before.put(path, ada.get(path).asString()));
        rotate();
        assertThat(SealedRows.keys()).doesNotContain(file.primary());
        job.work();
        assertThat(SealedRows.keys()).containsExactly(file.primary());
        before.forEach((path, body) -> assertThat(ada.get(path).asString()).isEqualTo(body));
    }

    @Test
    void etags_and_times_of_rows_stay() throws Exception {
        String path = everything().get(0);
        String etag = ada.get(path).header("ETag");
        rotate();
        job.work();
        ada.request().header("If-None-Match", etag).get(path).then().statusCode(304);
    }

    @Test
    void every_table_with_a_sealed_column_is_opened_to_the_job() throws SQLException {
        assertThat(SealedRows.tables())
                .contains("reflection", "mood_check", "worth_entry", "contact", "help_request", "week")
                .doesNotContain("idempotency_key");
        assertThat(Rows.strings("""
                select s.table_name from (select distinct table_name, ('public.' || quote_ident(table_name))::regclass as id
                                          from sealed_column) s
                where (select count(*) from pg_policy p where p.polrelid = s.id
                         and p.polname in ('job_reencryption_select', 'job_reencryption_update')) <> 2
                   or not has_table_privilege('rebound_app', s.id, 'update')
                   or pg_get_constraintdef((select c.oid from pg_constraint c where c.conrelid = s.id and c.contype = 'p'))
                        <> 'PRIMARY KEY (owner_id, id)'
                """))
                .as("needs select open_to_reencryption('<table>') in its migration, and the key (owner_id, id)")
                .isEmpty();
    }

    @Test
    void a_job_that_stopped_in_the_middle_goes_on_behind_its_last_batch() throws Exception {
        SealedRows.reflections(2 * Reencryption.BATCH + 50, sealer);
        rotate();
        while (!Rows.strings(POSITION).toString().contains("\"table\":\"reflection\"")) {
            assertThat(job.batch()).isTrue();
        }
        assertThat(outdatedReflections()).isEqualTo(Reencryption.BATCH + 50);
        // The row that a fault stops it at: the batch is undone as a whole, and its place stays.
        String stopped = Rows.strings(POSITION).get(0);
        try (Connection other = Backend.connect("postgres")) {
            other.setAutoCommit(false);
            other.createStatement().execute("select 1 from reflection for update");
            assertThatThrownBy(job::batch).hasStackTraceContaining("lock timeout");
            other.rollback();
        }
        assertThat(Rows.strings(POSITION)).containsExactly(stopped);
        assertThat(outdatedReflections()).isEqualTo(Reencryption.BATCH + 50);
        new Reencryption(jobs, current, clock, metrics).work();
        assertThat(outdatedReflections()).isZero();
        assertThat(ReencryptionPass.read(Rows.strings(POSITION).get(0)).rewritten())
                .as("each value once")
                .isEqualTo(2 * Reencryption.BATCH + 50);
    }

    private int outdatedReflections() throws Exception {
        return Rows.strings("select 1 from reflection where substring(text_sealed from 1 for 5) <> ?", (Object)
                        current.get().primaryPrefix())
                .size();
    }

    @Test
    void who_writes_at_the_same_time_wins() throws Exception {
        UUID owner = SealedRows.reflections(3, sealer);
        UUID row = UUID.fromString(
                Rows.strings("select id from reflection limit 1").get(0));
        rotate();
        byte[] newer = sealer.seal("newer words", owner, row, "reflection.text");
        try (Connection writer = Backend.connect("postgres")) {
            writer.setAutoCommit(false);
            try (PreparedStatement update =
                    writer.prepareStatement("update reflection set text_sealed = ? where id = ?")) {
                update.setBytes(1, newer);
                update.setObject(2, row);
                assertThat(update.executeUpdate()).isEqualTo(1);
            }
            CompletableFuture<Void> working = CompletableFuture.runAsync(job::work);
            awaitBlocked();
            writer.commit();
            working.get(20, TimeUnit.SECONDS);
        }
        assertThat(Rows.strings("select 1 from reflection where id = ? and text_sealed = ?", row, newer))
                .hasSize(1);
        assertThat(outdatedReflections()).isZero();
        assertThat(ReencryptionPass.read(Rows.strings(POSITION).get(0)).rewritten())
                .isEqualTo(2);
    }

    private static void awaitBlocked() throws Exception {
        for (int i = 0; i < 150; i++) {
            if (!Rows.strings("select 1 from pg_locks where not granted").isEmpty()) {
                return;
            }
            Thread.sleep(10);
        }
        throw new AssertionError("The job did not come to the locked row");
    }

    @Test
    void a_value_that_can_not_be_read_is_reported_and_the_others_go_on() throws Exception {
        SealedRows.reflections(5, sealer);
        List<String> ids = Rows.strings("select id from reflection order by id");
        // One bit changed; a key that never was; not sealed at all.
        Rows.change(
                "update reflection set text_sealed = set_byte(text_sealed, 20, 255 - get_byte(text_sealed, 20))"
                        + " where id = ?::uuid",
                ids.get(0));
        Rows.change(
                "update reflection set text_sealed = decode('01000000070000', 'hex') where id = ?::uuid", ids.get(1));
        Rows.change("update reflection set text_sealed = decode('ff', 'hex') where id = ?::uuid", ids.get(2));
        long old = file.primary();
        rotate();
        double counted = unreadable();
        try (LogLines log = new LogLines()) {
            job.work();
            for (String id : ids.subList(0, 3)) {
                assertThat(log.of("platform.crypto"))
                        .anySatisfy(
                                line -> assertThat(line).startsWith("ERROR").contains("reflection.text of row " + id));
            }
            assertThat(log.of("platform.crypto"))
                    .anySatisfy(line -> assertThat(line).contains("lacks key 7"))
                    .anySatisfy(line -> assertThat(line).contains("2 values were brought", "3 could not be read"))
                    .anySatisfy(line -> assertThat(line).startsWith("ERROR").contains("Key " + old + " has to stay"));
        }
        assertThat(unreadable() - counted).isEqualTo(3);
        assertThat(outdatedReflections()).isEqualTo(3);
        aMonthPasses();
        job.work();
        assertThat(keys.all()).as("values under it are left").containsKey(old);
    }

    private double unreadable() {
        return metrics.get("rebound.reencryption.values")
                .tag("result", "unreadable")
                .counter()
                .count();
    }

    @Test
    void an_old_key_is_given_up_a_day_later_by_a_walk_that_met_nothing_under_it() throws Exception {
        SealedRows.reflections(3, sealer);
        long old = file.primary();
        rotate();
        job.work();
        assertThat(keys.all()).as("deleted interviews lie aside for a month").containsKey(old);
        String done = Rows.strings(POSITION).get(0);
        job.work();
        assertThat(Rows.strings(POSITION)).as("nothing is due before").containsExactly(done);

        // A replica that had not heard of the rotation wrote one more.
        aMonthPasses();
        Sealer behind = new Sealer(new CurrentKeyring(withPrimary(old)));
        SealedRows.reflections(1, behind);
        job.work();
        assertThat(SealedRows.keys()).containsExactly(file.primary());
        assertThat(keys.all()).as("the walk met a value under it").containsKey(old);

        Rows.change("update job_state set position = jsonb_set(position::jsonb, '{endedAt}',"
                + " to_jsonb(extract(epoch from now() - interval '2 minutes')))::text where job = 'reencryption'");
        try (LogLines log = new LogLines()) {
            job.work();
            assertThat(log.of("platform.crypto"))
                    .anySatisfy(line -> assertThat(line).contains("keyset drop " + old));
        }
        assertThat(keys.all()).containsOnlyKeys(file.primary());
        file.write(Keysets.without(file.text(), old));
        watch.everyMinute();
        assertThat(current.get().ids()).doesNotContain(old);
        watch.requireAllKeys();
    }

    /** The service's keyset as it was when another of its keys sealed. */
    private String withPrimary(long key) throws Exception {
        return file.text().replaceAll("(\"primaryKeyId\"\\s*:\\s*)\\d+", "$1" + key);
    }

    @Test
    void a_replica_that_has_not_heard_of_the_rotation_does_not_undo_it() throws Exception {
        SealedRows.reflections(3, sealer);
        long old = file.primary();
        rotate();
        job.work();
        Reencryption behind = new Reencryption(jobs, new CurrentKeyring(withPrimary(old)), clock, metrics);
        keys.announce(old, clock.instant());
        behind.work();
        assertThat(SealedRows.keys()).containsExactly(file.primary());
    }

    @Test
    void a_rotation_that_was_taken_back_is_taken_back_in_the_tables_too() throws Exception {
        SealedRows.reflections(3, sealer);
        long old = file.primary();
        rotate();
        long taken = file.primary();
        job.work();
        file.write(withPrimary(old));
        watch.everyMinute();
        job.work();
        assertThat(SealedRows.keys())
                .as("other replicas may still seal with it")
                .containsExactly(taken);
        Rows.change("update sealing_key set last_used_at = now() - interval '6 minutes' where key_id = " + taken);
        job.work();
        assertThat(SealedRows.keys()).containsExactly(old);
    }

    @Test
    void another_replica_at_it_is_left_alone() throws Exception {
        SealedRows.reflections(3, sealer);
        rotate();
        try (Connection other = Backend.connect("rebound_app")) {
            other.setAutoCommit(false);
            other.createStatement()
                    .execute("select pg_advisory_xact_lock(hashtext('rebound.job'), hashtext('reencryption'))");
            job.work();
            assertThat(outdatedReflections()).isEqualTo(3);
            other.rollback();
        }
        job.work();
        assertThat(outdatedReflections()).isZero();
    }

    @Test
    void it_runs_again_on_demand() throws Exception {
        job.work();
        SealedRows.reflections(1, new Sealer(new CurrentKeyring(file.text())));
        String done = Rows.strings(POSITION).get(0);
        job.work();
        assertThat(Rows.strings(POSITION)).containsExactly(done);
        Rows.change("delete from job_state where job = 'reencryption'");
        job.work();
        assertThat(Rows.strings(POSITION)).isNotEmpty().doesNotContain(done);
    }

    @Test
    void a_key_found_in_a_table_that_nobody_announced_is_noted_until_it_is_cleared() throws Exception {
        SealedRows.reflections(1, sealer);
        long old = file.primary();
        rotate();
        Rows.change("delete from sealing_key where key_id = " + old);
        job.work();
        assertThat(keys.all()).containsKey(old);
    }
}
