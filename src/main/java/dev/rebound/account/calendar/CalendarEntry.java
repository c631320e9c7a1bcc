package dev.rebound.account.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.UUID;

/**
 * One date of a calendar.
 *
 * @param key names it for good, without telling whose it is; with {@code @rebound} behind it is the UID
 * @param start when it begins; for an all-day entry the start of its day in UTC
 * @param duration how long it takes, or {@code null} for an all-day entry
 * @param summary what it reads
 * @param description more of it, or {@code null}
 * @param location where it takes place, or {@code null}
 * @param url where to read more, or {@code null}
 * @param changedAt when what it was made from last changed
 * @param sequence grows with each change of that
 */
record CalendarEntry(
        String key,
        Instant start,
        Duration duration,
        String summary,
        String description,
        String location,
        String url,
        Instant changedAt,
        long sequence) {

    static final Comparator<CalendarEntry> BY_TIME =
            Comparator.comparing(CalendarEntry::start).thenComparing(CalendarEntry::key);

    /** An entry of some hours. */
    static CalendarEntry timed(
            String kind, UUID id, Instant start, Duration duration, String summary, Instant changedAt, long sequence) {
        return new CalendarEntry(kind + "-" + id, start, duration, summary, null, null, null, changedAt, sequence);
    }

    /** An entry of a day, wherever the person is on it. */
    static CalendarEntry allDay(String kind, UUID id, LocalDate day, String summary, Instant changedAt, long sequence) {
        return new CalendarEntry(
                kind + "-" + id,
                day.atStartOfDay(ZoneOffset.UTC).toInstant(),
                null,
                summary,
                null,
                null,
                null,
                changedAt,
                sequence);
    }

    /** The same with more to read. */
    CalendarEntry saying(String moreDescription) {
        return new CalendarEntry(key, start, duration, summary, moreDescription, location, url, changedAt, sequence);
    }

    /** The same with where it takes place. */
    CalendarEntry at(String place, String address) {
        return new CalendarEntry(key, start, duration, summary, description, place, address, changedAt, sequence);
    }

    boolean isAllDay() {
        return duration == null;
    }

    /** The day of an all-day entry. */
    LocalDate day() {
        return LocalDate.ofInstant(start, ZoneOffset.UTC);
    }
}
