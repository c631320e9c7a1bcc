package dev.rebound.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rebound.support.PackagedService;
import dev.rebound.support.ProductionSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Every process of the database dies under writes, again and again; the service stays up and finds it again by itself. */
class DatabaseKilledIT {

    private static final int PEOPLE = 6;
    private static final Duration BACK = Duration.ofSeconds(5);

    @Test
    void nothing_acknowledged_is_lost_and_the_service_is_back_in_five_seconds() throws Exception {
        Path home = Files.createTempDirectory("rebound-killed");
        try (ProductionSettings production = ProductionSettings.prepare(home, Map.of());
                PackagedService service = PackagedService.start(production.with("REBOUND_RATE_LIMIT", "1000000"))) {
            service.awaitReady();
            Processes database = Processes.of(home.resolve("postgres"));
            MixedWrites load = MixedWrites.begin(service.address(), PEOPLE);
            Duration slowest = Duration.ZERO;
            for (int round = 0; round < Rounds.COUNT; round++) {
                load.awaitMore(300);
                database.kill();
                load.awaitMore(PEOPLE);
                assertThat(service.manage("/q/health/live").statusCode()).isEqualTo(200);
                Awaitility.await()
                        .atMost(BACK)
                        .until(() -> service.manage("/q/health/ready").statusCode() == 503);
                database.start();
                Awaitility.await()
                        .atMost(Duration.ofSeconds(60))
                        .pollInterval(Duration.ofMillis(20))
                        .until(() -> answers(production.variables().get("QUARKUS_DATASOURCE_JDBC_URL")));
                Duration back = service.awaitReadyAgain();
                slowest = back.compareTo(slowest) > 0 ? back : slowest;
            }
            load.awaitMore(300);
            Figures seen = load.end();
            MixedWrites.Kept kept = load.kept();
            System.out.printf(
                    "database killed %d times: %s; ready again in %d ms at most; %s%n",
                    Rounds.COUNT, seen, slowest.toMillis(), kept);
            kept.assertWhole();
            assertThat(slowest).isLessThan(BACK);
            assertThat(seen.impolite()).isEmpty();
            assertThat(seen.withStatus(503)).isPositive();
            assertThat(seen.failed()).isEqualTo(seen.withStatus(503));
        }
    }

    private static boolean answers(String url) {
        try {
            DriverManager.getConnection(url, "postgres", "").close();
            return true;
        } catch (SQLException notYet) {
            return false;
        }
    }
}
