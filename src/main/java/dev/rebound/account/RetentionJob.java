package dev.rebound.account;

import dev.rebound.account.activity.ActivityKind;
import dev.rebound.platform.jobs.Jobs;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Warns, and then erases, people who no longer come, where the operator set a retention. */
@ApplicationScoped
class RetentionJob {

    /** The name that the migrations open tables to. */
    private static final String JOB = "retention";

    /** So few people at once that a batch ends well within the time that a statement may take. */
    static final int PEOPLE_AT_ONCE = 10;

    static final int WARNINGS_AT_ONCE = 1_000;

    /** Who comes at this moment is not deleted: the time is compared again once the row is free. */
    private static final String GO = """
            delete from person
            where owner_id = any (array(
                    select owner_id from person where last_seen_at < ? order by last_seen_at limit ?))
              and last_seen_at < ?
            returning owner_id
            """;

    /** One warning since they last came; those whose time is over are erased anyhow. */
    private static final String WARN = """
            insert into activity (owner_id, id, version, created_at, updated_at, kind)
            select known.owner_id, gen_random_uuid(), 0, ?, ?, ?
            from person as known
            where known.last_seen_at < ? and known.last_seen_at >= ?
              and not exists (
                select 1 from activity as warned
                where warned.owner_id = known.owner_id and warned.kind = ? and warned.created_at > known.last_seen_at)
            limit ?
            """;

    private final Retention retention;
    private final Jobs jobs;
    private final Farewell farewell;
    private final MeterRegistry metrics;
    private final Clock clock;

    @Inject
    RetentionJob(Retention retention, Jobs jobs, Farewell farewell, MeterRegistry metrics, Clock clock) {
        this.retention = retention;
        this.jobs = jobs;
        this.farewell = farewell;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Every hour, at a moment of each replica's own; who finds another one at it leaves it to that one. */
    @Scheduled(
            every = "1h",
            delayed = "5m",
            executionMaxDelay = "10m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        Instant now = clock.instant();
        while (warn(now, WARNINGS_AT_ONCE).orElse(0) == WARNINGS_AT_ONCE) {
            // The next batch.
        }
        while (erase(now, PEOPLE_AT_ONCE).orElse(0) == PEOPLE_AT_ONCE) {
            // The next batch.
        }
    }

    /** Erases people who no longer come, at most so many; nothing where another replica is at it, or data is kept. */
    Optional<Integer> erase(Instant now, int most) {
        Optional<Integer> erased = retention
                .erasedBefore(now)
                .flatMap(before -> jobs.once(JOB, connection -> {
                    Set<UUID> people = gone(connection, before, most);
                    return people.isEmpty()
                            ? 0
                            : farewell.of(connection, people).size();
                }));
        erased.ifPresent(people -> farewell.count(Receipts.Cause.RETENTION, people));
        return erased;
    }

    private static Set<UUID> gone(Connection connection, Instant before, int most) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(GO)) {
            statement.setTimestamp(1, Timestamp.from(before));
            statement.setInt(2, most);
            statement.setTimestamp(3, Timestamp.from(before));
            try (ResultSet rows = statement.executeQuery()) {
                Set<UUID> people = new HashSet<>();
                while (rows.next()) {
                    people.add(rows.getObject(1, UUID.class));
                }
                return people;
            }
        }
    }

    /** Notes a warning for people who come into the warning time, at most so many. */
    Optional<Integer> warn(Instant now, int most) {
        Optional<Integer> warned = retention
                .warnedBefore(now)
                .flatMap(before -> jobs.once(
                        JOB,
                        connection -> warn(
                                connection, before, retention.erasedBefore(now).orElseThrow(), now, most)));
        warned.ifPresent(people -> metrics.counter("rebound.people.warned").increment(people));
        return warned;
    }

    private static int warn(Connection connection, Instant before, Instant notBefore, Instant now, int most)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(WARN)) {
            statement.setTimestamp(1, Timestamp.from(now));
            statement.setTimestamp(2, Timestamp.from(now));
            statement.setString(3, ActivityKind.RETENTION_WARNED.name());
            statement.setTimestamp(4, Timestamp.from(before));
            statement.setTimestamp(5, Timestamp.from(notBefore));
            statement.setString(6, ActivityKind.RETENTION_WARNED.name());
            statement.setInt(7, most);
            return statement.executeUpdate();
        }
    }
}
