package dev.rebound.platform.owner;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** A row as the database gives it, read column by column in the order of the query; each may be {@code null}. */
public final class Row {

    private final ResultSet cursor;
    private int column;

    Row(ResultSet cursor) {
        this.cursor = cursor;
    }

    /** Reads the column at a place. */
    private interface Reading<T> {
        T of(int place) throws SQLException;
    }

    private <T> T next(Reading<T> reading) {
        column++;
        try {
            return reading.of(column);
        } catch (SQLException failure) {
            throw new IllegalStateException("Column " + column + " could not be read", failure);
        }
    }

    public String text() {
        return next(cursor::getString);
    }

    public UUID id() {
        return next(place -> cursor.getObject(place, UUID.class));
    }

    public Integer number() {
        return next(place -> cursor.getObject(place, Integer.class));
    }

    /** A whole number that is always there. */
    public long count() {
        return next(cursor::getLong);
    }

    /** Yes or no, which is always there. */
    public boolean flag() {
        return next(cursor::getBoolean);
    }

    public byte[] bytes() {
        return next(cursor::getBytes);
    }

    public Double decimal() {
        return next(place -> cursor.getObject(place, Double.class));
    }

    public Instant time() {
        OffsetDateTime time = next(place -> cursor.getObject(place, OffsetDateTime.class));
        return time == null ? null : time.toInstant();
    }

    public LocalDate day() {
        return next(place -> cursor.getObject(place, LocalDate.class));
    }

    /** One of several values, which is stored by its name. */
    public <E extends Enum<E>> E choice(Class<E> choices) {
        String name = text();
        return name == null ? null : Enum.valueOf(choices, name);
    }

    /** An array of texts that is always there. */
    public List<String> texts() {
        return next(place -> List.of((String[]) cursor.getArray(place).getArray()));
    }
}
