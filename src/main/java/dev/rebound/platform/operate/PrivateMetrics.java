package dev.rebound.platform.operate;

import dev.rebound.platform.http.AllowedMethods;
import dev.rebound.platform.http.LoggablePath;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;

/**
 * Takes secrets and a person's words out of the addresses in metrics. A request that reaches an operation is counted under
 * its template; one that is refused before, for its method or its size, would be counted under the address as it came.
 */
class PrivateMetrics {

    private static final String ADDRESS = "uri";

    private static final Pattern DEEP = Pattern.compile("^(/[^/]+)/.+$");

    @Produces
    @Singleton
    MeterFilter addresses(AllowedMethods operations) {
        return new MeterFilter() {
            @Override
            public Meter.Id map(Meter.Id id) {
                String address = id.getTag(ADDRESS);
                return address == null
                        ? id
                        : id.replaceTags(Tags.of(id.getTags()).and(ADDRESS, countable(address, operations)));
            }
        };
    }

    /** Of an address that is no operation's only the first part, since the rest may be anything. */
    private static String countable(String address, AllowedMethods operations) {
        return operations.templateOf(address).orElseGet(() -> DEEP.matcher(LoggablePath.of(address))
                .replaceFirst("$1/*"));
    }
}
