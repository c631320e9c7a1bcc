package dev.rebound.platform.operate;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSourceMetrics;
import io.agroal.api.configuration.AgroalConnectionPoolConfiguration;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ends connections to the database one by one, so that they do not all reach {@code max-lifetime} at the moment at which a burst
 * has opened them: each new one plans every statement anew while requests wait (docs/adr/0031).
 */
@ApplicationScoped
public class ConnectionRenewal {

    private static final Duration ROUND = Duration.ofMinutes(1);

    private final AgroalDataSource pool;

    @Inject
    ConnectionRenewal(AgroalDataSource pool) {
        this.pool = pool;
    }

    /** Each connection has twice a round's share of the lifetime as its chance: one in eight sees the end of it. */
    @Scheduled(
            every = "1m",
            delayed = "1m",
            identity = "connection renewal",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void everyMinute() throws SQLException {
        Duration lifetime = settings().maxLifetime();
        if (!lifetime.isZero()) {
            double chance = 2.0 * ROUND.toMillis() / lifetime.toMillis();
            for (int left = size(); left > 0; left--) {
                if (ThreadLocalRandom.current().nextDouble() < chance) {
                    renewOne();
                }
            }
        }
    }

    /** Lets one idle connection go; the next request that finds none opens another. A pool of a fixed size keeps its own. */
    void renewOne() throws SQLException {
        int fewer = size() - 1;
        if (fewer < Math.max(1, settings().minSize()) || pool.getMetrics().availableCount() == 0) {
            return;
        }
        int most = settings().maxSize();
        settings().setMaxSize(fewer);
        try {
            // The pool ends what comes back while it has more than it may: this connection, or another's at that
            // moment.
            pool.getConnection().close();
        } finally {
            settings().setMaxSize(most);
        }
    }

    private AgroalConnectionPoolConfiguration settings() {
        return pool.getConfiguration().connectionPoolConfiguration();
    }

    private int size() {
        AgroalDataSourceMetrics now = pool.getMetrics();
        return Math.toIntExact(now.activeCount() + now.availableCount());
    }
}
