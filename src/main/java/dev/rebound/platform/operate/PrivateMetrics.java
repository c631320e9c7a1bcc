package dev.rebound.platform.operate;

import dev.rebound.platform.http.LoggablePath;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/**
 * Takes secrets out of the addresses in metrics. A request that reaches an operation is counted under its template; one
 * that is refused before, for its method or the format it asks for, would be counted under the address as it came.
 */
class PrivateMetrics {

    private static final String ADDRESS = "uri";

    @Produces
    @Singleton
    MeterFilter addresses() {
        return new MeterFilter() {
            @Override
            public Meter.Id map(Meter.Id id) {
                String address = id.getTag(ADDRESS);
                return address == null
                        ? id
                        : id.replaceTags(Tags.of(id.getTags()).and(ADDRESS, LoggablePath.of(address)));
            }
        };
    }
}
