package dev.rebound.account.export;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells that a spreadsheet would take for formulas (OWASP, CSV injection). */
class FormulaGuardTest {

    private static final String STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    @Provide
    Arbitrary<String> tricky() {
        Arbitrary<String> dense =
                Arbitraries.strings().withChars("'" + STARTS + " a\"").ofMaxLength(8);
        return Arbitraries.oneOf(dense, Arbitraries.strings().ofMaxLength(50));
    }

    @Property
    void what_was_guarded_comes_back_and_starts_no_formula(@ForAll("tricky") String cell) {
        String guarded = FormulaGuard.guard(cell);
        assertThat(FormulaGuard.unguard(guarded)).isEqualTo(cell);
        assertThat(guarded.isEmpty() || STARTS.indexOf(guarded.charAt(0)) < 0)
                .as(guarded)
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "'", "''", "'tis", "a=b", "1-2", "\"=1\"", "Northwind", " =1", "–1", "'’=1"})
    void what_starts_no_formula_stays_as_it_is_both_ways(String cell) {
        assertThat(FormulaGuard.guard(cell)).isEqualTo(cell);
        assertThat(FormulaGuard.unguard(cell)).isEqualTo(cell);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\nx", "\uFF1D1", "\uFF0B1", "\uFF0D1", "\uFF201"})
    void each_of_the_starts_gets_an_apostrophe(String cell) {
        assertThat(FormulaGuard.guard(cell)).isEqualTo("'" + cell);
        assertThat(FormulaGuard.guard("'" + cell)).isEqualTo("''" + cell);
    }

    @Test
    void a_very_long_cell_takes_no_stack() {
        String cell = "'".repeat(400_000) + "=" + "x".repeat(100_000);
        assertThat(FormulaGuard.unguard(FormulaGuard.guard(cell))).isEqualTo(cell);
    }
}
