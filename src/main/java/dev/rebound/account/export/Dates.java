package dev.rebound.account.export;

import dev.rebound.platform.json.StrictTimes;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Optional;

/**
 * How a spreadsheet writes dates, and where. A time may stand behind a date; a date without one is taken for noon, so that
 * it stays that day in most of the world. Nothing is guessed: years have four digits, days and months the order asked for,
 * and an hour that the clocks skipped is no time. Of one that they went through twice, the first is meant.
 *
 * @param order the order of day, month and year
 * @param zone where the times are meant, unless they say so themselves
 */
record Dates(Order order, ZoneId zone) {

    /** The order of day, month and year. */
    enum Order {
        /** 2026-11-20, also 2026-11-20T14:30:00-05:00. */
        ISO("uuuu-M-d", "2026-11-20"),
        /** 20/11/2026, also with dots or hyphens. */
        DAY_FIRST("d-M-uuuu", "20/11/2026"),
        /** 11/20/2026, also with dots or hyphens. */
        MONTH_FIRST("M-d-uuuu", "11/20/2026");

        private final DateTimeFormatter date;
        private final String example;

        Order(String pattern, String example) {
            this.date = DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
            this.example = example;
        }

        /** A day written in this order. */
        String example() {
            return example;
        }
    }

    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("H:mm[:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .appendPattern("]")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private static final DateTimeFormatter TIME_OF_HALF_DAY =
            DateTimeFormatter.ofPattern("h:mm[:ss] a", Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);

    /** The time that a cell names, if it names one. */
    Optional<Instant> instant(String cell) {
        // Browsers and spreadsheets put narrow blanks in front of AM and PM.
        String plain = cell.replaceAll("[\\h\\u202f]+", " ").strip();
        try {
            return Optional.of(StrictTimes.instant(
                    plain.replaceFirst(" ?([+-]\\d{2}:\\d{2}|Z)$", "$1").replaceFirst("(?<=\\d) (?=\\d)", "T")));
        } catch (DateTimeException noOffset) {
            return local(plain);
        }
    }

    private Optional<Instant> local(String cell) {
        String[] parts = cell.split("[T ,]+", 2);
        try {
            LocalDate date = LocalDate.parse(parts[0].replaceAll("[/.]", "-"), order.date);
            LocalTime time = parts.length == 1 ? LocalTime.NOON : time(parts[1].strip());
            LocalDateTime there = LocalDateTime.of(date, time);
            return zone.getRules().getValidOffsets(there).isEmpty()
                    ? Optional.empty()
                    : Optional.of(StrictTimes.instant(there.atZone(zone).toOffsetDateTime()));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    private static LocalTime time(String text) {
        return text.matches(".*[AaPp]\\.?[Mm]\\.?")
                ? LocalTime.parse(
                        text.toUpperCase(Locale.ROOT).replaceAll("\\s*([AP])\\.?M\\.?$", " $1M"), TIME_OF_HALF_DAY)
                : LocalTime.parse(text, TIME);
    }
}
