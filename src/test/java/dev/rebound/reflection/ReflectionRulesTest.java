package dev.rebound.reflection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rebound.interview.RecoveryStep;
import dev.rebound.platform.problem.FieldCode;
import dev.rebound.platform.problem.FieldError;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReflectionRulesTest {

    private static final String CHECKS = "kind thought_check";

    @Test
    void a_thought_check_goes_from_belief_to_a_fairer_thought() {
        assertThat(Reflection.faults(thought(80, null, null))).isEmpty();
        assertThat(Reflection.faults(thought(80, 30, "Two answers were good."))).isEmpty();
        assertThat(Reflection.faults(thought(0, 0, "Fair."))).isEmpty();
    }

    @Test
    void a_thought_check_starts_with_how_much_it_is_believed() {
        assertThat(Reflection.faults(thought(null, null, null)))
                .containsExactly(FieldError.pointer("/belief_before", FieldCode.REQUIRED));
    }

    @Test
    void a_fairer_thought_asks_how_much_the_first_is_believed_now() {
        assertThat(Reflection.faults(thought(80, null, "Fair.")))
                .containsExactly(FieldError.pointer("/belief_after", FieldCode.REQUIRED));
    }

    @Test
    void belief_after_goes_only_with_a_fairer_thought() {
        assertThat(Reflection.faults(thought(80, 30, null)))
                .containsExactly(FieldError.pointer("/belief_after", FieldCode.NOT_ALLOWED_HERE, "fairer_thought"));
    }

    @ParameterizedTest
    @EnumSource(value = ReflectionKind.class, mode = EnumSource.Mode.EXCLUDE, names = "THOUGHT_CHECK")
    void beliefs_go_only_with_thought_checks(ReflectionKind kind) {
        assertThat(Reflection.faults(reflection(kind, 80, 30, "Fair.", false)))
                .containsExactly(
                        FieldError.pointer("/belief_before", FieldCode.NOT_ALLOWED_HERE, CHECKS),
                        FieldError.pointer("/belief_after", FieldCode.NOT_ALLOWED_HERE, CHECKS),
                        FieldError.pointer("/fairer_thought", FieldCode.NOT_ALLOWED_HERE, CHECKS));
        assertThat(Reflection.faults(reflection(kind, null, null, null, null))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(ReflectionKind.class)
    void only_a_what_if_is_set_aside(ReflectionKind kind) {
        Integer before = kind == ReflectionKind.THOUGHT_CHECK ? 80 : null;
        List<FieldError> faults = Reflection.faults(reflection(kind, before, null, null, true));
        if (kind == ReflectionKind.WHAT_IF) {
            assertThat(faults).isEmpty();
        } else {
            assertThat(faults)
                    .containsExactly(FieldError.pointer("/parked", FieldCode.NOT_ALLOWED_HERE, "kind what_if"));
        }
    }

    @Test
    void all_faults_are_told_together() {
        assertThat(Reflection.faults(reflection(ReflectionKind.THOUGHT_CHECK, null, 30, null, true)))
                .extracting(FieldError::name)
                .containsExactly("/belief_before", "/belief_after", "/parked");
    }

    private static ReflectionInput thought(Integer before, Integer after, String fairer) {
        return reflection(ReflectionKind.THOUGHT_CHECK, before, after, fairer, false);
    }

    private static ReflectionInput reflection(
            ReflectionKind kind, Integer before, Integer after, String fairer, Boolean parked) {
        return new ReflectionInput(
                null, RecoveryStep.FEELINGS, kind, "I will never get a job.", before, after, fairer, parked);
    }
}
