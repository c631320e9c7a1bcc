package dev.rebound.account.export;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;

/**
 * How a spreadsheet writes dates, and where. A time may stand behind a date; a date without one is taken for noon, so that
 * it stays that day in most of the world.
 *
 * @param order the order of day, month and year
 * @param zone where the times are meant, unless they say so themselves
 */
record Dates(Order order, ZoneId zone) {

    /** The order of day, month and year. */
    enum Order {
        /** 2026-11-20, also 2026-11-20T14:30:00-05:00. */
        ISO("uuuu-M-d"),
        /** 20/11/2026, also with dots or hyphens. */
        DAY_FIRST("d-M-uuuu"),
        /** 11/20/2026, also with dots or hyphens. */
        MONTH_FIRST("M-d-uuuu");

        private final DateTimeFormatter date;

        Order(String pattern) {
            this.date = DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
        }
    }

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm[:ss]", Locale.ROOT);
    private static final DateTimeFormatter TIME_OF_HALF_DAY =
            DateTimeFormatter.ofPattern("h:mm[:ss] a", Locale.ENGLISH);

    /** The time that a cell names, if it names one. */
    Optional<Instant> instant(String cell) {
        try {
            return Optional.of(OffsetDateTime.parse(cell).toInstant());
        } catch (DateTimeException noOffset) {
            return local(cell);
        }
    }

    private Optional<Instant> local(String cell) {
        String[] parts = cell.split("[T ,]+", 2);
        try {
            LocalDate date = LocalDate.parse(parts[0].replaceAll("[/.]", "-"), order.date);
            LocalTime time = parts.length == 1 ? LocalTime.NOON : time(parts[1].strip());
            return Optional.of(LocalDateTime.of(date, time).atZone(zone).toInstant());
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    private static LocalTime time(String text) {
        return text.matches(".*[AaPp][Mm]")
                ? LocalTime.parse(text.toUpperCase(Locale.ROOT).replaceAll("\\s*([AP]M)$", " $1"), TIME_OF_HALF_DAY)
                : LocalTime.parse(text, TIME);
    }
}
