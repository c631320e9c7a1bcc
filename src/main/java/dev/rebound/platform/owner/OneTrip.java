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
import java.util.function.Function;
import org.hibernate.JDBCException;
import org.hibernate.SessionFactory;
import org.hibernate.engine.jdbc.spi.SqlExceptionHelper;
import org.hibernate.engine.spi.SessionFactoryImplementor;

/**
 * Reads or writes rows of the caller in one round trip: Postgres is told whose rows it may touch and what to do with them in
 * one message, which it takes as one transaction. It is for what was measured to be hot (docs/adr/0028); all else goes
 * through Hibernate in a transaction of three round trips and more. Within a transaction it is a statement of that
 * transaction, which knows nothing of changes that Hibernate has yet to write.
 */
@ApplicationScoped
public class OneTrip {

    private static final String WHOSE = RowAccess.PERSON + "; ";

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
     * @param values of the parameters: texts, numbers, ids, times, choices and arrays of texts; each may be {@code null}
     * @throws JDBCException where the database refused or did not answer, as Hibernate tells it
     */
    public <T> List<T> read(String query, List<?> values, Function<Row, T> reader) {
        return send(query, values, statement -> rows(statement, reader));
    }

    /** Writes in one statement; see {@link #read(String, List, Function)}. */
    public void write(String statement, List<?> values) {
        send(statement, values, PreparedStatement::getUpdateCount);
    }

    /** Takes what a statement brought. */
    private interface Outcome<T> {
        T of(PreparedStatement done) throws SQLException;
    }

    private <T> T send(String sql, List<?> values, Outcome<T> outcome) {
        boolean isTold = access.isTold();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(isTold ? sql : WHOSE + sql)) {
            int place = 1;
            if (!isTold) {
                statement.setString(place++, access.callerId().toString());
                statement.setString(place++, owner.siteId().toString());
            }
            for (Object value : values) {
                statement.setObject(place++, stored(value));
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
