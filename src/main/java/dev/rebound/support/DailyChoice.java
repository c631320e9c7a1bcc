package dev.rebound.support;

import dev.rebound.platform.crypto.Sha256;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Which worth entry a day shows, the same on every replica and all day long. Each entry draws a number from the person,
 * the day and its own id, and the highest wins (weighted rendezvous hashing, Schindelhauer and Schomaker 2005): deleting
 * another entry changes nothing. Entries written on the day itself wait for the next; where there are no older ones, the
 * first of them stays for the rest of the day. A pinned entry wins as often as three others together.
 */
final class DailyChoice {

    /** How many unpinned entries a pinned one weighs. */
    static final int PINNED_WEIGHT = 3;

    private static final double TWO_TO_THE_53 = 0x1p53;

    private DailyChoice() {}

    /** What of an entry the choice depends on. */
    record Candidate(UUID id, boolean pinned, Instant createdAt) {}

    /** The entry of a day, or none where there are no entries. */
    static Optional<UUID> of(List<Candidate> candidates, UUID ownerId, LocalDate day, ZoneId zone) {
        Instant dawn = day.atStartOfDay(zone).toInstant();
        List<Candidate> older = candidates.stream()
                .filter(candidate -> candidate.createdAt().isBefore(dawn))
                .toList();
        Optional<Candidate> chosen = older.isEmpty()
                ? candidates.stream()
                        .min(Comparator.comparing(Candidate::createdAt).thenComparing(Candidate::id))
                : older.stream()
                        .max(Comparator.comparingDouble((Candidate candidate) -> drawn(candidate, ownerId, day))
                                .thenComparing(Candidate::id));
        return chosen.map(Candidate::id);
    }

    private static double drawn(Candidate candidate, UUID ownerId, LocalDate day) {
        double weight = candidate.pinned() ? PINNED_WEIGHT : 1;
        return -weight / Math.log(fraction(ownerId + " " + day + " " + candidate.id()));
    }

    /** A number between 0 and 1, neither included, spread evenly over texts. */
    private static double fraction(String text) {
        return ((ByteBuffer.wrap(Sha256.of(text)).getLong() >>> 11) + 0.5) / TWO_TO_THE_53;
    }
}
