package dev.rebound.account.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How spreadsheets write dates; nothing is guessed. */
class DatesTest {

    private static final ZoneId MONTREAL = ZoneId.of("America/Montreal");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "ISO         | 2026-11-20                  | 2026-11-20T17:00:00Z",
                "ISO         | 2026/11/20                  | 2026-11-20T17:00:00Z",
                "ISO         | 2026-1-5 9:05               | 2026-01-05T14:05:00Z",
                "ISO         | 2026-11-20 14:30            | 2026-11-20T19:30:00Z",
                "ISO         | 2026-11-20T14:30:15.250     | 2026-11-20T19:30:15.250Z",
                "ISO         | 2026-11-20, 2:30 PM         | 2026-11-20T19:30:00Z",
                "ISO         | 2026-11-20T14:30:00Z        | 2026-11-20T14:30:00Z",
                "ISO         | 2026-11-20T14:30+01:00      | 2026-11-20T13:30:00Z",
                "ISO         | 2026-11-20 14:30:00+01:00   | 2026-11-20T13:30:00Z",
                "ISO         | 2026-11-20 14:30:00 +01:00  | 2026-11-20T13:30:00Z",
                "DAY_FIRST   | 20/11/2026                  | 2026-11-20T17:00:00Z",
                "DAY_FIRST   | 3.9.2026 14:05              | 2026-09-03T18:05:00Z",
                "DAY_FIRST   | 03-09-2026 2:05 p.m.        | 2026-09-03T18:05:00Z",
                "DAY_FIRST   | 2026-11-20T14:30:00Z        | 2026-11-20T14:30:00Z",
                "MONTH_FIRST | 9/3/2026                    | 2026-09-03T16:00:00Z",
                "MONTH_FIRST | 9/3/2026 12:05 AM           | 2026-09-03T04:05:00Z",
                "MONTH_FIRST | 9/3/2026 12:05pm            | 2026-09-03T16:05:00Z",
                "ISO         | 20/11/2026                  | none",
                "ISO         | 11/20/2026                  | none",
                "ISO         | 20-11-2026                  | none",
                "DAY_FIRST   | 11/20/2026                  | none",
                "DAY_FIRST   | 2026-11-20                  | none",
                "DAY_FIRST   | 20/11/26                    | none",
                "MONTH_FIRST | 20/11/2026                  | none",
                "ISO         | 26-11-20                    | none",
                "ISO         | 2026-02-29                  | none",
                "ISO         | 2026-11-31                  | none",
                "ISO         | 2026-11-20 24:00            | none",
                "ISO         | 2026-11-20 13:00 PM         | none",
                "ISO         | 2026-11-20 0:30 PM          | none",
                "ISO         | 2026-11-20 25:00            | none",
                "ISO         | 2026-11-20 noon             | none",
                "ISO         | 2026-11                     | none",
                "ISO         | 46346                       | none",
                "ISO         | Tomorrow                    | none",
                "ISO         | 1899-12-31                  | none",
                "ISO         | 1899-12-31T00:00:00Z        | none",
                "ISO         | +12026-01-01                | none",
                "ISO         | -2026-01-01                 | none",
            })
    void cells(Dates.Order order, String cell, String time) {
        assertThat(new Dates(order, MONTREAL).instant(cell))
                .isEqualTo(java.util.Optional.ofNullable(time).map(Instant::parse));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "2026-03-08 01:59, 2026-03-08T06:59:00Z",
                "2026-03-08 02:00, none",
                "2026-03-08 02:30, none",
                "2026-03-08 03:00, 2026-03-08T07:00:00Z",
                "2026-11-01 01:30, 2026-11-01T05:30:00Z",
                "2026-11-01 02:00, 2026-11-01T07:00:00Z",
            })
    void an_hour_that_was_skipped_is_none_and_of_two_the_first_is_meant(String cell, String time) {
        assertThat(new Dates(Dates.Order.ISO, MONTREAL).instant(cell))
                .isEqualTo(java.util.Optional.ofNullable(time).map(Instant::parse));
    }

    @ParameterizedTest
    @CsvSource({"\u202f", "\u00a0"})
    void the_narrow_blanks_that_programs_write(String blank) {
        assertThat(new Dates(Dates.Order.MONTH_FIRST, ZoneOffset.UTC)
                        .instant("9/3/2026," + blank + "2:05" + blank + "PM"))
                .contains(Instant.parse("2026-09-03T14:05:00Z"));
    }

    @Property
    void every_minute_comes_back_in_each_order(
            @ForAll Dates.Order order, @ForAll @IntRange(min = 0, max = 100_000_000) int minutes) {
        LocalDateTime time = LocalDateTime.of(1900, 1, 1, 0, 0).plusMinutes(minutes);
        String pattern =
                switch (order) {
                    case ISO -> "yyyy-MM-dd";
                    case DAY_FIRST -> "dd.MM.yyyy";
                    case MONTH_FIRST -> "M/d/yyyy";
                };
        Dates dates = new Dates(order, ZoneOffset.UTC);
        for (String clock : new String[] {" HH:mm", " h:mm a"}) {
            assertThat(dates.instant(time.format(DateTimeFormatter.ofPattern(pattern + clock, Locale.ENGLISH))))
                    .contains(time.toInstant(ZoneOffset.UTC));
        }
    }
}
