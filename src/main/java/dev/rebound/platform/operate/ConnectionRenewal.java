package dev.rebound.platform.operate;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalConnectionPoolConfiguration;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Ends one connection of a full pool each minute, so that they do not all reach {@code max-lifetime} at the moment at which one
 * burst has opened them: each new one plans every statement anew while requests wait (docs/adr/0031).
 */
@ApplicationScoped
public class ConnectionRenewal {

    private final AgroalDataSource pool;

    @Inject
    ConnectionRenewal(AgroalDataSource pool) {
        this.pool = pool;
    }

    @Scheduled(
            every = "1m",
            delayed = "1m",
            identity = "connection renewal",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void everyMinute() throws SQLException {
        renewOne();
    }

    /** Lets go one connection if the pool has as many as it may; the next request that needs it opens another. */
    void renewOne() throws SQLException {
        AgroalConnectionPoolConfiguration settings = pool.getConfiguration().connectionPoolConfiguration();
        int most = settings.maxSize();
        Connection one = pool.getConnection();
        try {
            // The pool ends what comes back while it has more than it may: this connection, or another's at that
            // moment.
            settings.setMaxSize(most - 1);
            one.close();
        } finally {
            settings.setMaxSize(most);
        }
    }
}
