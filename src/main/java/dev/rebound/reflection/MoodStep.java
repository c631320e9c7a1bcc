package dev.rebound.reflection;

/** The step that a mood was noted around: one of {@link dev.rebound.interview.RecoveryStep}, or none. */
public enum MoodStep {
    NONE,
    SLACK,
    FEELINGS,
    LEARNING,
    WORTH,
    HELP,
    MOMENTUM
}
