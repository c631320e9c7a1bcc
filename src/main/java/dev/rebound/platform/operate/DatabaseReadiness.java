package dev.rebound.platform.operate;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready while the database answers. The check opens a connection of its own, at most once a second, so that a full pool
 * under load does not look like a dead database.
 */
@Readiness
@ApplicationScoped
class DatabaseReadiness implements HealthCheck {

    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final String SECONDS = "2";

    private final String url;
    private final Properties connection = new Properties();
    private final Clock clock;
    private Instant checkedAt = Instant.MIN;
    private boolean up;

    @Inject
    DatabaseReadiness(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password,
            Clock clock) {
        this.url = url;
        this.clock = clock;
        connection.setProperty("user", user);
        connection.setProperty("password", password);
        connection.setProperty("connectTimeout", SECONDS);
        connection.setProperty("socketTimeout", SECONDS);
        connection.setProperty("loginTimeout", SECONDS);
        connection.setProperty("ApplicationName", "rebound-ready");
    }

    void register(@Observes StartupEvent start, MeterRegistry metrics) {
        Gauge.builder("rebound.database.up", this, check -> check.isUp() ? 1 : 0)
                .description("1 while the database answers this replica")
                .register(metrics);
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("database").status(isUp()).build();
    }

    private synchronized boolean isUp() {
        Instant now = clock.instant();
        if (checkedAt.isBefore(now.minus(FRESH))) {
            up = answers();
            checkedAt = now;
        }
        return up;
    }

    private boolean answers() {
        try (Connection probe = DriverManager.getConnection(url, connection)) {
            return probe.isValid(Integer.parseInt(SECONDS));
        } catch (SQLException down) {
            return false;
        }
    }
}
