package dev.rebound.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rebound.platform.i18n.Language;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemTextsTest {

    @ParameterizedTest
    @EnumSource(ProblemCode.class)
    void every_problem_has_its_words_in_both_languages(ProblemCode code) {
        for (Language language : Language.values()) {
            ProblemDetails details =
                    ProblemTexts.details(code, List.of(), new Object[] {1, 2, 3}, language, "/v1", "request");
            assertThat(details.title()).isNotBlank();
            assertThat(details.detail()).isNotBlank().doesNotContain("{", "''");
            assertThat(details.type()).matches("/problems/[a-z0-9-]+");
        }
    }

    @ParameterizedTest
    @EnumSource(FieldCode.class)
    void every_fault_has_its_words_in_both_languages(FieldCode code) {
        for (Language language : Language.values()) {
            assertThat(ProblemTexts.text(language, "field." + code.code()))
                    .isNotBlank()
                    .doesNotContain("{", "''");
        }
    }
}
