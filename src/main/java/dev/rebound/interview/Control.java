package dev.rebound.interview;

/**
 * Who could have steered a moment. "What next time" is asked only where the person could: writing "if only" about what
 * lay outside one's control lowers mood (Broomhall and Phillips 2024).
 */
public enum Control {
    MINE,
    SHARED,
    OUTSIDE
}
