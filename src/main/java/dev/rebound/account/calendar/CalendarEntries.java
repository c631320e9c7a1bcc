package dev.rebound.account.calendar;

import com.fasterxml.uuid.Generators;
import dev.rebound.account.calendar.FeedQuery.Window;
import dev.rebound.guidance.ChosenEvent;
import dev.rebound.guidance.ChosenEvents;
import dev.rebound.platform.i18n.Language;
import dev.rebound.practice.DueDay;
import dev.rebound.practice.DueDays;
import dev.rebound.recovery.TaskTitles;
import dev.rebound.weakness.Catalogue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Makes the entries of a calendar out of a person's rows: three statements, whatever it holds. */
@ApplicationScoped
class CalendarEntries {

    /** More would slow down calendar programs; what lies farthest ahead is left out. */
    static final int MOST = 500;

    private static final int DAYS_BACK = 30;
    private static final int DAYS_AHEAD = 366;

    /** How long an interview takes that does not say. */
    private static final int USUAL_MINUTES = 60;

    /** An event's changes are counted by its time in minutes: in seconds it would leave the range in 2038. */
    private static final int SECONDS_A_MINUTE = 60;

    private final FeedQuery query;
    private final DueDays practices;
    private final ChosenEvents events;
    private final TaskTitles titles;
    private final Catalogue catalogue;

    @Inject
    CalendarEntries(FeedQuery query, DueDays practices, ChosenEvents events, TaskTitles titles, Catalogue catalogue) {
        this.query = query;
        this.practices = practices;
        this.events = events;
        this.titles = titles;
        this.catalogue = catalogue;
    }

    /** The entries of a feed as seen from {@code now}, in time order. */
    List<CalendarEntry> of(CalendarFeed feed, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, feed.timeZone());
        Window window = new Window(
                now.minus(DAYS_BACK, ChronoUnit.DAYS),
                now.plus(DAYS_AHEAD, ChronoUnit.DAYS),
                today.minusDays(DAYS_BACK),
                today.plusDays(DAYS_AHEAD));
        FeedRows rows = query.read(feed, now, window, MOST);
        CalendarWords words = new CalendarWords(feed.language(), feed.details());
        return Stream.of(
                        rows.appointments().stream().map(row -> appointment(row, feed.timeZone(), words)),
                        rows.tasks().stream().map(row -> task(row, feed.language(), words)),
                        rows.requests().stream().map(row -> request(row, words)),
                        practices(feed, now, window, rows, words),
                        events(feed, window, words))
                .flatMap(kind -> kind)
                .sorted(CalendarEntry.BY_TIME)
                .limit(MOST)
                .toList();
    }

    private static CalendarEntry appointment(FeedRows.Appointment row, ZoneId home, CalendarWords words) {
        int minutes = row.durationMinutes() == null ? USUAL_MINUTES : row.durationMinutes();
        CalendarEntry entry = CalendarEntry.timed(
                "appointment",
                row.id(),
                row.heldAt(),
                Duration.ofMinutes(minutes),
                words.summary("appointment", row.company()),
                row.updatedAt(),
                row.version());
        ZoneId there = ZoneId.of(row.timeZone());
        boolean isSameTime =
                there.getRules().getOffset(row.heldAt()).equals(home.getRules().getOffset(row.heldAt()));
        return isSameTime ? entry : entry.saying(words.localTime(row.heldAt(), there));
    }

    private CalendarEntry task(FeedRows.Task row, Language language, CalendarWords words) {
        String title = row.title() == null
                ? titles.of(row.templateKey(), row.templateVersion(), row.step(), row.key(), language)
                        .orElse(null)
                : row.title();
        return CalendarEntry.allDay(
                "task", row.id(), row.dueOn(), words.summary("task", title), row.updatedAt(), row.version());
    }

    private static CalendarEntry request(FeedRows.Request row, CalendarWords words) {
        return CalendarEntry.allDay(
                "request", row.id(), row.dueOn(), words.summary("request", null), row.updatedAt(), row.version());
    }

    private Stream<CalendarEntry> practices(
            CalendarFeed feed, Instant now, Window window, FeedRows rows, CalendarWords words) {
        if (!feed.parts().contains(CalendarPart.PRACTICES)) {
            return Stream.empty();
        }
        return practices.until(now).stream()
                .filter(due -> window.holds(due.dueOn()))
                .flatMap(due -> name(due.weakness(), feed.language(), rows).stream()
                        .map(name -> practice(due, name, feed.id(), words)));
    }

    /** The name of a weakness; none where it is archived, since its practice is not due any more. */
    private Optional<String> name(String slug, Language language, FeedRows rows) {
        return catalogue.has(slug)
                ? Optional.of(catalogue.label(slug, language))
                : Optional.ofNullable(rows.names().get(slug));
    }

    /** Its id must not tell the weakness, so it is derived from the feed's, which the calendar does not show. */
    private static CalendarEntry practice(DueDay due, String name, UUID feedId, CalendarWords words) {
        return CalendarEntry.allDay(
                "practice",
                Generators.nameBasedGenerator(feedId).generate(due.weakness()),
                due.dueOn(),
                words.summary("practice", name),
                due.practisedOn().atStartOfDay(ZoneOffset.UTC).toInstant(),
                due.practisedOn().toEpochDay());
    }

    private Stream<CalendarEntry> events(CalendarFeed feed, Window window, CalendarWords words) {
        return feed.parts().contains(CalendarPart.EVENTS)
                ? events.ofOwner().stream()
                        .filter(event -> window.holds(event.startsAt()))
                        .map(event -> event(event, words))
                : Stream.empty();
    }

    private static CalendarEntry event(ChosenEvent event, CalendarWords words) {
        CalendarEntry entry = CalendarEntry.timed(
                "event",
                event.id(),
                event.startsAt(),
                Duration.between(event.startsAt(), event.endsAt()),
                words.summary("event", event.title()),
                event.updatedAt(),
                event.updatedAt().getEpochSecond() / SECONDS_A_MINUTE);
        return words.namesAreShown() ? entry.at(event.place(), event.url()) : entry;
    }
}
