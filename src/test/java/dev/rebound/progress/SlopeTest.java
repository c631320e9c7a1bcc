package dev.rebound.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.rebound.platform.i18n.Language;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The line through figures, against hand-computed values and a slow, plain computation. */
class SlopeTest {

    private static final double SHOWN = 0.0005 + 1e-9;

    /**
     * Worked by hand. For 4, 3, 1: mean 8/3, slope (-1*4 + 0*3 + 1*1)/2 = -1.5; residuals -1/6, 1/3, -1/6; their squares
     * add up to 1/6; standard error sqrt((1/6)/1/2) = 0.289.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "4 3 1     | -1.5  | 0.289 | IMPROVING",
                "1 3 4     |  1.5  | 0.289 | WORSENING",
                "2 2 2     |  0    | 0     | STEADY",
                "4 3 2 1 0 | -1    | 0     | IMPROVING",
                "3 1 3     |  0    | 1.155 | STEADY",
                "1 4 0 3   |  0.2  | 0.99  | UNCLEAR",
                "4 1 3     | -0.5  | 1.443 | UNCLEAR"
            })
    void is_as_worked_by_hand(String figures, double perStep, double standardError, Reading severity) {
        Slope slope = Slope.of(IntStream.of(ints(figures)).boxed().toList());
        assertThat(slope.perStep()).isEqualTo(perStep);
        assertThat(slope.standardError()).isEqualTo(standardError);
        assertThat(slope.reading(-1)).isEqualTo(severity);
    }

    private static int[] ints(String figures) {
        return java.util.Arrays.stream(figures.strip().split(" ", -1))
                .mapToInt(Integer::parseInt)
                .toArray();
    }

    @Test
    void a_small_step_many_times_is_a_way() {
        Slope slow = Slope.of(
                IntStream.range(0, 200).map(i -> 1 + 4 * i / 199).boxed().toList());
        assertThat(slow.perStep()).isEqualTo(0.019);
        assertThat(slow.reading(1)).isEqualTo(Reading.IMPROVING);
        assertThat(Sentences.trend(Measure.OVERALL, slow, slow.reading(1), 1.0, 5.0, Language.EN))
                .startsWith("Overall rating: from 1 to 5 over 200 interviews, +0.019 from one to the next");
        Slope level =
                Slope.of(IntStream.range(0, 200).map(i -> 2 + i % 3).boxed().toList());
        assertThat(level.reading(1)).isEqualTo(Reading.STEADY);
    }

    @Test
    void there_is_none_under_three_figures() {
        for (List<Integer> few : List.of(List.<Integer>of(), List.of(3), List.of(4, 1))) {
            Slope slope = Slope.of(few);
            assertThat(slope).isEqualTo(new Slope(few.size(), null, null));
            assertThat(slope.reading(1)).isEqualTo(Reading.TOO_FEW);
        }
    }

    @Property
    void is_the_least_squares_line(@ForAll @Size(min = 3, max = 60) List<@IntRange(max = 10) Integer> figures) {
        int n = figures.size();
        double meanX = 0;
        double meanY = 0;
        for (int i = 0; i < n; i++) {
            meanX += (double) i / n;
            meanY += (double) figures.get(i) / n;
        }
        double sxx = 0;
        double sxy = 0;
        for (int i = 0; i < n; i++) {
            sxx += (i - meanX) * (i - meanX);
            sxy += (i - meanX) * (figures.get(i) - meanY);
        }
        double perStep = sxy / sxx;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            double residual = figures.get(i) - meanY - perStep * (i - meanX);
            squares += residual * residual;
        }
        Slope slope = Slope.of(figures);
        assertThat(slope.perStep()).isCloseTo(perStep, within(SHOWN));
        assertThat(slope.standardError()).isCloseTo(Math.sqrt(squares / (n - 2) / sxx), within(SHOWN));
        assertThat(slope.count()).isEqualTo(n);
    }

    @Property
    void turning_the_figures_round_turns_the_reading_round(
            @ForAll @Size(min = 3, max = 30) List<@IntRange(max = 10) Integer> figures) {
        List<Integer> mirrored = figures.stream().map(figure -> 10 - figure).toList();
        assertThat(Slope.of(mirrored).reading(1)).isEqualTo(Slope.of(figures).reading(-1));
    }
}
