package dev.rebound.account.calendar;

import biweekly.ICalDataType;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.StandardTime;
import biweekly.component.VEvent;
import biweekly.component.VTimezone;
import biweekly.io.text.ICalWriter;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import biweekly.util.UtcOffset;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;

/**
 * A calendar as text (RFC 5545, with the properties of RFC 7986 for its name and how often to ask). The same entries
 * always give the same text: nothing in it says when it was made.
 */
final class CalendarText {

    private static final String PRODUCT = "-//Rebound//Calendar//EN";
    private static final String REFRESH = "PT1H";

    private CalendarText() {}

    static String of(CalendarFeed feed, List<CalendarEntry> entries) {
        return of(feed.label(), feed.timeZone().getId(), entries);
    }

    static String of(String name, String timeZone, List<CalendarEntry> entries) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId(PRODUCT);
        String oneLine = onOneLine(name);
        calendar.setName(oneLine);
        // The standard wants the type named, which the library leaves out for its own property.
        calendar.addExperimentalProperty("REFRESH-INTERVAL", ICalDataType.DURATION, REFRESH);
        // What programs older than RFC 7986 read instead.
        calendar.addExperimentalProperty("X-WR-CALNAME", escaped(oneLine));
        calendar.addExperimentalProperty("X-WR-TIMEZONE", timeZone);
        calendar.addExperimentalProperty("X-PUBLISHED-TTL", REFRESH);
        entries.stream().map(CalendarText::event).forEach(calendar::addEvent);
        if (entries.isEmpty()) {
            calendar.addComponent(utc());
        }
        return Folding.fold(written(calendar));
    }

    /** A calendar holds at least one component (RFC 5545, 3.4); this one shows nothing. */
    private static VTimezone utc() {
        StandardTime always = new StandardTime();
        always.setDateStart(new DateTimeComponents(1970, 1, 1, 0, 0, 0, false));
        always.setTimezoneOffsetFrom(new UtcOffset(true, 0, 0));
        always.setTimezoneOffsetTo(new UtcOffset(true, 0, 0));
        VTimezone utc = new VTimezone("UTC");
        utc.addStandardTime(always);
        return utc;
    }

    private static VEvent event(CalendarEntry entry) {
        VEvent event = new VEvent();
        event.setUid(entry.key() + "@rebound");
        // In a calendar without a METHOD, DTSTAMP says when the entry was last revised (RFC 5545, 3.8.7.2).
        event.setDateTimeStamp(Date.from(entry.changedAt()));
        event.setLastModified(Date.from(entry.changedAt()));
        event.setSequence((int) Math.min(entry.sequence(), Integer.MAX_VALUE));
        event.setSummary(onOneLine(entry.summary()));
        event.setDescription(entry.description());
        event.setLocation(entry.location() == null ? null : onOneLine(entry.location()));
        event.setUrl(entry.url());
        event.setClassification("PRIVATE");
        if (entry.isAllDay()) {
            event.setDateStart(new DateStart(date(entry.day())));
            event.setDateEnd(new DateEnd(date(entry.day().plusDays(1))));
        } else {
            event.setDateStart(Date.from(entry.start()));
            event.setDateEnd(Date.from(entry.start().plus(entry.duration())));
        }
        // Something to do on a day does not make the person busy all day.
        event.setTransparency(entry.isAllDay());
        event.addExperimentalProperty("X-MICROSOFT-CDO-BUSYSTATUS", entry.isAllDay() ? "FREE" : "BUSY");
        return event;
    }

    private static ICalDate date(LocalDate day) {
        return new ICalDate(new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
    }

    /** Line breaks and other controls have no place in a title, and the latter none in the format. */
    private static String onOneLine(String text) {
        return text.replaceAll("[\\p{Cc}\\u2028\\u2029]+", " ").strip();
    }

    /** As the library escapes the properties that it knows to be texts. */
    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,");
    }

    private static String written(ICalendar calendar) {
        StringWriter text = new StringWriter();
        try (ICalWriter writer = new ICalWriter(text, ICalVersion.V2_0)) {
            // It would fold by characters; the standard counts octets.
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
            writer.write(calendar);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }
}
