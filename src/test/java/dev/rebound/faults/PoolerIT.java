package dev.rebound.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rebound.local.EmbeddedDatabase;
import dev.rebound.support.AtOnce;
import dev.rebound.support.PackagedService;
import dev.rebound.support.ProductionSettings;
import dev.rebound.support.Tokens;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Many people over few connections: behind a pooler in transaction mode each transaction may come over the connection that
 * somebody else's came over a moment ago. Row-level security is the second lock (docs/adr/0003); here it is the one that
 * is tried, by a reader that asks for everything while others work.
 */
class PoolerIT {

    private static final int REQUESTS = 5_000;
    private static final int PEOPLE = 50;
    private static final int AT_ONCE = 16;
    private static final int CONNECTIONS = 4;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<String> tokens = IntStream.range(0, PEOPLE)
            .mapToObj(person -> Tokens.of(name(person)))
            .toList();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger rowsOfOthers = new AtomicInteger();
    private final AtomicInteger rowsOfTheirOwn = new AtomicInteger();

    @Test
    void nobody_sees_another_person_s_row_and_nobody_sees_any_outside_a_transaction() throws Exception {
        try (ProductionSettings production = ProductionSettings.prepare()) {
            migrate(production);
            String direct = production.variables().get("QUARKUS_DATASOURCE_JDBC_URL");
            try (Pooler pooler = Pooler.before(direct, CONNECTIONS);
                    PackagedService service = PackagedService.start(behind(pooler.url(direct), production))) {
                service.awaitReady();
                AtomicBoolean isDone = new AtomicBoolean();
                CompletableFuture<Bystander> bystander =
                        CompletableFuture.supplyAsync(() -> Bystander.reading(pooler.url(direct), isDone));
                work(service);
                isDone.set(true);
                Bystander seen = bystander.join();
                System.out.printf(
                        "%d people, %d requests over %d connections: %d refused, %d rows of their own, %d of others;"
                                + " outside a transaction %d reads over connections last used for somebody saw %d rows%n",
                        PEOPLE,
                        REQUESTS,
                        CONNECTIONS,
                        refused.get(),
                        rowsOfTheirOwn.get(),
                        rowsOfOthers.get(),
                        seen.readsAfterSomebody(),
                        seen.rows());
                assertThat(refused).hasValue(0);
                assertThat(rowsOfTheirOwn).hasValueGreaterThan(REQUESTS);
                assertThat(rowsOfOthers).hasValue(0);
                assertThat(seen.readsAfterSomebody()).isGreaterThan(100);
                assertThat(seen.rows()).isZero();
            }
        }
    }

    private static void migrate(ProductionSettings production) throws Exception {
        try (PackagedService migrate = PackagedService.start(production.variables(), "migrate")) {
            assertThat(migrate.awaitEnd()).as(migrate.output()).isZero();
        }
    }

    private static Map<String, String> behind(String url, ProductionSettings production) {
        Map<String, String> settings = new HashMap<>(production.with("QUARKUS_DATASOURCE_JDBC_URL", url));
        settings.keySet().removeIf(name -> name.startsWith("QUARKUS_FLYWAY_"));
        settings.put("QUARKUS_FLYWAY_MIGRATE_AT_START", "false");
        settings.put("REBOUND_RATE_LIMIT", "1000000");
        return settings;
    }

    /** Everybody's requests in turn, so that each connection goes from one person to the next. */
    private void work(PackagedService service) throws Exception {
        AtomicInteger next = new AtomicInteger();
        Callable<Void> device = () -> {
            for (int i = next.getAndIncrement(); i < REQUESTS; i = next.getAndIncrement()) {
                if (i / PEOPLE % 5 == 0) {
                    write(service, i);
                } else {
                    read(service, i % PEOPLE);
                }
            }
            return null;
        };
        AtOnce.of(IntStream.range(0, AT_ONCE).mapToObj(unused -> device).toList());
    }

    private void write(PackagedService service, int number) throws Exception {
        int person = number % PEOPLE;
        String[] key = number % 2 == 0 ? new String[0] : new String[] {"Idempotency-Key", "key-" + number};
        HttpResponse<String> reply =
                service.post("/v1/interviews", tokens.get(person), """
                {"company": "%s", "role_title": "Analyst", "held_at": "2026-11-20T14:30:00Z"}""".formatted(name(person)), key);
        if (reply.statusCode() != 201) {
            refused.incrementAndGet();
        }
    }

    private void read(PackagedService service, int person) throws Exception {
        HttpResponse<String> reply = service.get("/v1/interviews?limit=100", tokens.get(person));
        if (reply.statusCode() != 200) {
            refused.incrementAndGet();
            return;
        }
        for (JsonNode interview : JSON.readTree(reply.body()).get("items")) {
            boolean isTheirs = interview.get("company").asText().equals(name(person));
            (isTheirs ? rowsOfTheirOwn : rowsOfOthers).incrementAndGet();
        }
    }

    private static String name(int person) {
        return "person-" + person;
    }

    /**
     * Somebody with the service's own role who asks for all rows, outside a transaction, beside those who work.
     *
     * @param readsAfterSomebody how many reads came over a connection on which a transaction had said whose rows it sees
     * @param rows what all reads saw
     */
    private record Bystander(int readsAfterSomebody, int rows) {

        /** A setting that was made for a transaction is empty after it, and null where it was never made. */
        private static final String ALL =
                "select (select count(*) from interview), current_setting('app.owner', true) is not null";

        static Bystander reading(String url, AtomicBoolean isDone) {
            try (Connection connection = DriverManager.getConnection(url, EmbeddedDatabase.APPLICATION_ROLE, "");
                    Statement statement = connection.createStatement()) {
                int reads = 0;
                int rows = 0;
                while (!isDone.get()) {
                    try (ResultSet all = statement.executeQuery(ALL)) {
                        all.next();
                        rows += all.getInt(1);
                        reads += all.getBoolean(2) ? 1 : 0;
                    }
                    Thread.sleep(5);
                }
                return new Bystander(reads, rows);
            } catch (SQLException | InterruptedException failure) {
                throw new IllegalStateException(failure);
            }
        }
    }
}
