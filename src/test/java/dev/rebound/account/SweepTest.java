package dev.rebound.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rebound.platform.jobs.Jobs;
import dev.rebound.support.EverythingOfAPerson;
import dev.rebound.support.Person;
import dev.rebound.support.Rows;
import dev.rebound.support.ServiceTest;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows whose time is over. */
@ServiceTest
class SweepTest {

    private static final Sweep KEYS = sweep("idempotency_keys");
    private static final Sweep ACTIVITY = sweep("activity");

    @Inject
    SweepJob job;

    @Inject
    Jobs jobs;

    @Inject
    MeterRegistry metrics;

    private final Person ada = Person.someone();
    private UUID hers;

    @BeforeEach
    void nothing_is_old_but_what_a_test_makes() {
        job.run();
        hers = Rows.ownerOf(ada);
    }

    @Test
    void keys_go_after_a_day_and_activity_after_ninety() {
        oldKeys(3, "24 hours 1 minute");
        oldKeys(2, "23 hours 59 minutes");
        oldActivity(4, "90 days 1 minute");
        oldActivity(5, "89 days");
        double keys = swept("idempotency_keys");
        double entries = swept("activity");
        job.run();
        assertThat(Rows.of(hers)).containsEntry("idempotency_key", 2L).containsEntry("activity", 6L);
        assertThat(swept("idempotency_keys") - keys).isEqualTo(3);
        assertThat(swept("activity") - entries).isEqualTo(4);
    }

    @Test
    void reads_of_mentors_go_after_ninety_days_and_invitations_a_month_after_they_expired() {
        String grant = EverythingOfAPerson.letRead(ada, Person.someone());
        String invitation = """
                {"label": "Sam", "scopes": ["plans"], "ends_at": "%s"}""".formatted(Instant.now().plusSeconds(86_400));
        for (int i = 0; i < 2; i++) {
            ada.post("/v1/grants", invitation).then().statusCode(201);
        }
        Rows.change("""
                update access_grant set invitation_expires_at = now() - case when accepted_at is null then interval '31 days'
                  else interval '1 year' end where owner_id = ? and encode(code_digest, 'hex') is distinct from
                  (select max(encode(code_digest, 'hex')) from access_grant where owner_id = ?)""", hers, hers);
        Rows.change("update grant_read set read_at = now() - interval '91 days' where owner_id = ?", hers);
        job.run();
        assertThat(Rows.of(hers)).containsEntry("grant_read", 0L).containsEntry("access_grant", 2L);
        ada.get("/v1/grants/" + grant).then().statusCode(200);
    }

    @Test
    void a_grant_goes_ninety_days_after_it_ended_or_was_taken_back() {
        String active = EverythingOfAPerson.letRead(ada, Person.someone());
        String endedLately = EverythingOfAPerson.letRead(ada, Person.someone());
        String ended = EverythingOfAPerson.letRead(ada, Person.someone());
        String revoked = EverythingOfAPerson.letRead(ada, Person.someone());
        Rows.change("update access_grant set ends_at = now() - interval '89 days' where id = ?", id(endedLately));
        Rows.change("update access_grant set ends_at = now() - interval '91 days' where id = ?", id(ended));
        Rows.change("update access_grant set revoked_at = now() - interval '91 days' where id = ?", id(revoked));
        job.run();
        assertThat(ada.get("/v1/grants").<List<String>>path("items.id")).containsExactly(endedLately, active);
    }

    private static UUID id(String id) {
        return UUID.fromString(id);
    }

    @Test
    void nothing_else_is_touched() {
        EverythingOfAPerson.store(ada);
        Map<String, String> before = Rows.contents(hers);
        job.run();
        assertThat(Rows.contents(hers)).isEqualTo(before);
    }

    @Test
    void a_batch_takes_no_more_than_it_may() {
        oldActivity(25, "100 days");
        Instant now = Instant.now();
        assertThat(job.batch(ACTIVITY, now, 10)).contains(10);
        assertThat(Rows.of(hers)).containsEntry("activity", 16L);
        assertThat(job.batch(ACTIVITY, now, 10)).contains(10);
        assertThat(job.batch(ACTIVITY, now, 10)).contains(5);
        assertThat(job.batch(ACTIVITY, now, 10)).contains(0);
    }

    @Test
    void a_run_goes_on_until_nothing_is_left() {
        oldKeys(SweepJob.ROWS_AT_ONCE * 2 + 7, "2 days");
        job.run();
        assertThat(Rows.of(hers)).containsEntry("idempotency_key", 0L);
    }

    @Test
    void while_one_replica_is_at_it_another_does_nothing() throws Exception {
        oldKeys(3, "2 days");
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        CompletableFuture<?> other = CompletableFuture.supplyAsync(() -> jobs.once("sweep", connection -> {
            begun.countDown();
            return awaited(end);
        }));
        begun.await();
        assertThat(job.batch(KEYS, Instant.now(), 10)).isEmpty();
        job.run();
        assertThat(Rows.of(hers)).containsEntry("idempotency_key", 3L);
        end.countDown();
        other.join();
        assertThat(job.batch(KEYS, Instant.now(), 10)).contains(3);
    }

    @Test
    void two_replicas_at_once_sweep_each_row_once() {
        oldKeys(500, "2 days");
        double before = swept("idempotency_keys");
        CompletableFuture.allOf(CompletableFuture.runAsync(job::run), CompletableFuture.runAsync(job::run))
                .join();
        assertThat(Rows.of(hers)).containsEntry("idempotency_key", 0L);
        assertThat(swept("idempotency_keys") - before).isEqualTo(500);
    }

    private static Sweep sweep(String name) {
        return Sweep.ALL.stream()
                .filter(sweep -> sweep.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private double swept(String what) {
        return metrics.counter("rebound.rows.swept", "what", what).count();
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private void oldKeys(int rows, String age) {
        Rows.change("""
                insert into idempotency_key (owner_id, key_digest, request_digest, status, language, body_sealed, created_at)
                select ?, decode(md5(random()::text), 'hex'), 'x', 201, 'en', 'x', now() - ?::interval
                from generate_series(1, ?)""", hers, age, rows);
    }

    private void oldActivity(int rows, String age) {
        Rows.change("""
                insert into activity (owner_id, id, version, created_at, updated_at, kind)
                select ?, gen_random_uuid(), 0, now() - ?::interval, now(), 'EXPORTED' from generate_series(1, ?)
                """, hers, age, rows);
    }
}
