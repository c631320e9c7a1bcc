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

/**
 * Reads rows of the caller in one round trip: Postgres is told whose rows it may show and asked for them in one message,
 * which it takes as one transaction. It is for reads that were measured to be hot (docs/adr/0028); all others go through
 * Hibernate in a transaction of three round trips. Within a transaction it is a statement of that transaction.
 */
@ApplicationScoped
public class OneTrip {

    private static final String WHOSE = RowAccess.PERSON + "; ";

    private final AgroalDataSource database;
    private final RowAccess access;
    private final Owner owner;

    @Inject
    OneTrip(AgroalDataSource database, RowAccess access, Owner owner) {
        this.database = database;
        this.access = access;
        this.owner = owner;
    }

    /** The rows of a query with named parameters; see {@link #read(String, List, Function)}. */
    public <T> List<T> read(NamedQuery query, Map<String, ?> values, Function<Row, T> reader) {
        return read(query.sql(), query.values(values), reader);
    }

    /**
     * The rows of one query, whose conditions start with the owner's id as all do.
     *
     * @param values of the parameters: texts, numbers, ids, times and arrays of texts
     * @throws IllegalStateException where the database did not answer, with the reason as its cause
     */
    public <T> List<T> read(String query, List<?> values, Function<Row, T> reader) {
        boolean isTold = access.isTold();
        List<Object> parameters = new ArrayList<>();
        if (!isTold) {
            parameters.add(access.callerId().toString());
            parameters.add(owner.siteId().toString());
        }
        parameters.addAll(values);
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(isTold ? query : WHOSE + query)) {
            for (int i = 0; i < parameters.size(); i++) {
                Object value = parameters.get(i);
                statement.setObject(i + 1, value instanceof Instant time ? time.atOffset(ZoneOffset.UTC) : value);
            }
            statement.execute();
            if (!isTold) {
                statement.getMoreResults();
            }
            return rows(statement, reader);
        } catch (SQLException failure) {
            throw new IllegalStateException("The rows could not be read", failure);
        }
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
