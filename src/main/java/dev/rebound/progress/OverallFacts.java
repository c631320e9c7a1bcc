package dev.rebound.progress;

import java.time.LocalDate;
import java.util.List;

/**
 * What Postgres gathers beside the interviews and weaknesses one by one.
 *
 * @param toCome interviews that are still ahead
 * @param usualMood the median of all mood checks
 * @param scoreChange the median of what a practice session changed in the person's own score
 * @param weaknesses those last seen
 */
record OverallFacts(
        int real,
        int mock,
        int toCome,
        Double usualMood,
        int moodChecks,
        int plansActive,
        int plansUsed,
        int plansWorked,
        int plansWorkedPartly,
        int plansNotWorked,
        int sessions,
        int practiceDays,
        int minutes,
        LocalDate lastPractisedOn,
        Double scoreChange,
        int scoredSessions,
        int lessons,
        int nextTimes,
        List<String> focus,
        List<WeaknessFacts> weaknesses) {}
