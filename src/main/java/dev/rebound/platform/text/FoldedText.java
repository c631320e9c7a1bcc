package dev.rebound.platform.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * A text without case and accents, for comparing, which remembers where each of its characters came from. Folding is
 * Unicode's compatibility decomposition (NFKD) without combining marks, in lower case, with the letters that do not
 * decompose (ø, ł, œ ...) and typographic apostrophes and hyphens spelled plainly.
 */
public final class FoldedText {

    private static final int MOST_PER_CHARACTER = 18;
    private static final String[] LATIN = new String[0x250];

    static {
        for (int c = 0; c < LATIN.length; c++) {
            LATIN[c] = decompose(new String(Character.toChars(c)));
        }
    }

    private final char[] characters;
    private final int[] origins;
    private final int length;

    private FoldedText(char[] characters, int[] origins, int length) {
        this.characters = characters;
        this.origins = origins;
        this.length = length;
    }

    /** Folds a text; half a surrogate pair stays as it is. */
    public static FoldedText of(String text) {
        char[] characters = new char[text.length() + MOST_PER_CHARACTER];
        int[] origins = new int[characters.length + 1];
        int length = 0;
        for (int at = 0; at < text.length(); ) {
            int codePoint = text.codePointAt(at);
            String folded = codePoint < LATIN.length ? LATIN[codePoint] : decompose(Character.toString(codePoint));
            if (length + folded.length() > characters.length) {
                characters = Arrays.copyOf(characters, 2 * characters.length + folded.length());
                origins = Arrays.copyOf(origins, characters.length + 1);
            }
            for (int i = 0; i < folded.length(); i++) {
                characters[length] = folded.charAt(i);
                origins[length++] = at;
            }
            at += Character.charCount(codePoint);
        }
        origins[length] = text.length();
        return new FoldedText(characters, origins, length);
    }

    /** The folded text alone. */
    public static String fold(String text) {
        return of(text).toString();
    }

    private static String decompose(String character) {
        String plain =
                switch (character) {
                    case "ß", "ẞ" -> "ss";
                    case "æ", "Æ" -> "ae";
                    case "œ", "Œ" -> "oe";
                    case "ø", "Ø" -> "o";
                    case "ł", "Ł" -> "l";
                    case "đ", "Đ", "ð", "Ð" -> "d";
                    case "þ", "Þ" -> "th";
                    case "ı" -> "i";
                    case "’", "‘", "ʼ", "´", "`" -> "'";
                    case "‐", "‑", "–" -> "-";
                    default -> character;
                };
        String decomposed = Normalizer.normalize(plain, Normalizer.Form.NFKD);
        StringBuilder kept = new StringBuilder(decomposed.length());
        decomposed
                .codePoints()
                .filter(codePoint -> Character.getType(codePoint) != Character.NON_SPACING_MARK)
                .forEach(kept::appendCodePoint);
        return kept.toString().toLowerCase(Locale.ROOT).replace('ς', 'σ');
    }

    /** How many characters the folded text has. */
    public int length() {
        return length;
    }

    /** The folded character at an index from 0. */
    public char charAt(int index) {
        return characters[index];
    }

    /** The index in the original text of the character that became the one at {@code index}. */
    public int origin(int index) {
        return origins[index];
    }

    /** The index in the original text just behind the last character of a folded range that ends before {@code end}. */
    public int originEnd(int end) {
        int at = end;
        while (at < length && origins[at] == origins[end - 1]) {
            at++;
        }
        return origins[at];
    }

    /** The folded characters from {@code start} up to {@code end}. */
    public String substring(int start, int end) {
        return new String(characters, start, end - start);
    }

    @Override
    public String toString() {
        return new String(characters, 0, length);
    }
}
