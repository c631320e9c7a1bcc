package dev.rebound.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Callable;

/** Who may do everything with the database, in one session. */
final class Administrator implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long PAUSE_MILLIS = 20;

    private final Connection connection;

    /** @param url the JDBC address of the service's database */
    Administrator(String url) throws SQLException {
        connection = DriverManager.getConnection(url, "postgres", "");
    }

    /** What one statement gives in the first column of its first row. */
    String ask(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    /** How many rows one statement changed. */
    int run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    /** This moment. */
    PointInTime now() throws SQLException {
        long earliest = System.nanoTime();
        String time = ask("select clock_timestamp()::text");
        String segment = ask("select pg_walfile_name(pg_current_wal_insert_lsn())");
        return new PointInTime(earliest, time, segment, System.nanoTime());
    }

    /** Waits until all that was acknowledged before this moment is in the archive. */
    void awaitArchiveOf(PointInTime point) throws Exception {
        await(() -> ask("select coalesce(last_archived_wal, '') from pg_stat_archiver")
                        .compareTo(point.segment())
                >= 0);
    }

    /** Waits until a restored server takes writes. */
    void awaitRecovery() throws Exception {
        await(() -> ask("select pg_is_in_recovery()").equals("f"));
    }

    /** Waits, for a minute at most. */
    static void await(Callable<Boolean> condition) throws Exception {
        long began = System.nanoTime();
        while (!condition.call()) {
            assertThat(System.nanoTime() - began).as("waited in nanoseconds").isLessThan(PATIENCE.toNanos());
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
