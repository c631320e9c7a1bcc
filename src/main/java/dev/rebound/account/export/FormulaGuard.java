package dev.rebound.account.export;

import java.util.regex.Pattern;

/**
 * Keeps spreadsheets from taking a cell for a formula: an apostrophe goes in front of one that starts with {@code = + - @},
 * their full-width forms, a tab, a carriage return or a line feed (OWASP, CSV injection). Cells that start with apostrophes
 * before such a character get one more, so that taking one away always gives back what was there.
 */
final class FormulaGuard {

    private static final String STARTS = "[=+\\-@\\t\\r\\n\uFF1D\uFF0B\uFF0D\uFF20]";
    private static final Pattern DANGEROUS = Pattern.compile("'*+" + STARTS + ".*", Pattern.DOTALL);
    private static final Pattern GUARDED = Pattern.compile("'++" + STARTS + ".*", Pattern.DOTALL);

    private FormulaGuard() {}

    static String guard(String cell) {
        return DANGEROUS.matcher(cell).matches() ? "'" + cell : cell;
    }

    static String unguard(String cell) {
        return GUARDED.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
