package dev.rebound.interview;

/** Whether a person gave what they had that day. */
public enum TriedMyBest {
    NOT_SAID,
    YES,
    PARTLY,
    NO
}
