package dev.rebound.account;

import java.time.Duration;
import java.util.List;

/**
 * Rows that are kept for a time and then go. A migration opens the table to the job {@code sweep}, to select and delete.
 *
 * @param name what is swept, for the metric
 * @param table where the rows are
 * @param key what tells a row from the others of its owner
 * @param condition which rows are old; its one parameter is the time that {@code kept} before now is
 * @param kept how long rows stay
 */
record Sweep(String name, String table, String key, String condition, Duration kept) {

    /** Everything that is swept. */
    static final List<Sweep> ALL = List.of(
            // Replies are given again for 24 hours (Idempotent); after that they are only in the way.
            new Sweep("idempotency_keys", "idempotency_key", "key_digest", "created_at < ?", Duration.ofHours(24)),
            new Sweep("activity", "activity", "id", "created_at < ?", Duration.ofDays(90)),
            new Sweep("deleted_interviews", "deleted_interview", "id", "restorable_until < ?", Duration.ZERO),
            new Sweep("grant_reads", "grant_read", "id", "read_at < ?", Duration.ofDays(90)),
            // A candidate sees for a month that nobody came.
            new Sweep(
                    "invitations",
                    "access_grant",
                    "id",
                    "accepted_at is null and revoked_at is null and invitation_expires_at < ?",
                    Duration.ofDays(30)),
            // By then its reads are swept too, and nothing is left to see but who the mentor was.
            new Sweep("closed_grants", "access_grant", "id", "coalesce(revoked_at, ends_at) < ?", Duration.ofDays(90)));

    /**
     * Deletes at most so many old rows; by their keys, since a row's place (ctid) is another row's on another shard. The
     * time is compared again once a row is free.
     */
    String statement() {
        return """
                delete from %1$s
                where (owner_id, %2$s) in (select owner_id, %2$s from %1$s where %3$s limit ?) and %3$s
                """.formatted(table, key, condition);
    }
}
