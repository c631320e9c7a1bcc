package dev.rebound.progress;

/** Whether an interview went better than the one before it. */
public enum WentBetter {
    YES,
    NO,
    /** Fewer than two parts can be compared. */
    UNKNOWN,
    /** There is none before it. */
    FIRST
}
