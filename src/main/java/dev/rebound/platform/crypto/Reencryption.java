package dev.rebound.platform.crypto;

import dev.rebound.platform.jobs.Jobs;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Brings every sealed value under the key that seals, in small batches, and then says which keys nothing needs any more.
 *
 * <p>It starts by itself when another key becomes the one that seals, once more a month later for what replicas wrote that
 * had not heard of it yet, and on demand by {@code delete from job_state where job = 'reencryption'}. Versions and times of
 * rows stay, since what they say stays.
 */
// At the start, so that its counters are seen at zero: an alert on what comes after could not tell the first one.
@Startup
@Singleton
class Reencryption {

    static final String JOB = "reencryption";

    /** So many rows are looked at in one transaction. */
    static final int BATCH = 200;

    private static final Logger LOG = Logger.getLogger(Reencryption.class);

    private static final String READ = "select position from job_state where job = ?";
    private static final String WRITE = """
            insert into job_state (job, last_run_at, position) values (?, ?, ?)
            on conflict (job) do update set last_run_at = excluded.last_run_at, position = excluded.position
            """;

    private final Jobs jobs;
    private final CurrentKeyring current;
    private final Clock clock;
    private final Counter rewritten;
    private final Counter unreadable;
    private volatile boolean stopping;

    @Inject
    Reencryption(Jobs jobs, CurrentKeyring current, Clock clock, MeterRegistry metrics) {
        this.jobs = jobs;
        this.current = current;
        this.clock = clock;
        this.rewritten = counter(metrics, "rewritten");
        this.unreadable = counter(metrics, "unreadable");
    }

    private static Counter counter(MeterRegistry metrics, String result) {
        return Counter.builder("rebound.reencryption.values")
                .description("Sealed values that the re-encryption job brought under the primary key or could not read")
                .tag("result", result)
                .register(metrics);
    }

    void stop(@Observes ShutdownEvent stop) {
        stopping = true;
    }

    @Scheduled(every = "1m", delayed = "90s", identity = JOB, concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void everyMinute() {
        work();
    }

    /** Goes on until nothing is to be done, another replica is at it, or the service stops. */
    void work() {
        boolean more = true;
        while (more && !stopping) {
            more = batch();
        }
    }

    /** Does one batch, and says whether there may be another one to do. */
    boolean batch() {
        Optional<BatchResult> done = jobs.once(JOB, this::batch);
        done.ifPresent(result -> {
            rewritten.increment((double) result.rewritten());
            unreadable.increment((double) result.unreadable());
        });
        return done.isPresent() && done.get().hasMore();
    }

    private BatchResult batch(Connection connection) throws SQLException {
        Keyring keyring = current.get();
        Instant now = clock.instant();
        Map<Long, SealingKeys.Use> keys = SealingKeys.all(connection);
        if (!SealingKeys.isNewest(keyring.primaryId(), keys, now)) {
            return BatchResult.NOTHING_DUE;
        }
        ReencryptionPass before = read(connection).orElse(null);
        if (before != null
                && before.primary() == keyring.primaryId()
                && !before.isUnderWay()
                && !before.callsForAnother(keyring, keys, now)) {
            return BatchResult.NOTHING_DUE;
        }
        boolean goesOn = before != null && before.isUnderWay() && before.primary() == keyring.primaryId();
        ReencryptionPass pass = goesOn ? before : ReencryptionPass.begin(keyring.primaryId(), now);
        NavigableMap<String, SealedTable> tables = SealedTable.all(connection);
        Map.Entry<String, SealedTable> table = tables.ceilingEntry(pass.table());
        ReencryptionPass after = table == null
                ? finish(connection, pass.ended(now), keys)
                : new ReencryptionBatch(connection, keyring, table.getValue(), now).advance(pass, keys);
        write(connection, after, now);
        return new BatchResult(
                after.rewritten() - pass.rewritten(), after.unreadable() - pass.unreadable(), after.isUnderWay());
    }

    private static ReencryptionPass finish(
            Connection connection, ReencryptionPass pass, Map<Long, SealingKeys.Use> keys) throws SQLException {
        LOG.infof(
                "Re-encryption is through: %d values were brought under key %d, %d could not be read",
                pass.rewritten(), pass.primary(), pass.unreadable());
        for (Map.Entry<Long, SealingKeys.Use> key : keys.entrySet()) {
            long id = key.getKey();
            if (id == pass.primary()) {
                continue;
            }
            if (pass.clears(id, key.getValue())
                    && SealingKeys.giveUp(connection, id, key.getValue().last())) {
                LOG.infof("Nothing is sealed under key %d any more: it may be dropped (keyset drop %d)", id, id);
            } else if (pass.stuck().contains(id)) {
                LOG.errorf("Key %d has to stay: values under it could not be read", id);
            } else {
                LOG.infof(
                        "Key %d has to stay for now; another look comes after %s",
                        id, key.getValue().quietFrom());
            }
        }
        return pass;
    }

    private static Optional<ReencryptionPass> read(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(READ)) {
            statement.setString(1, JOB);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(ReencryptionPass.read(row.getString(1))) : Optional.empty();
            }
        }
    }

    private static void write(Connection connection, ReencryptionPass pass, Instant now) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(WRITE)) {
            statement.setString(1, JOB);
            statement.setObject(2, now.atOffset(ZoneOffset.UTC));
            statement.setString(3, pass.write());
            statement.executeUpdate();
        }
    }

    /** What one batch did. */
    private record BatchResult(long rewritten, long unreadable, boolean hasMore) {
        static final BatchResult NOTHING_DUE = new BatchResult(0, 0, false);
    }
}
