package dev.rebound.support;

/** When an open help request is due, seen from today. */
public enum Due {
    /** Its day has passed. */
    OVERDUE("dueOn < :today"),
    TODAY("dueOn = :today"),
    /** Its day is today or has passed. */
    NOW("dueOn <= :today"),
    /** Its day is ahead. */
    LATER("dueOn > :today");

    private final String condition;

    Due(String condition) {
        this.condition = condition;
    }

    /** The condition on a request, with today as {@code :today}. */
    String condition() {
        return condition;
    }
}
