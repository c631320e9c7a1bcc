package dev.rebound.guidance.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisclosureTest {

    @ParameterizedTest(name = "{0} people are shown as {1}")
    @CsvSource({"0,", "1,", "19,", "20,20", "21,20", "22,20", "23,25", "25,25", "27,25", "28,30", "1002,1000"})
    void a_group_is_rounded_to_five_and_left_out_under_twenty(int people, Integer shown) {
        assertThat(Disclosure.whole(people)).isEqualTo(shown);
    }

    @ParameterizedTest(name = "{0} of {1} are shown as {2}")
    @CsvSource({
        "20,40,20", "19,40,", "20,39,", // one side or the other is too small
        "40,60,40", "41,60,", "60,60,", // everybody has it: then each of them does
        "0,60,", "23,100,25"
    })
    void a_part_is_left_out_where_it_or_the_rest_is_under_twenty(int people, int group, Integer shown) {
        assertThat(Disclosure.part(people, group)).isEqualTo(shown);
    }

    @Property
    void what_is_shown_of_a_part_leaves_room_for_twenty_on_both_sides(
            @ForAll @IntRange(max = 500) int group, @ForAll @IntRange(max = 500) int some) {
        int people = Math.min(some, group);
        Integer shown = Disclosure.part(people, group);
        if (shown != null) {
            assertThat(people).isBetween(20, group - 20);
            assertThat(shown % 5).isZero();
            assertThat(Disclosure.whole(group)).isNotNull();
            assertThat(Disclosure.percent(shown, Disclosure.whole(group))).isBetween(1, 99);
        }
    }

    @Property
    void one_person_more_or_less_changes_a_figure_by_one_step_at_most(
            @ForAll @IntRange(min = 20, max = 500) int people) {
        assertThat(Disclosure.whole(people + 1) - Disclosure.whole(people)).isIn(0, 5);
    }

    @Test
    void without_the_group_no_step_is_shown() {
        SiteCounts counts = new SiteCounts(60, Map.of(), 50, Map.of("SLACK", 25), Collections.nCopies(25, 31.2));
        SiteFigures figures = SiteFigures.of(counts, List.of());
        assertThat(figures.onChecklist()).as("ten have none").isNull();
        assertThat(figures.steps()).isEmpty();
        assertThat(figures.stepsWithheld()).hasSize(6);
        assertThat(figures.recovered()).isEqualTo(25);
        assertThat(figures.medianHours()).isEqualTo(30);
    }

    @Test
    void a_median_of_too_few_is_left_out_with_their_number() {
        SiteFigures figures =
                SiteFigures.of(new SiteCounts(60, Map.of(), 0, Map.of(), Collections.nCopies(19, 31.0)), List.of());
        assertThat(figures.recovered()).isNull();
        assertThat(figures.medianHours()).isNull();
    }

    @Test
    void shares_are_of_what_is_shown() {
        SiteCounts counts = new SiteCounts(62, Map.of("rambling", 23), 0, Map.of(), List.of());
        assertThat(SiteFigures.of(counts, List.of("rambling", "mind-blank")))
                .satisfies(figures -> assertThat(figures.weaknesses())
                        .containsExactly(new SiteFigures.Cell("rambling", 25, 42))) // 25 of 60
                .satisfies(figures -> assertThat(figures.weaknessesWithheld()).containsExactly("mind-blank"));
    }
}
