package dev.rebound.reflection;

/** When, on the way back, a mood was noted. */
public enum MoodPhase {
    RIGHT_AFTER,
    BEFORE_STEP,
    AFTER_STEP,
    NEXT_DAY,
    WEEKLY;

    /** Whether the mood is about one of the six steps. */
    boolean isAboutStep() {
        return this == BEFORE_STEP || this == AFTER_STEP;
    }
}
