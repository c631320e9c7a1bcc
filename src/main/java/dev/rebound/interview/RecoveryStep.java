package dev.rebound.interview;

/** The six steps after a bad interview; their keys are permanent. */
public enum RecoveryStep {
    SLACK,
    FEELINGS,
    LEARNING,
    WORTH,
    HELP,
    MOMENTUM
}
