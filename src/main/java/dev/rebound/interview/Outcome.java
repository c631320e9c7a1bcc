package dev.rebound.interview;

/** What came of an interview. */
public enum Outcome {
    PENDING,
    ADVANCED,
    OFFER,
    REJECTED,
    WITHDRAWN,
    NO_REPLY
}
