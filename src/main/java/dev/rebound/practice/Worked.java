package dev.rebound.practice;

/** Whether a plan worked in the interview it was used in. */
public enum Worked {
    NOT_SAID,
    YES,
    PARTLY,
    NO
}
