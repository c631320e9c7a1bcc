package dev.rebound.account;

import dev.rebound.platform.jobs.Jobs;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Sweeps out rows whose time is over, in small batches. */
@ApplicationScoped
class SweepJob {

    /** The name that the migrations open tables to. */
    private static final String JOB = "sweep";

    static final int ROWS_AT_ONCE = 1_000;

    private final Jobs jobs;
    private final MeterRegistry metrics;
    private final Clock clock;

    @Inject
    SweepJob(Jobs jobs, MeterRegistry metrics, Clock clock) {
        this.jobs = jobs;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Every hour, at a moment of each replica's own; who finds another one at it leaves it to that one. */
    @Scheduled(
            every = "1h",
            delayed = "2m",
            executionMaxDelay = "10m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        Instant now = clock.instant();
        for (Sweep sweep : Sweep.ALL) {
            while (batch(sweep, now, ROWS_AT_ONCE).orElse(0) == ROWS_AT_ONCE) {
                // The next batch.
            }
        }
    }

    /** Deletes at most so many old rows in a transaction; nothing where another replica is at it. */
    Optional<Integer> batch(Sweep sweep, Instant now, int most) {
        Optional<Integer> swept = jobs.once(JOB, connection -> delete(connection, sweep, now, most));
        swept.ifPresent(rows ->
                metrics.counter("rebound.rows.swept", "what", sweep.name()).increment(rows));
        return swept;
    }

    private static int delete(Connection connection, Sweep sweep, Instant now, int most) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sweep.statement())) {
            Timestamp before = Timestamp.from(now.minus(sweep.kept()));
            statement.setTimestamp(1, before);
            statement.setInt(2, most);
            statement.setTimestamp(3, before);
            return statement.executeUpdate();
        }
    }
}
