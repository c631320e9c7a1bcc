package dev.rebound.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.rebound.platform.jobs.Jobs;
import dev.rebound.support.EverythingOfAPerson;
import dev.rebound.support.Person;
import dev.rebound.support.Rows;
import dev.rebound.support.ServiceTest;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People who no longer come. */
@ServiceTest
@TestProfile(RetentionJobTest.TwoYears.class)
class RetentionJobTest {

    /** Data is kept for two years. */
    public static final class TwoYears implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("rebound.retention", "P24M");
        }
    }

    @Inject
    RetentionJob job;

    @Inject
    Jobs jobs;

    @Inject
    MeterRegistry metrics;

    private final Person ada = Person.someone();
    private UUID hers;

    @BeforeEach
    void ada_is_known() {
        hers = Rows.ownerOf(ada);
    }

    @Test
    void who_has_just_come_sees_how_long_it_is_kept() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        ada.get("/v1/me")
                .then()
                .body("retention.kept_for", equalTo("P24M"))
                .body("retention.erased_on", equalTo(today.plusMonths(24).toString()))
                .body(
                        "retention.warning_from",
                        equalTo(today.plusMonths(24).minusDays(30).toString()))
                .body("retention.warned_at", nullValue());
    }

    @Test
    void who_no_longer_comes_is_erased_in_every_table_with_a_receipt() {
        EverythingOfAPerson.store(ada);
        Person bob = Person.someone();
        UUID his = Rows.ownerOf(bob);
        EverythingOfAPerson.store(bob);
        Map<String, String> bobs = Rows.contents(his);
        Map<String, Long> before = Rows.of(hers);
        assertThat(before.values()).doesNotContain(0L);
        cameLast(hers, "24 months 1 minute");
        double erased = erasedPeople();

        job.run();

        assertThat(Rows.of(hers))
                .allSatisfy((table, rows) -> assertThat(rows).as(table).isZero());
        assertThat(Rows.contents(his)).isEqualTo(bobs);
        assertThat(erasedPeople() - erased).isEqualTo(1);
        assertThat(Rows.strings("""
                select cause || ' ' || (counts ->> 'reflections') || ' ' || (counts ->> 'persons') from erasure_receipt
                order by erased_at desc limit 1""")).containsExactly("RETENTION 2 1");
    }

    @Test
    void who_comes_again_too_late_finds_nothing_and_is_known_anew() {
        String interview = ada.interview();
        cameLast(hers, "3 years");
        job.run();
        ada.get(interview).then().statusCode(404);
    }

    @Test
    void who_came_within_the_time_stays() {
        cameLast(hers, "23 months 29 days");
        job.run();
        assertThat(Rows.of(hers)).containsEntry("interview", 1L).containsEntry("person", 1L);
    }

    @Test
    void who_came_in_the_warning_time_is_warned_once_and_sees_it_when_they_come_again() {
        cameLast(hers, "23 months 15 days");
        job.run();
        job.run();
        assertThat(warnings()).isEqualTo(1);
        // As if they had just come again.
        cameLast(hers, "0 days");
        ada.get("/v1/me/activity?kind=retention_warned").then().body("items.kind", contains("retention_warned"));
        ada.get("/v1/me")
                .then()
                .body("retention.warned_at", notNullValue())
                .body(
                        "retention.erased_on",
                        equalTo(LocalDate.now(ZoneOffset.UTC).plusMonths(24).toString()));
        job.run();
        assertThat(warnings()).as("no second warning once they came").isEqualTo(1);
    }

    @Test
    void who_came_before_the_warning_time_is_not_warned() {
        cameLast(hers, "22 months");
        job.run();
        assertThat(warnings()).isZero();
    }

    @Test
    void it_goes_on_in_small_batches() {
        UUID[] people = {hers, Rows.ownerOf(Person.someone()), Rows.ownerOf(Person.someone())};
        for (UUID person : people) {
            cameLast(person, "30 months");
        }
        assertThat(job.erase(Instant.now(), 2)).contains(2);
        assertThat(job.erase(Instant.now(), 2)).contains(1);
        assertThat(job.erase(Instant.now(), 2)).contains(0);
    }

    @Test
    void while_one_replica_is_at_it_another_does_nothing() throws Exception {
        cameLast(hers, "30 months");
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        CompletableFuture<?> other = CompletableFuture.supplyAsync(() -> jobs.once("retention", connection -> {
            begun.countDown();
            return awaited(end);
        }));
        begun.await();
        assertThat(job.erase(Instant.now(), 10)).isEmpty();
        assertThat(Rows.of(hers)).containsEntry("interview", 1L);
        end.countDown();
        other.join();
        assertThat(job.erase(Instant.now(), 10)).contains(1);
    }

    @Test
    void who_comes_at_that_very_moment_stays() {
        cameLast(hers, "30 months");
        // Their note is written but not committed when the job looks for who is gone.
        CountDownLatch noted = new CountDownLatch(1);
        CompletableFuture<Optional<Integer>> erased = CompletableFuture.supplyAsync(() -> {
            awaited(noted);
            return job.erase(Instant.now(), 10);
        });
        Rows.whileChanging("update person set last_seen_at = now() where owner_id = ?", hers, () -> {
            noted.countDown();
            pause(Duration.ofMillis(500));
            assertThat(erased).as("waits for their note").isNotDone();
        });
        assertThat(erased.join()).contains(0);
        assertThat(Rows.of(hers)).containsEntry("interview", 1L);
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static void cameLast(UUID person, String ago) {
        Rows.change("update person set last_seen_at = now() - ?::interval where owner_id = ?", ago, person);
    }

    private long warnings() {
        return Rows.count("select count(*) from activity where owner_id = ? and kind = 'RETENTION_WARNED'", hers);
    }

    private double erasedPeople() {
        return metrics.counter("rebound.people.erased", "cause", "retention").count();
    }
}
