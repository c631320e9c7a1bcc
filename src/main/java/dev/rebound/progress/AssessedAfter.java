package dev.rebound.progress;

/** After what a weakness was assessed. */
public enum AssessedAfter {
    INTERVIEW,
    MOCK_INTERVIEW,
    PRACTICE,
    /** After nothing in particular; it counts with the real interviews. */
    NOTHING;

    /** Whether it belongs to real interviews rather than to practice; the two are never mixed. */
    boolean isReal() {
        return this == INTERVIEW || this == NOTHING;
    }
}
