package dev.rebound.reflection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rebound.interview.RecoveryStep;
import dev.rebound.platform.problem.FieldCode;
import dev.rebound.platform.problem.FieldError;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MoodCheckRulesTest {

    private static final Instant NOW = Instant.parse("2026-11-20T18:10:00Z");

    @ParameterizedTest
    @EnumSource(MoodPhase.class)
    void a_step_goes_with_the_phases_around_a_step_and_only_with_them(MoodPhase phase) {
        boolean aroundStep = phase == MoodPhase.BEFORE_STEP || phase == MoodPhase.AFTER_STEP;
        List<FieldError> without = MoodCheck.faults(mood(null, phase, MoodStep.NONE), NOW);
        List<FieldError> with = MoodCheck.faults(mood(null, phase, MoodStep.WORTH), NOW);
        if (aroundStep) {
            assertThat(without).containsExactly(FieldError.pointer("/step", FieldCode.REQUIRED));
            assertThat(with).isEmpty();
        } else {
            assertThat(without).isEmpty();
            assertThat(with)
                    .containsExactly(
                            FieldError.pointer("/step", FieldCode.NOT_ALLOWED_HERE, "phase before_step, after_step"));
        }
    }

    @Test
    void a_clock_may_run_five_minutes_ahead() {
        Instant latest = NOW.plus(Duration.ofMinutes(5));
        assertThat(MoodCheck.faults(mood(latest, MoodPhase.WEEKLY, MoodStep.NONE), NOW))
                .isEmpty();
        assertThat(MoodCheck.faults(mood(latest.plusNanos(1), MoodPhase.WEEKLY, MoodStep.NONE), NOW))
                .containsExactly(FieldError.pointer("/at", FieldCode.TOO_FAR_AHEAD, 5L));
    }

    @Test
    void a_year_before_the_first_is_no_date() {
        Instant early = Instant.parse("-0001-12-31T23:59:59Z");
        assertThat(MoodCheck.faults(mood(early, MoodPhase.WEEKLY, MoodStep.NONE), NOW))
                .containsExactly(FieldError.pointer("/at", FieldCode.BAD_DATE));
    }

    @Test
    void each_feeling_is_named_once() {
        assertThat(MoodCheck.faults(mood(Feeling.SAD, Feeling.CALM, Feeling.ANGRY), NOW))
                .isEmpty();
        assertThat(MoodCheck.faults(mood(Feeling.SAD, Feeling.SAD, Feeling.SAD), NOW))
                .containsExactly(
                        FieldError.pointer("/feelings/1/name", FieldCode.DUPLICATE),
                        FieldError.pointer("/feelings/2/name", FieldCode.DUPLICATE));
    }

    @Test
    void the_steps_of_a_mood_are_the_six_steps_and_none() {
        assertThat(MoodStep.values())
                .extracting(Enum::name)
                .containsExactlyElementsOf(Stream.concat(
                                Stream.of("NONE"),
                                Arrays.stream(RecoveryStep.values()).map(Enum::name))
                        .toList());
    }

    private static MoodCheckInput mood(Instant at, MoodPhase phase, MoodStep step) {
        return new MoodCheckInput(at, phase, 2, null, null, step, null);
    }

    private static MoodCheckInput mood(Feeling... feelings) {
        List<FeltFeeling> felt =
                Arrays.stream(feelings).map(name -> new FeltFeeling(name, 7)).toList();
        return new MoodCheckInput(null, MoodPhase.NEXT_DAY, 2, felt, null, null, null);
    }
}
