package dev.rebound.platform.crypto;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * One walk over all sealed values, and how far it is; kept between its batches, so that any replica can go on with it.
 *
 * @param primary the key that all is to come under
 * @param startedAt when it began
 * @param endedAt when it was through; {@code null} before
 * @param table where it is
 * @param ownerId behind whose row it goes on
 * @param id behind which row it goes on
 * @param rewritten values brought under the primary key
 * @param unreadable values that could not be read, and so stay as they are
 * @param rewrote keys that values were brought from
 * @param stuck keys of values that could not be read
 * @param lacking those of them that the keyring lacked
 */
record ReencryptionPass(
        long primary,
        Instant startedAt,
        Instant endedAt,
        String table,
        UUID ownerId,
        UUID id,
        long rewritten,
        long unreadable,
        Set<Long> rewrote,
        Set<Long> stuck,
        Set<Long> lacking) {

    static final UUID FIRST = new UUID(0, 0);

    /** A value that can't be read is tried again after so long. */
    static final Duration RETRY = Duration.ofDays(7);

    /** By then every transaction is over that had read a value before a pass rewrote it. */
    private static final Duration SETTLED = Duration.ofMinutes(1);

    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    /** A new walk from the first table on. */
    static ReencryptionPass begin(long primary, Instant now) {
        return new ReencryptionPass(
                primary, now, null, "", FIRST, FIRST, 0, 0, new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
    }

    /** The same walk behind another row or in another table. */
    ReencryptionPass at(String newTable, UUID newOwnerId, UUID newId) {
        return new ReencryptionPass(
                primary, startedAt, null, newTable, newOwnerId, newId, rewritten, unreadable, rewrote, stuck, lacking);
    }

    /** The same walk with what a batch found counted in. */
    ReencryptionPass counting(long newlyRewritten, long newlyUnreadable) {
        return new ReencryptionPass(
                primary,
                startedAt,
                endedAt,
                table,
                ownerId,
                id,
                rewritten + newlyRewritten,
                unreadable + newlyUnreadable,
                rewrote,
                stuck,
                lacking);
    }

    /** The walk, over. */
    ReencryptionPass ended(Instant now) {
        return new ReencryptionPass(
                primary, startedAt, now, table, ownerId, id, rewritten, unreadable, rewrote, stuck, lacking);
    }

    boolean isUnderWay() {
        return endedAt == null;
    }

    /**
     * Whether nothing can be under a key any more: when the walk began nobody had used it for long, and it met none. A
     * value that the walk itself brought from it is not enough, since somebody who had read it before may write it back.
     */
    boolean clears(long key, SealingKeys.Use use) {
        return !rewrote.contains(key) && !stuck.contains(key) && !startedAt.isBefore(use.quietFrom());
    }

    /** Whether another walk is due after this one. */
    boolean callsForAnother(Keyring keyring, Map<Long, SealingKeys.Use> keys, Instant now) {
        if (primary != keyring.primaryId() || lacking.stream().anyMatch(keyring.ids()::contains)) {
            return true;
        }
        return keys.entrySet().stream()
                .filter(key -> key.getKey() != primary)
                .anyMatch(key -> mayClear(key.getKey(), key.getValue(), now));
    }

    private boolean mayClear(long key, SealingKeys.Use use, Instant now) {
        if (now.isBefore(use.quietFrom())) {
            return false;
        }
        if (startedAt.isBefore(use.quietFrom())) {
            return true;
        }
        return !now.isBefore(endedAt.plus(stuck.contains(key) ? RETRY : SETTLED));
    }

    static ReencryptionPass read(String json) {
        try {
            return JSON.readValue(json, ReencryptionPass.class);
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException("The state of the job is not as it was written", bug);
        }
    }

    String write() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException(bug);
        }
    }
}
