package dev.rebound.platform.jobs;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.hibernate.Session;

/**
 * Runs work over the rows of everybody: once across replicas, in a transaction of its own, and only on the tables that
 * the migrations open to the job by its name (docs/adr/0010). No other code reaches rows without a person.
 */
@ApplicationScoped
public class Jobs {

    /** The lock ends with the transaction, so a replica that dies holds up nobody. */
    private static final String BEGIN = """
            select set_config('app.job', ?, true), pg_try_advisory_xact_lock(hashtext('rebound.job'), hashtext(?))
            """;

    private final Session session;

    @Inject
    Jobs(Session session) {
        this.session = session;
    }

    /** What a job does with a connection; what it writes is kept or undone together. */
    @FunctionalInterface
    public interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    /**
     * Runs one batch of a job.
     *
     * @param job the name under which the migrations open tables to it
     * @return what the work gave, or nothing where another replica is at it
     */
    public <T> Optional<T> once(String job, Work<T> work) {
        return QuarkusTransaction.requiringNew()
                .call(() -> session.doReturningWork(
                        connection -> begin(connection, job) ? Optional.of(work.with(connection)) : Optional.empty()));
    }

    private static boolean begin(Connection connection, String job) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(BEGIN)) {
            statement.setString(1, job);
            statement.setString(2, job);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(2);
            }
        }
    }
}
