package dev.rebound.account.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a calendar is made from, as Postgres gathers it in one statement: each kind in time order, empty where the feed
 * does not hold it.
 *
 * @param names the person's own weaknesses that are in use, by slug
 */
record FeedRows(List<Appointment> appointments, List<Task> tasks, List<Request> requests, Map<String, String> names) {

    /** An interview. */
    record Appointment(
            UUID id,
            long version,
            Instant updatedAt,
            Instant heldAt,
            String timeZone,
            Integer durationMinutes,
            String company) {}

    /** An item of a checklist; without a title its words stand in a template that Rebound brings along. */
    record Task(
            UUID id,
            long version,
            Instant updatedAt,
            LocalDate dueOn,
            String step,
            String key,
            String title,
            String templateKey,
            int templateVersion) {}

    /** Something to ask of somebody; the words are sealed, and stay so. */
    record Request(UUID id, long version, Instant updatedAt, LocalDate dueOn) {}
}
