package dev.rebound.interview;

/** Whether a moment went badly or well. */
public enum Valence {
    HARD,
    GOOD
}
