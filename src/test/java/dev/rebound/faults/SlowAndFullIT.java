package dev.rebound.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rebound.support.PackagedService;
import dev.rebound.support.Person;
import dev.rebound.support.ProductionSettings;
import dev.rebound.support.UnreliableLine;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A database that is slow, far away, stuck or full, and a service that stops for a while: callers wait for a bounded time,
 * are told to come back, and everything goes on by itself.
 */
class SlowAndFullIT {

    private static final int PEOPLE = 6;

    /** Acquisition of a connection (2 s), a statement that nobody ends (7 s), and time for two busy cores. */
    private static final Duration LONGEST = Duration.ofSeconds(12);

    private static final Duration BACK = Duration.ofSeconds(5);
    private static final Duration HEALTH = Duration.ofSeconds(1);

    private static ProductionSettings production;
    private static Processes database;
    private static UnreliableLine line;
    private static PackagedService service;

    @BeforeAll
    static void a_line_lies_between_the_service_and_its_database() throws Exception {
        Path home = Files.createTempDirectory("rebound-slow");
        production = ProductionSettings.prepare(home, Map.of());
        database = Processes.of(home.resolve("postgres"));
        String url = production.variables().get("QUARKUS_DATASOURCE_JDBC_URL");
        URI direct = URI.create(url.substring("jdbc:".length()));
        line = UnreliableLine.to("http://127.0.0.1:" + direct.getPort());
        Map<String, String> settings = new HashMap<>(
                production.with("QUARKUS_DATASOURCE_JDBC_URL", url.replace(":" + direct.getPort(), ":" + line.port())));
        settings.put("REBOUND_RATE_LIMIT", "1000000");
        service = PackagedService.start(settings);
        service.awaitReady();
    }

    @AfterAll
    static void close() throws Exception {
        service.close();
        line.close();
        production.close();
    }

    @AfterEach
    void the_line_is_good_again() {
        line.heal();
    }

    @Test
    void a_database_far_away_is_slow_and_no_more() throws Exception {
        MixedWrites load = MixedWrites.begin(service.address(), PEOPLE);
        load.awaitMore(100);
        line.delay(Duration.ofMillis(200));
        load.awaitMore(60);
        line.heal();
        load.awaitMore(100);
        assertThat(whole("200 ms to the database and back", load).failed()).isZero();
    }

    @Test
    void a_dripping_line_is_slow_and_no_more() throws Exception {
        MixedWrites load = MixedWrites.begin(service.address(), PEOPLE);
        load.awaitMore(100);
        line.drip(256, Duration.ofMillis(10));
        load.awaitMore(60);
        line.heal();
        load.awaitMore(100);
        assertThat(whole("a line of 25 kB a second", load).failed()).isZero();
    }

    @Test
    void connections_that_are_cut_are_opened_again() throws Exception {
        MixedWrites load = MixedWrites.begin(service.address(), PEOPLE);
        for (int round = 0; round < Rounds.COUNT; round++) {
            load.awaitMore(100);
            line.cut();
        }
        load.awaitMore(100);
        Figures seen = whole("connections cut " + Rounds.COUNT + " times", load);
        assertThat(seen.failed()).isEqualTo(seen.withStatus(503));
    }

    @Test
    void a_database_that_is_frozen_turns_ready_red_and_leaves_live_green() throws Exception {
        MixedWrites load = MixedWrites.begin(service.address(), PEOPLE);
        load.awaitMore(100);
        long frozen = System.nanoTime();
        database.freeze();
        try {
            Awaitility.await()
                    .atMost(BACK)
                    .until(() -> service.manage("/q/health/ready").statusCode() == 503);
            while (System.nanoTime() - frozen < Duration.ofSeconds(20).toNanos()) {
                long asked = System.nanoTime();
                assertThat(service.manage("/q/health/live").statusCode()).isEqualTo(200);
                assertThat(System.nanoTime() - asked).isLessThan(HEALTH.toNanos());
                Thread.sleep(500);
            }
        } finally {
            database.thaw();
        }
        assertThat(service.awaitReadyAgain()).isLessThan(BACK);
        load.awaitMore(100);
        Figures seen = whole("database frozen for 20 s", load);
        assertThat(seen.withStatus(503)).isPositive();
        assertThat(seen.failed()).isEqualTo(seen.withStatus(503));
    }

    @Test
    void a_service_that_stops_for_a_long_collection_goes_on_where_it_was() throws Exception {
        Duration pause = Duration.ofSeconds(12);
        MixedWrites load = MixedWrites.begin(service.address(), PEOPLE);
        load.awaitMore(100);
        Processes.signal("-STOP", List.of(service.process()));
        Thread.sleep(pause.toMillis());
        Processes.signal("-CONT", List.of(service.process()));
        assertThat(service.awaitReadyAgain()).isLessThan(BACK);
        load.awaitMore(100);
        Figures seen = kept("service stopped for 12 s", load);
        assertThat(seen.slowest()).isLessThan(pause.plus(LONGEST));
        assertThat(seen.failed()).isEqualTo(seen.withStatus(503));
    }

    @Test
    void a_crowd_before_a_locked_table_is_told_to_come_back_and_does_not_queue() throws Exception {
        Person ada = Person.someone();
        String token = ada.authorization().substring("Bearer ".length());
        assertThat(service.get("/v1/interviews", token).statusCode()).isEqualTo(200);
        Figures seen = new Figures();
        try (Connection owner = administrator();
                Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute("lock table interview in access exclusive mode");
            crowd(600, ada, seen);
            // The database is well: another replica would help nobody.
            assertThat(service.manage("/q/health/ready").statusCode()).isEqualTo(200);
            owner.rollback();
        }
        assertThat(service.get("/v1/interviews", token).statusCode()).isEqualTo(200);
        System.out.println("600 at once before a locked table: " + seen);
        assertThat(seen.impolite()).isEmpty();
        assertThat(seen.requests()).isEqualTo(600);
        assertThat(seen.withStatus(503)).isEqualTo(600);
        assertThat(seen.slowest()).isLessThan(LONGEST);
    }

    /** So many requests at the same moment, each on a connection of its own. */
    private static void crowd(int count, Person person, Figures seen) {
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        HttpRequest list = HttpRequest.newBuilder(URI.create(service.address() + "/v1/interviews"))
                .header("Authorization", person.authorization())
                .timeout(Duration.ofSeconds(60))
                .build();
        List<CompletableFuture<Void>> replies = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long began = System.nanoTime();
            replies.add(http.sendAsync(list, HttpResponse.BodyHandlers.ofString())
                    .thenAccept(reply -> seen.note(reply, System.nanoTime() - began)));
        }
        replies.forEach(CompletableFuture::join);
    }

    @Test
    void a_full_disk_refuses_writes_politely_and_stores_none_of_them() throws Exception {
        MixedWrites load = MixedWrites.begin(service.address(), PEOPLE);
        load.awaitMore(100);
        try (Connection owner = administrator();
                Statement statement = owner.createStatement()) {
            // What PostgreSQL answers where its disk is full; a disk of the test's own would need a machine's rights.
            statement.execute("""
                    create function disk_full() returns trigger language plpgsql as $$ begin
                    raise exception 'could not extend file: No space left on device' using errcode = '53100'; end $$""");
            statement.execute("create trigger disk_full before insert on interview execute function disk_full()");
            load.awaitMore(20 * PEOPLE);
            assertThat(service.manage("/q/health/live").statusCode()).isEqualTo(200);
            statement.execute("drop trigger disk_full on interview");
            statement.execute("drop function disk_full");
        }
        load.awaitMore(100);
        Figures seen = whole("disk full", load);
        assertThat(seen.withStatus(503)).isPositive();
        assertThat(seen.failed()).isEqualTo(seen.withStatus(503));
    }

    private static Connection administrator() throws Exception {
        return DriverManager.getConnection(production.variables().get("QUARKUS_DATASOURCE_JDBC_URL"), "postgres", "");
    }

    private static Figures whole(String fault, MixedWrites load) throws Exception {
        Figures seen = kept(fault, load);
        assertThat(seen.slowest()).isLessThan(LONGEST);
        return seen;
    }

    private static Figures kept(String fault, MixedWrites load) throws Exception {
        Figures seen = load.end();
        MixedWrites.Kept kept = load.kept();
        System.out.println(fault + ": " + seen + "; " + kept);
        kept.assertWhole();
        assertThat(seen.impolite()).isEmpty();
        return seen;
    }
}
