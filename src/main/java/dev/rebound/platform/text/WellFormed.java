package dev.rebound.platform.text;

/** Text that UTF-8 and Postgres can hold: no U+0000 and no half of a surrogate pair. */
public final class WellFormed {

    private WellFormed() {}

    /** Whether every character can be stored. */
    public static boolean isWellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isLowSurrogate(c)) {
                return false;
            }
            if (Character.isHighSurrogate(c)) {
                i++;
                if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
                    return false;
                }
            }
        }
        return true;
    }
}
