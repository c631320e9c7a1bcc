package dev.rebound.platform.etag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rebound.platform.problem.Problem;
import dev.rebound.platform.problem.ProblemCode;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ETagsTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            value = {
                "\"7\", true",
                "W/\"7\", true",
                "*, true",
                "~\"6\", \"7\"~, true",
                "\"6\", false",
                "7, false",
                "\"77\", false"
            })
    void a_known_tag_is_found_in_if_none_match(String header, boolean matches) {
        assertThat(ETags.anyMatches(header, ETags.of(7))).isEqualTo(matches);
    }

    @Test
    void if_match_compares_strongly() {
        assertThatCode(() -> ETags.require("\"6\", \"7\"", ETags.of(7))).doesNotThrowAnyException();
        assertThatCode(() -> ETags.require("*", ETags.of(7))).doesNotThrowAnyException();
        refused("W/\"7\"", ProblemCode.ETAG_MISMATCH);
        refused("\"6\"", ProblemCode.ETAG_MISMATCH);
        refused("7", ProblemCode.BAD_HEADER);
        refused(null, ProblemCode.ETAG_REQUIRED);
        refused(" ", ProblemCode.ETAG_REQUIRED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7",
                "W/\"7\"",
                "*",
                "\"7\", \"8\"",
                "\"07\"",
                "\"-7\"",
                "\"7.a\"",
                "\"\"",
                " \"7\"",
                "\"9999999999999999999\""
            })
    void only_the_plain_tag_of_one_row_names_a_version(String ifMatch) {
        assertThat(ETags.version(ifMatch)).isEmpty();
    }

    @Test
    void the_tag_of_a_row_names_its_version() {
        assertThat(ETags.version(ETags.of(0))).hasValue(0);
        assertThat(ETags.version(ETags.of(700))).hasValue(700);
        assertThat(ETags.version(null)).isEmpty();
    }

    @Test
    void a_put_says_whether_it_makes_or_replaces() {
        assertThat(ETags.asksForAbsence(null, "*")).isTrue();
        assertThat(ETags.asksForAbsence("\"7\"", " ")).isFalse();
        isRefused(() -> ETags.asksForAbsence(" ", null), ProblemCode.ETAG_REQUIRED);
        isRefused(() -> ETags.asksForAbsence(null, "\"7\""), ProblemCode.BAD_HEADER);
        Optional<String> seven = Optional.of(ETags.of(7));
        assertThatCode(() -> ETags.requireForPut(null, true, Optional.empty())).doesNotThrowAnyException();
        assertThatCode(() -> ETags.requireForPut("\"7\"", false, seven)).doesNotThrowAnyException();
        isRefused(() -> ETags.requireForPut(null, true, seven), ProblemCode.ETAG_MISMATCH);
        isRefused(() -> ETags.requireForPut("\"7\"", true, seven), ProblemCode.ETAG_MISMATCH);
        isRefused(() -> ETags.requireForPut("*", false, Optional.empty()), ProblemCode.ETAG_MISMATCH);
        isRefused(() -> ETags.requireForPut("\"6\"", false, seven), ProblemCode.ETAG_MISMATCH);
    }

    private static void refused(String ifMatch, ProblemCode code) {
        isRefused(() -> ETags.require(ifMatch, ETags.of(7)), code);
    }

    private static void isRefused(ThrowingCallable call, ProblemCode code) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.code())
                .isEqualTo(code));
    }
}
