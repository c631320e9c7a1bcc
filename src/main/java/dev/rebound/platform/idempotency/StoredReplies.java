package dev.rebound.platform.idempotency;

import dev.rebound.platform.crypto.Sealer;
import dev.rebound.platform.owner.Owner;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** The replies kept for retries, one per person, route and key; bodies are encrypted, since they quote what was sent. */
@ApplicationScoped
class StoredReplies {

    private static final String FIELD = "idempotency_reply";
    /** The lock is taken and the reply looked up together; both end with the transaction. */
    private static final String CLAIM = """
            select pg_try_advisory_xact_lock(?) as free, reply.request_digest, reply.status, reply.location,
                   reply.etag, reply.language, reply.body_sealed
            from (values (1)) as one(row)
            left join idempotency_key as reply
              on reply.owner_id = ? and reply.key_digest = ? and reply.created_at > ?
            """;

    private static final String STORE = """
            insert into idempotency_key
              (owner_id, key_digest, request_digest, status, location, etag, language, body_sealed,
               created_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (owner_id, key_digest) do update
              set request_digest = excluded.request_digest, status = excluded.status, location = excluded.location,
                  etag = excluded.etag, language = excluded.language, body_sealed = excluded.body_sealed, created_at = excluded.created_at
              where idempotency_key.created_at <= ?
            """;

    private final Session session;
    private final Owner owner;
    private final Sealer sealer;

    @Inject
    StoredReplies(Session session, Owner owner, Sealer sealer) {
        this.session = session;
        this.owner = owner;
        this.sealer = sealer;
    }

    /** What became of a key: whether this transaction now holds it, and the reply stored before, if any. */
    record Claim(boolean free, Optional<StoredReply> reply) {}

    Claim claim(byte[] key, Instant notBefore) {
        long lock = ByteBuffer.wrap(key).getLong() ^ owner.id().getLeastSignificantBits();
        return session.doReturningWork(connection -> claim(connection, lock, key, notBefore));
    }

    private Claim claim(Connection connection, long lock, byte[] key, Instant notBefore) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(CLAIM)) {
            statement.setLong(1, lock);
            statement.setObject(2, owner.id());
            statement.setBytes(3, key);
            statement.setTimestamp(4, Timestamp.from(notBefore));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return new Claim(row.getBoolean("free"), reply(row, key));
            }
        }
    }

    private Optional<StoredReply> reply(ResultSet row, byte[] key) throws SQLException {
        String request = row.getString("request_digest");
        return request == null
                ? Optional.empty()
                : Optional.of(new StoredReply(
                        request,
                        row.getInt("status"),
                        row.getString("location"),
                        row.getString("etag"),
                        row.getString("language"),
                        sealer.open(row.getBytes("body_sealed"), owner.id(), rowId(key), FIELD)));
    }

    /** Stores a reply in the transaction under way. False where another one got there first. */
    boolean store(byte[] key, StoredReply reply, Instant now, Instant notBefore) {
        byte[] sealed = sealer.seal(reply.body(), owner.id(), rowId(key), FIELD);
        return session.doReturningWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(STORE)) {
                statement.setObject(1, owner.id());
                statement.setBytes(2, key);
                statement.setString(3, reply.requestDigest());
                statement.setInt(4, reply.status());
                statement.setString(5, reply.location());
                statement.setString(6, reply.etag());
                statement.setString(7, reply.language());
                statement.setBytes(8, sealed);
                statement.setTimestamp(9, Timestamp.from(now));
                statement.setTimestamp(10, Timestamp.from(notBefore));
                return statement.executeUpdate() == 1;
            }
        });
    }

    private static UUID rowId(byte[] key) {
        return UUID.nameUUIDFromBytes(key);
    }
}
