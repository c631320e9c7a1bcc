package dev.rebound.account.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.TimeZone;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Calendars as text, read back by the library's own reader and judged by its validator. */
class CalendarTextTest {

    private static final ZoneId MONTREAL = ZoneId.of("America/Montreal");
    private static final Instant CHANGED = Instant.parse("2026-11-20T17:05:12.123456Z");
    private static final UUID ID = UUID.fromString("0199b0a4-7f3c-7d21-9c5e-2f6f5f0c1a11");

    private static String text(CalendarEntry... entries) {
        return CalendarText.of("My dates", "America/Montreal", List.of(entries));
    }

    private static CalendarEntry appointment(String summary) {
        return CalendarEntry.timed(
                "appointment", ID, Instant.parse("2026-12-01T14:30:00Z"), Duration.ofMinutes(60), summary, CHANGED, 3);
    }

    private static CalendarEntry task(LocalDate day) {
        return CalendarEntry.allDay("task", ID, day, "To do", CHANGED, 0);
    }

    private static ICalendar read(String text) {
        return Biweekly.parse(text).first();
    }

    private static VEvent only(String text) {
        List<VEvent> events = read(text).getEvents();
        assertThat(events).hasSize(1);
        return events.get(0);
    }

    @Test
    void the_whole_text_is_as_calendar_programs_expect_it() {
        String text = text(
                appointment("Appointment").saying("Local time: 14:30 (Europe/London)"),
                task(LocalDate.of(2026, 12, 31)));
        assertThat(text.split("\r\n", -1))
                .containsExactly(
                        "BEGIN:VCALENDAR",
                        "VERSION:2.0",
                        "PRODID:-//Rebound//Calendar//EN",
                        "NAME:My dates",
                        "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
                        "X-WR-CALNAME:My dates",
                        "X-WR-TIMEZONE:America/Montreal",
                        "X-PUBLISHED-TTL:PT1H",
                        "BEGIN:VEVENT",
                        "UID:appointment-" + ID + "@rebound",
                        "DTSTAMP:20261120T170512Z",
                        "LAST-MODIFIED:20261120T170512Z",
                        "SEQUENCE:3",
                        "SUMMARY:Appointment",
                        "DESCRIPTION:Local time: 14:30 (Europe/London)",
                        "CLASS:PRIVATE",
                        "DTSTART:20261201T143000Z",
                        "DTEND:20261201T153000Z",
                        "TRANSP:OPAQUE",
                        "X-MICROSOFT-CDO-BUSYSTATUS:BUSY",
                        "END:VEVENT",
                        "BEGIN:VEVENT",
                        "UID:task-" + ID + "@rebound",
                        "DTSTAMP:20261120T170512Z",
                        "LAST-MODIFIED:20261120T170512Z",
                        "SEQUENCE:0",
                        "SUMMARY:To do",
                        "CLASS:PRIVATE",
                        "DTSTART;VALUE=DATE:20261231",
                        "DTEND;VALUE=DATE:20270101",
                        "TRANSP:TRANSPARENT",
                        "X-MICROSOFT-CDO-BUSYSTATUS:FREE",
                        "END:VEVENT",
                        "END:VCALENDAR",
                        "");
    }

    @Test
    void the_validator_finds_nothing() {
        String text = text(
                appointment("Appointment").at("Main library", "https://career.example/events/1"),
                task(LocalDate.of(2026, 12, 31)));
        assertThat(read(text).validate(ICalVersion.V2_0).getWarnings()).isEmpty();
    }

    @Test
    void an_empty_calendar_holds_the_one_component_that_the_format_asks_for() {
        String text = text();
        assertThat(read(text).getEvents()).isEmpty();
        assertThat(text)
                .endsWith(String.join(
                        "\r\n",
                        "BEGIN:VTIMEZONE",
                        "TZID:UTC",
                        "BEGIN:STANDARD",
                        "DTSTART:19700101T000000",
                        "TZOFFSETFROM:+0000",
                        "TZOFFSETTO:+0000",
                        "END:STANDARD",
                        "END:VTIMEZONE",
                        "END:VCALENDAR",
                        ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Smith, Jones; and \\ Sons",
                "Ünïcödé & 株式会社 🙂👩‍👩‍👧",
                "BEGIN:VEVENT",
                "\"quoted\": ^n 'x'",
                "percent %0D%0A and \\n",
            })
    void a_title_reads_as_it_was_written(String title) {
        assertThat(only(text(appointment(title))).getSummary().getValue()).isEqualTo(title);
        assertThat(read(CalendarText.of(title, "UTC", List.of()))
                        .getNames()
                        .get(0)
                        .getValue())
                .isEqualTo(title);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\r\nb", "a\rb", "a\u0007b", "a\u0085b", "a\u2028b", "a\tb", "\na \n b\n"})
    void a_title_stays_one_line_and_no_line_of_a_person_s_becomes_one_of_the_format(String title) {
        String text = text(appointment(title.replace("b", "END:VEVENT")));
        assertThat(only(text).getSummary().getValue().replaceAll(" +", " ")).isEqualTo("a END:VEVENT");
        assertThat(text.split("\r\n", -1)).filteredOn("END:VEVENT"::equals).hasSize(1);
    }

    @Test
    void long_titles_are_folded_and_come_back_whole() {
        String title = "Très longue 🙂 réunion, ".repeat(40).strip();
        String text = text(appointment(title));
        assertThat(text.split("\r\n", -1))
                .allMatch(line -> line.getBytes(java.nio.charset.StandardCharsets.UTF_8).length <= 75);
        assertThat(only(text).getSummary().getValue()).isEqualTo(title);
    }

    @ParameterizedTest(name = "{0} in Montreal is {1}")
    @CsvSource({
        // Clocks go forward at 02:00 on 14 March 2027 and back at 02:00 on 7 November 2027.
        "2027-03-13T09:00, 20270313T140000Z",
        "2027-03-14T01:59, 20270314T065900Z",
        "2027-03-14T03:00, 20270314T070000Z",
        "2027-03-15T09:00, 20270315T130000Z",
        "2027-11-06T09:00, 20271106T130000Z",
        "2027-11-07T00:30, 20271107T043000Z",
        "2027-11-08T09:00, 20271108T140000Z",
    })
    void a_time_stays_right_across_a_change_of_clocks(LocalDateTime local, String utc) {
        Instant start = local.atZone(MONTREAL).toInstant();
        String text = text(CalendarEntry.timed("appointment", ID, start, Duration.ofHours(1), "x", CHANGED, 0));
        assertThat(text).contains("\r\nDTSTART:" + utc + "\r\n");
        assertThat(only(text)
                        .getDateStart()
                        .getValue()
                        .toInstant()
                        .atZone(MONTREAL)
                        .toLocalDateTime())
                .isEqualTo(local);
    }

    @Test
    void the_hour_that_comes_twice_is_told_apart() {
        Instant first = Instant.parse("2027-11-07T05:30:00Z");
        Instant second = Instant.parse("2027-11-07T06:30:00Z");
        assertThat(first.atZone(MONTREAL).toLocalTime())
                .isEqualTo(second.atZone(MONTREAL).toLocalTime());
        assertThat(text(CalendarEntry.timed("appointment", ID, first, Duration.ofHours(1), "x", CHANGED, 0)))
                .contains("DTSTART:20271107T053000Z", "DTEND:20271107T063000Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Pacific/Kiritimati", "Pacific/Pago_Pago", "America/Sao_Paulo"})
    void days_are_the_same_wherever_the_service_runs(String zone) {
        TimeZone usual = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        try {
            assertThat(text(task(LocalDate.of(2027, 3, 14)), appointment("x")))
                    .contains("DTSTART;VALUE=DATE:20270314", "DTEND;VALUE=DATE:20270315", "DTSTART:20261201T143000Z");
        } finally {
            TimeZone.setDefault(usual);
        }
    }

    @Test
    void the_same_entries_give_the_same_text() {
        assertThat(text(appointment("x"))).isEqualTo(text(appointment("x")));
    }
}
