package dev.rebound.support;

/** What is counted of a week. */
public enum WeekMeasure {
    APPLICATIONS,
    CONVERSATIONS,
    PRACTICE_MINUTES,
    REST_DAYS
}
