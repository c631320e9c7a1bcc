package dev.rebound.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When practice is due again: fixed gaps after good sessions, a new start after a poor one. */
class ScheduleTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 10, 1);

    private static Schedule.Session session(int day, boolean good, String... weaknesses) {
        return new Schedule.Session(UUID.randomUUID(), FIRST.plusDays(day), null, good ? 4 : 2, List.of(weaknesses));
    }

    /** Each session is the day and + for a good or - for a poor one; what is due is a day as well. */
    @ParameterizedTest(name = "{0}: due on day {1}")
    @CsvSource({
        "0+, 1",
        "0+ 1+, 4",
        "0+ 1+ 4+, 11",
        "0+ 1+ 4+ 11+, 25",
        "0+ 1+ 4+ 11+ 25+, 39",
        "0+ 1+ 4-, 5",
        "0+ 1+ 4- 5+, 6",
        "0+ 1+ 4- 4+, 5",
        "0+ 1+ 4- 5+ 6+, 9",
        "0-, 1",
        "0- 3-, 4",
        "0+ 0+ 0+, 1",
        "0+ 1+ 2+, 5",
        "0+ 1+ 2+ 5+, 12",
        "0+ 30+, 33",
        "0+ 1+ 30+, 37",
    })
    void gaps_are_1_3_7_and_14_days(String sessions, int dueDay) {
        List<Schedule.Session> history = new ArrayList<>();
        for (String text : sessions.split(" ", -1)) {
            history.add(
                    session(Integer.parseInt(text.substring(0, text.length() - 1)), text.endsWith("+"), "rambling"));
        }
        assertThat(Schedule.of(history).byDueDay().get("rambling").dueOn()).isEqualTo(FIRST.plusDays(dueDay));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"-, -, GOOD", "1, -, GOOD", "-, 3, GOOD", "-, 2, POOR", "1, 2, POOR", "5, 4, POOR", "4, 4, GOOD"})
    void a_session_is_poor_under_3_or_under_the_score_before(Integer before, Integer after, PracticeResult result) {
        assertThat(PracticeResult.of(before, after)).isEqualTo(result);
    }

    @Test
    void each_weakness_has_a_schedule_of_its_own_and_a_session_is_due_with_its_first() {
        Schedule.Session both = session(1, true, "rambling", "mind-blank");
        Schedule.Session none = session(2, true);
        Schedule schedule = Schedule.of(List.of(session(0, true, "rambling"), both, none));
        assertThat(schedule.byDueDay().keySet()).containsExactly("mind-blank", "rambling");
        assertThat(schedule.byDueDay().get("rambling").gapDays()).isEqualTo(3);
        assertThat(schedule.after(both.id())).contains(schedule.byDueDay().get("mind-blank"));
        assertThat(schedule.after(none.id())).isEmpty();
    }

    @Test
    void what_comes_later_changes_nothing_about_an_earlier_session() {
        Schedule.Session first = session(0, true, "rambling");
        Schedule.Session second = session(1, true, "rambling");
        assertThat(Schedule.of(List.of(first, second, session(2, false, "rambling")))
                        .after(second.id()))
                .isEqualTo(Schedule.of(List.of(first, second)).after(second.id()));
    }

    /** The oracle counts days one by one instead of keeping a state. */
    @Property
    void is_as_counted_day_by_day(
            @ForAll @Size(min = 1, max = 25) List<@IntRange(max = 16) Integer> pauses, @ForAll long results) {
        List<Schedule.Session> history = new ArrayList<>();
        int day = 0;
        for (int i = 0; i < pauses.size(); i++) {
            day += pauses.get(i);
            history.add(session(day, (results >> i & 1) == 0, "rambling"));
        }
        assertThat(Schedule.of(history).byDueDay().get("rambling").dueOn()).isEqualTo(dueCountedPlainly(history));
    }

    private static LocalDate dueCountedPlainly(List<Schedule.Session> history) {
        int start = 0;
        for (int i = 0; i < history.size(); i++) {
            if (history.get(i).scoreAfter() < 3) {
                start = i + 1;
            }
        }
        LocalDate last = history.get(history.size() - 1).practisedOn();
        if (start == history.size()) {
            return last.plusDays(1);
        }
        int[] gaps = {1, 3, 7, 14};
        int gap = 0;
        LocalDate due = history.get(start).practisedOn().plusDays(gaps[gap]);
        for (Schedule.Session session : history.subList(start + 1, history.size())) {
            if (!session.practisedOn().isBefore(due) && gap < 3) {
                gap++;
            }
            due = session.practisedOn().plusDays(gaps[gap]);
        }
        return due;
    }
}
