package dev.rebound.interview;

import java.time.Instant;

/**
 * Which interviews, in which order; {@code null} asks for all.
 *
 * @param company a part of the company's name
 * @param heldAtFrom the earliest time, included
 * @param heldAtTo the latest time, not included
 * @param weakness a slug that one of the moments carries
 * @param words words that all stand in company, role, notes or feedback
 */
record InterviewFilter(
        Outcome outcome,
        InterviewKind kind,
        InterviewRound round,
        InterviewFormat format,
        String company,
        Instant heldAtFrom,
        Instant heldAtTo,
        String weakness,
        String words,
        Sort sort) {

    /** The orders that an index serves; each ends in the id. */
    enum Sort {
        NEWEST_HELD("-held_at", "held_at", true),
        OLDEST_HELD("held_at", "held_at", false),
        NEWEST_CREATED("-created_at", "created_at", true);

        private final String parameter;
        private final String column;
        private final boolean descending;

        Sort(String parameter, String column, boolean descending) {
            this.parameter = parameter;
            this.column = column;
            this.descending = descending;
        }

        String parameter() {
            return parameter;
        }

        String column() {
            return column;
        }

        Instant valueOf(InterviewView interview) {
            return this == NEWEST_CREATED ? interview.createdAt() : interview.heldAt();
        }

        String direction() {
            return descending ? "desc" : "asc";
        }

        String beyond() {
            return descending ? "<" : ">";
        }
    }
}
