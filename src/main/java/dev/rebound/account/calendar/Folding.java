package dev.rebound.account.calendar;

/**
 * Folds lines to at most 75 octets of UTF-8 (RFC 5545, 3.1), never within a character: some programs read octets that
 * were torn apart as two broken ones.
 */
final class Folding {

    private static final int MOST_OCTETS = 75;
    private static final String BREAK = "\r\n ";

    private Folding() {}

    /** Folds a text whose lines end in CRLF. */
    static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length() + text.length() / 32);
        int octets = 0;
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            i += Character.charCount(character);
            int size = octets(character);
            if (character == '\n') {
                octets = 0;
            } else if (character != '\r') {
                if (octets + size > MOST_OCTETS) {
                    folded.append(BREAK);
                    octets = 1;
                }
                octets += size;
            }
            folded.appendCodePoint(character);
        }
        return folded.toString();
    }

    private static int octets(int character) {
        return character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
    }
}
