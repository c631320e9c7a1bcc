package dev.rebound.platform.owner;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.JDBCException;
import org.hibernate.SessionFactory;
import org.hibernate.engine.jdbc.spi.SqlExceptionHelper;
import org.hibernate.engine.spi.SessionFactoryImplementor;

/**
 * Reads or writes rows of the caller in one round trip: Postgres is told whose rows it may touch and what to do with them in
 * one message, which it takes as one transaction. It is for what was measured to be hot (docs/adr/0028); all else goes
 * through Hibernate in a transaction of three round trips and more. Within a transaction it is a statement of that
 * transaction, as the reply that is kept for a key, which knows nothing of changes that Hibernate has yet to write.
 */
@ApplicationScoped
public class OneTrip {

    private static final String WHOSE = RowAccess.PERSON + "; ";

    /** What the thread's work under way is to write, where that is held back. */
    private static final ThreadLocal<List<BoundStatement>> HELD_BACK = new ThreadLocal<>();

    private final AgroalDataSource database;
    private final RowAccess access;
    private final Owner owner;
    private final SqlExceptionHelper failures;

    @Inject
    OneTrip(AgroalDataSource database, RowAccess access, Owner owner, SessionFactory hibernate) {
        this.database = database;
        this.access = access;
        this.owner = owner;
        this.failures = hibernate
                .unwrap(SessionFactoryImplementor.class)
                .getJdbcServices()
                .getSqlExceptionHelper();
    }

    /** The rows of a query with named parameters; see {@link #read(String, List, Function)}. */
    public <T> List<T> read(NamedQuery query, Map<String, ?> values, Function<Row, T> reader) {
        return read(query.sql(), query.values(values), reader);
    }

    /**
     * The rows of one query, whose conditions start with the owner's id as all do; or those that an {@code update ...
     * returning} changed.
     *
     * @param values of the parameters, as those of a {@link BoundStatement}
     * @throws JDBCException where the database refused or did not answer, as Hibernate tells it
     */
    public <T> List<T> read(String query, List<?> values, Function<Row, T> reader) {
        return send(List.of(new BoundStatement(query, values)), statement -> rows(statement, reader));
    }

    /** Writes in one statement, at once or with others that are sent {@link #together}. */
    public void write(BoundStatement statement) {
        List<BoundStatement> held = HELD_BACK.get();
        if (held == null) {
            send(List.of(statement), PreparedStatement::getUpdateCount);
        } else {
            held.add(statement);
        }
    }

    /**
     * Writes in one message what some work writes, behind a first statement that is made of what the work gives: all of it is
     * stored or nothing. What the work reads does not know of what it wrote.
     *
     * @param work that writes by {@link #write} and in no other way
     * @throws JDBCException where the database refused one of the statements or did not answer
     */
    public <T> T together(Callable<T> work, Function<T, BoundStatement> first) throws Exception {
        List<BoundStatement> held = new ArrayList<>();
        T given;
        HELD_BACK.set(held);
        try {
            given = work.call();
        } finally {
            HELD_BACK.remove();
        }
        if (held.isEmpty()) {
            throw new IllegalStateException("It was to write here, and has not or has written elsewhere");
        }
        held.add(0, first.apply(given));
        send(held, PreparedStatement::getUpdateCount);
        return given;
    }

    /** Takes what a statement brought. */
    private interface Outcome<T> {
        T of(PreparedStatement done) throws SQLException;
    }

    /** The statements in one message, and the outcome of the first. */
    private <T> T send(List<BoundStatement> statements, Outcome<T> outcome) {
        boolean isTold = access.isTold();
        String sql =
                statements.stream().map(BoundStatement::sql).collect(Collectors.joining("; ", isTold ? "" : WHOSE, ""));
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            int place = 1;
            if (!isTold) {
                statement.setString(place++, access.callerId().toString());
                statement.setString(place++, owner.siteId().toString());
            }
            for (BoundStatement one : statements) {
                for (Object value : one.values()) {
                    statement.setObject(place++, stored(value));
                }
            }
            statement.execute();
            if (!isTold) {
                statement.getMoreResults();
            }
            return outcome.of(statement);
        } catch (SQLException failure) {
            throw failures.convert(failure, "In one trip", sql);
        }
    }

    private static Object stored(Object value) {
        if (value instanceof Instant time) {
            return time.atOffset(ZoneOffset.UTC);
        }
        return value instanceof Enum<?> choice ? choice.name() : value;
    }

    private static <T> List<T> rows(PreparedStatement statement, Function<Row, T> reader) throws SQLException {
        List<T> found = new ArrayList<>();
        try (ResultSet rows = statement.getResultSet()) {
            while (rows.next()) {
                found.add(reader.apply(new Row(rows)));
            }
        }
        return found;
    }
}
