package dev.rebound.support;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rebound.support.DailyChoice.Candidate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which worth entry a day shows. */
class DailyChoiceTest {

    private static final ZoneId MONTREAL = ZoneId.of("America/Montreal");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final Instant BEFORE = Instant.parse("2026-11-01T12:00:00Z");

    private final UUID ada = new UUID(7, 1);

    private static List<Candidate> older(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> new Candidate(new UUID(i, i), false, BEFORE))
                .toList();
    }

    private UUID of(List<Candidate> candidates, LocalDate day) {
        return DailyChoice.of(candidates, ada, day, MONTREAL).orElseThrow();
    }

    @Test
    void there_is_none_where_there_are_no_entries() {
        assertThat(DailyChoice.of(List.of(), ada, DAY, MONTREAL)).isEmpty();
    }

    @Test
    void on_the_first_day_the_first_entry_stays_whatever_is_written_after_it() {
        Instant noon = Instant.parse("2026-11-24T17:00:00Z");
        Candidate first = new Candidate(new UUID(9, 9), false, noon);
        List<Candidate> all = new ArrayList<>();
        for (int i = 1; i < 50; i++) {
            all.add(new Candidate(new UUID(i, i), true, noon.plusSeconds(i)));
        }
        all.add(first);
        assertThat(of(all, DAY)).isEqualTo(first.id());
    }

    @Test
    void it_does_not_depend_on_the_order_in_which_the_database_gives_them() {
        List<Candidate> turned = new ArrayList<>(older(20));
        Collections.reverse(turned);
        assertThat(of(turned, DAY)).isEqualTo(of(older(20), DAY));
    }

    @Test
    void it_stays_when_any_other_entry_is_deleted() {
        UUID chosen = of(older(20), DAY);
        for (Candidate gone : older(20)) {
            if (!gone.id().equals(chosen)) {
                List<Candidate> left =
                        older(20).stream().filter(other -> !other.equals(gone)).toList();
                assertThat(of(left, DAY)).isEqualTo(chosen);
            }
        }
    }

    @Test
    void entries_written_on_the_day_itself_wait_for_the_next() {
        List<Candidate> all = new ArrayList<>(older(3));
        UUID chosen = of(all, DAY);
        // Midnight in Montreal is five in the morning in UTC.
        for (int i = 0; i < 200; i++) {
            all.add(new Candidate(new UUID(100, i), true, Instant.parse("2026-11-24T05:00:00Z")));
        }
        assertThat(of(all, DAY)).isEqualTo(chosen);
        assertThat(IntStream.range(1, 30).mapToObj(i -> of(all, DAY.plusDays(i))))
                .anyMatch(id -> id.getMostSignificantBits() == 100);
    }

    @Test
    void on_the_first_day_those_written_on_it_are_shown() {
        Candidate only = new Candidate(new UUID(1, 1), false, Instant.parse("2026-11-24T15:00:00Z"));
        assertThat(of(List.of(only), DAY)).isEqualTo(only.id());
    }

    @Test
    void all_get_their_turn_and_a_pinned_one_three_times_as_often() {
        List<Candidate> all = new ArrayList<>(older(7));
        all.set(3, new Candidate(all.get(3).id(), true, BEFORE));
        Map<UUID, Integer> shown = new HashMap<>();
        int days = 9000;
        for (int i = 0; i < days; i++) {
            shown.merge(of(all, DAY.plusDays(i)), 1, Integer::sum);
        }
        // Nine shares: six plain entries with one each, the pinned one with three.
        all.forEach(candidate -> assertThat(shown.get(candidate.id()))
                .isBetween(candidate.pinned() ? 2800 : 880, candidate.pinned() ? 3200 : 1120));
    }

    @Test
    void another_person_with_the_same_entries_sees_their_own_order() {
        List<UUID> adas = IntStream.range(0, 30)
                .mapToObj(i -> of(older(10), DAY.plusDays(i)))
                .toList();
        List<UUID> bens = IntStream.range(0, 30)
                .mapToObj(i -> DailyChoice.of(older(10), new UUID(8, 1), DAY.plusDays(i), MONTREAL)
                        .orElseThrow())
                .toList();
        assertThat(adas).isNotEqualTo(bens);
    }
}
