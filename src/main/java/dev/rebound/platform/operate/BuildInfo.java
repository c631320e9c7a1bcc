package dev.rebound.platform.operate;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

/** Which build runs: as a metric, {@code rebound_build_info}, and in the start check. */
@Startup
@Singleton
class BuildInfo implements HealthCheck {

    private final String version;

    @Inject
    BuildInfo(@ConfigProperty(name = "quarkus.application.version") String version) {
        this.version = version;
    }

    void register(@Observes StartupEvent start, MeterRegistry metrics) {
        Gauge.builder("rebound.build.info", () -> 1)
                .description("The build that runs")
                .tag("version", version)
                .tag("java", Runtime.version().toString())
                .register(metrics);
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("build")
                .up()
                .withData("version", version)
                .build();
    }
}
