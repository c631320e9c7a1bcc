package dev.rebound.platform.operate;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.stream.IntStream;

/**
 * Counts requests by how long they took, in few buckets, so that percentiles over all replicas can be asked for. Each
 * bucket is a series for every operation and status.
 */
class RequestDurations {

    private static final String REQUESTS = "http.server.requests";

    private static final double[] BUCKETS = IntStream.of(10, 25, 50, 100, 250, 500, 1000, 2500, 5000, 10_000)
            .mapToDouble(milliseconds -> Duration.ofMillis(milliseconds).toNanos())
            .toArray();

    @Produces
    @Singleton
    MeterFilter buckets() {
        return new MeterFilter() {
            @Override
            public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
                return id.getName().equals(REQUESTS)
                        ? DistributionStatisticConfig.builder()
                                .serviceLevelObjectives(BUCKETS)
                                .build()
                                .merge(config)
                        : config;
            }
        };
    }
}
