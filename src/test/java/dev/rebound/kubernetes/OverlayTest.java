package dev.rebound.kubernetes;

import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A test of each installation. Where there is no kubectl it is left out, but never on CI. */
@ParameterizedTest(name = "{0}")
@ValueSource(strings = {"small", "ha", "distributed"})
@ExtendWith(OverlayTest.Kubectl.class)
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface OverlayTest {

    /** Whether manifests can be rendered here. */
    final class Kubectl implements ExecutionCondition {

        private static final boolean RUNS = runs();

        private static boolean runs() {
            try {
                new ProcessBuilder("kubectl", "kustomize", "--help").start().destroy();
                return true;
            } catch (IOException missing) {
                return false;
            }
        }

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            return RUNS || System.getenv("CI") != null
                    ? ConditionEvaluationResult.enabled("kubectl is needed")
                    : ConditionEvaluationResult.disabled("There is no kubectl here.");
        }
    }
}
