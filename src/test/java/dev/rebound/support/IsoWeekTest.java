package dev.rebound.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Weeks of the ISO calendar, their names, and which of their targets are kept. */
class IsoWeekTest {

    @ParameterizedTest
    @CsvSource({
        "2026-W48, 2026-11-23, 2026-11-29",
        "2026-W53, 2026-12-28, 2027-01-03",
        "2027-W01, 2027-01-04, 2027-01-10",
        "2025-W01, 2024-12-30, 2025-01-05",
        "2020-W53, 2020-12-28, 2021-01-03",
        "2000-W01, 2000-01-03, 2000-01-09",
        "2199-W52, 2199-12-23, 2199-12-29"
    })
    void a_week_goes_from_monday_to_sunday_and_may_belong_to_the_year_before_or_after(
            String name, LocalDate monday, LocalDate sunday) {
        IsoWeek week = IsoWeek.named(name).orElseThrow();
        assertThat(week.startsOn()).isEqualTo(monday);
        assertThat(week.endsOn()).isEqualTo(sunday);
        assertThat(week).hasToString(name).isEqualTo(IsoWeek.of(sunday)).isEqualTo(IsoWeek.of(monday));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-W53",
                "2027-W53",
                "2026-W54",
                "2026-W00",
                "2026-W1",
                "2026-W048",
                "2026W48",
                "2026-48",
                "2026-w48",
                "1999-W48",
                "2200-W01",
                "-026-W48",
                "2026-W48 ",
                "",
                "２０２６-W48",
                "2026-W4８",
                "2026-11-23"
            })
    void what_is_no_week_is_not_taken(String name) {
        assertThat(IsoWeek.named(name)).isEmpty();
    }

    @Test
    void only_long_years_have_a_week_53() {
        // Java formats dates by the same calendar, by another way.
        Set<Integer> ours = new HashSet<>();
        Set<Integer> javas = new HashSet<>();
        for (int year = 2000; year < 2200; year++) {
            if (IsoWeek.named(year + "-W53").isPresent()) {
                ours.add(year);
            }
            if (LocalDate.of(year, 12, 28)
                    .format(DateTimeFormatter.ISO_WEEK_DATE)
                    .contains("W53")) {
                javas.add(year);
            }
        }
        assertThat(ours)
                .isEqualTo(javas)
                .contains(2004, 2009, 2015, 2020, 2026, 2032)
                .doesNotContain(2024, 2025);
    }

    @Test
    void going_back_does_not_leave_the_years_that_can_be_named() {
        assertThat(IsoWeek.named("2027-W02").orElseThrow().plusWeeks(-3)).hasToString("2026-W52");
        assertThat(IsoWeek.named("2000-W03").orElseThrow().plusWeeks(-11)).hasToString("2000-W01");
    }

    @ParameterizedTest
    @CsvSource({", 9, NO_TARGET", "2, 2, KEPT", "2, 3, KEPT", "2, 1, NOT_KEPT", "0, 0, KEPT"})
    void a_target_that_is_reached_or_passed_is_kept(Integer target, int logged, Kept kept) {
        assertThat(Kept.of(target, logged)).isEqualTo(kept);
    }

    @Test
    void a_week_is_kept_when_all_its_targets_are_and_rest_is_one_of_them() {
        assertThat(WeekKept.of(WeekTarget.NONE, new WeekLog(5, 5, 5, 5)).week()).isEqualTo(Kept.NO_TARGET);
        WeekTarget restOnly = new WeekTarget(null, null, null, 2);
        assertThat(WeekKept.of(restOnly, new WeekLog(0, 0, 0, 2)).week()).isEqualTo(Kept.KEPT);
        assertThat(WeekKept.of(restOnly, new WeekLog(9, 9, 9, 1)).week()).isEqualTo(Kept.NOT_KEPT);
        WeekKept free = WeekKept.of(new WeekTarget(0, 0, 0, 7), new WeekLog(0, 0, 0, 7));
        assertThat(free.week()).as("a week off").isEqualTo(Kept.KEPT);
        WeekKept mixed = WeekKept.of(new WeekTarget(3, null, null, 2), new WeekLog(2, 0, 0, 3));
        assertThat(mixed.week()).isEqualTo(Kept.NOT_KEPT);
        assertThat(mixed.restDays()).isEqualTo(Kept.KEPT);
        assertThat(mixed.conversations()).isEqualTo(Kept.NO_TARGET);
    }
}
