package dev.rebound.platform.idempotency;

import dev.rebound.platform.crypto.Sealer;
import dev.rebound.platform.owner.BoundStatement;
import dev.rebound.platform.owner.OneTrip;
import dev.rebound.platform.owner.Owner;
import dev.rebound.platform.owner.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

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

    private static final String INSERT = """
            insert into idempotency_key
              (owner_id, key_digest, request_digest, status, location, etag, language, body_sealed,
               created_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String INSERT_OR_RENEW = INSERT + """
            on conflict (owner_id, key_digest) do update
              set request_digest = excluded.request_digest, status = excluded.status, location = excluded.location,
                  etag = excluded.etag, language = excluded.language, body_sealed = excluded.body_sealed, created_at = excluded.created_at
              where idempotency_key.created_at <= ?
            returning true
            """;

    private final OneTrip database;
    private final Owner owner;
    private final Sealer sealer;

    @Inject
    StoredReplies(OneTrip database, Owner owner, Sealer sealer) {
        this.database = database;
        this.owner = owner;
        this.sealer = sealer;
    }

    /** What became of a key: whether this transaction now holds it, and the reply stored before, if any. */
    record Claim(boolean free, Optional<StoredReply> reply) {}

    Claim claim(byte[] key, Instant notBefore) {
        long lock = ByteBuffer.wrap(key).getLong() ^ owner.id().getLeastSignificantBits();
        return database.read(
                        CLAIM, List.of(lock, owner.id(), key, notBefore), row -> new Claim(row.flag(), reply(row, key)))
                .get(0);
    }

    private Optional<StoredReply> reply(Row row, byte[] key) {
        String request = row.text();
        return request == null
                ? Optional.empty()
                : Optional.of(new StoredReply(
                        request,
                        row.number(),
                        row.text(),
                        row.text(),
                        row.text(),
                        sealer.open(row.bytes(), owner.id(), rowId(key), FIELD)));
    }

    /** Stores a reply in the transaction under way. False where another one got there first. */
    boolean store(byte[] key, StoredReply reply, Instant now, Instant notBefore) {
        List<Object> values = values(key, reply, now);
        values.add(notBefore);
        return !database.read(INSERT_OR_RENEW, values, row -> true).isEmpty();
    }

    /** What stores a reply of a key that there is nothing of yet; where there is something, it is refused as not unique. */
    BoundStatement storing(byte[] key, StoredReply reply, Instant now) {
        return new BoundStatement(INSERT, values(key, reply, now));
    }

    private List<Object> values(byte[] key, StoredReply reply, Instant now) {
        return new ArrayList<>(Arrays.asList(
                owner.id(),
                key,
                reply.requestDigest(),
                reply.status(),
                reply.location(),
                reply.etag(),
                reply.language(),
                sealer.seal(reply.body(), owner.id(), rowId(key), FIELD),
                now));
    }

    private static UUID rowId(byte[] key) {
        return UUID.nameUUIDFromBytes(key);
    }
}
