package dev.rebound.guidance;

/** Why an entry is recommended. */
public enum ReasonCode {
    WEAKNESS,
    STEP,
    SOON,
    EVERYBODY
}
