package dev.rebound.platform.crypto;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;

/** The keys under which there may be values, as all replicas know them (table {@code sealing_key}). */
@Singleton
class SealingKeys {

    /** A replica that has not announced its key for so long is gone, or seals with another one. */
    static final Duration SILENCE = Duration.ofMinutes(5);

    /**
     * Deleted interviews lie aside for 30 days and replies kept for retries for one; neither is re-encrypted. A day more
     * is for clocks, and for what was deleted before the job came to it.
     */
    static final Duration QUIET = Duration.ofDays(31);

    private static final String ALL = "select key_id, first_used_at, last_used_at from sealing_key";
    private static final String ANNOUNCE = """
            insert into sealing_key (key_id, first_used_at, last_used_at) values (?, ?, ?)
            on conflict (key_id) do update set last_used_at = excluded.last_used_at
            """;
    private static final String MET = """
            insert into sealing_key (key_id, first_used_at, last_used_at) values (?, timestamptz 'epoch', ?)
            on conflict (key_id) do nothing
            """;
    private static final String GIVE_UP = "delete from sealing_key where key_id = ? and last_used_at <= ?";

    private final DataSource database;

    @Inject
    SealingKeys(DataSource database) {
        this.database = database;
    }

    /** When replicas sealed with a key first, and last as far as they said. */
    record Use(Instant first, Instant last) {

        /** Since when no value can have come under it, if nobody uses it again. */
        Instant quietFrom() {
            return last.plus(QUIET);
        }
    }

    /** All keys with their use. */
    Map<Long, Use> all() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return all(connection);
        }
    }

    static Map<Long, Use> all(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ALL);
                ResultSet rows = statement.executeQuery()) {
            Map<Long, Use> all = new TreeMap<>();
            while (rows.next()) {
                all.put(rows.getLong(1), new Use(instant(rows, 2), instant(rows, 3)));
            }
            return all;
        }
    }

    /** Keys that there may be values under and that a keyring lacks. */
    Set<Long> missingFrom(Keyring keyring) throws SQLException {
        Set<Long> missing = new TreeSet<>(all().keySet());
        missing.removeAll(keyring.ids());
        return missing;
    }

    /** Says that this replica seals with a key. */
    void announce(long keyId, Instant now) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(ANNOUNCE)) {
            statement.setLong(1, keyId);
            statement.setObject(2, at(now));
            statement.setObject(3, at(now));
            statement.executeUpdate();
        }
    }

    /** Notes a key that a value was found under, so that nobody drops it before its time. */
    static void met(Connection connection, long keyId, Instant now) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(MET)) {
            statement.setLong(1, keyId);
            statement.setObject(2, at(now));
            statement.executeUpdate();
        }
    }

    /** Takes a key out that nobody has announced since. */
    static boolean giveUp(Connection connection, long keyId, Instant notUsedSince) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(GIVE_UP)) {
            statement.setLong(1, keyId);
            statement.setObject(2, at(notUsedSince));
            return statement.executeUpdate() == 1;
        }
    }

    /**
     * Whether everything is to come under this key: of the keys that replicas seal with now, the one that came last. So a
     * replica that has not heard of a rotation yet does not undo it, and a rotation that was taken back is.
     */
    static boolean isNewest(long keyId, Map<Long, Use> all, Instant now) {
        return all.entrySet().stream()
                .filter(key -> key.getValue().last().plus(SILENCE).isAfter(now))
                .max(Comparator.comparing(
                                (Map.Entry<Long, Use> key) -> key.getValue().first())
                        .thenComparing(key -> key.getValue().last()))
                .filter(newest -> newest.getKey() == keyId)
                .isPresent();
    }

    private static Instant instant(ResultSet rows, int column) throws SQLException {
        return rows.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
