package dev.rebound.weakness;

import dev.rebound.platform.text.FoldedText;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A text cut into folded words: runs of letters and digits of any script. An English "n't" belongs to its word, with or
 * without the apostrophe: "didn't" and "didnt" are one word, and the same.
 */
final class Words {

    private static final String JOINTS = "'-\"“”«»";
    private static final String CLAUSE_ENDS = ".!?;:,";

    private final String text;
    private final FoldedText folded;
    private String[] words;
    private int[] starts;
    private int[] ends;
    private boolean[] joined;
    private boolean[] startsClause;
    private int count;

    private Words(String text) {
        this.text = text;
        this.folded = FoldedText.of(text);
        int room = Math.max(4, folded.length() / 4);
        this.words = new String[room];
        this.starts = new int[room];
        this.ends = new int[room];
        this.joined = new boolean[room];
        this.startsClause = new boolean[room];
    }

    /** Cuts a text. */
    static Words of(String text) {
        Words cut = new Words(text);
        cut.cut();
        return cut;
    }

    private void cut() {
        boolean isJoined = false;
        boolean isClauseStart = true;
        int at = 0;
        while (at < folded.length()) {
            int codePoint = codePointAt(at);
            if (isOfWord(codePoint)) {
                int end = endOfWord(at);
                boolean isNegated = isContractedNot(end);
                add(at, isNegated ? end + 2 : end, isNegated, isJoined, isClauseStart);
                at = isNegated ? end + 2 : end;
                isJoined = true;
                isClauseStart = false;
            } else {
                isJoined &= Character.isWhitespace(codePoint) || JOINTS.indexOf(codePoint) >= 0;
                isClauseStart |= CLAUSE_ENDS.indexOf(codePoint) >= 0;
                at += Character.charCount(codePoint);
            }
        }
    }

    private int endOfWord(int start) {
        int end = start;
        while (end < folded.length() && isOfWord(codePointAt(end))) {
            end += Character.charCount(codePointAt(end));
        }
        return end;
    }

    private static boolean isOfWord(int codePoint) {
        return Character.isLetterOrDigit(codePoint)
                // Vowel signs of Indic scripts stand within words.
                || Character.getType(codePoint) == Character.COMBINING_SPACING_MARK;
    }

    private boolean isContractedNot(int end) {
        return end + 1 < folded.length()
                && folded.charAt(end - 1) == 'n'
                && folded.charAt(end) == '\''
                && folded.charAt(end + 1) == 't'
                && (end + 2 == folded.length() || !isOfWord(codePointAt(end + 2)));
    }

    private int codePointAt(int index) {
        char first = folded.charAt(index);
        if (Character.isHighSurrogate(first) && index + 1 < folded.length()) {
            char second = folded.charAt(index + 1);
            if (Character.isLowSurrogate(second)) {
                return Character.toCodePoint(first, second);
            }
        }
        return first;
    }

    private void add(int start, int end, boolean isNegated, boolean isJoined, boolean isClauseStart) {
        if (count == words.length) {
            words = Arrays.copyOf(words, 2 * count);
            starts = Arrays.copyOf(starts, 2 * count);
            ends = Arrays.copyOf(ends, 2 * count);
            joined = Arrays.copyOf(joined, 2 * count);
            startsClause = Arrays.copyOf(startsClause, 2 * count);
        }
        words[count] = isNegated ? folded.substring(start, end - 2) + "t" : folded.substring(start, end);
        starts[count] = start;
        ends[count] = end;
        joined[count] = isJoined;
        startsClause[count] = isClauseStart;
        count++;
    }

    /** How many words there are. */
    int count() {
        return count;
    }

    /** A word, folded and without apostrophe. */
    String get(int index) {
        return words[index];
    }

    /** Whether the condition holds for every word. */
    boolean all(Predicate<String> condition) {
        for (int i = 0; i < count; i++) {
            if (!condition.test(words[i])) {
                return false;
            }
        }
        return true;
    }

    /** The different words. */
    Set<String> different() {
        return new HashSet<>(Arrays.asList(words).subList(0, count));
    }

    /** Whether nothing but white space, a hyphen, an apostrophe or quotation marks stands before this word. */
    boolean isJoined(int index) {
        return joined[index];
    }

    /** Whether a mark that ends a clause stands before this word. */
    boolean startsClause(int index) {
        return startsClause[index];
    }

    /** The part of the text from one word to another, both included; offsets count UTF-16 units. */
    SuggestionView.Match span(int first, int last) {
        int start = folded.origin(starts[first]);
        int end = folded.originEnd(ends[last]);
        return new SuggestionView.Match(start, end, text.substring(start, end));
    }

    /** How many folded characters the words from one to another take, both included. */
    int length(int first, int last) {
        return ends[last] - starts[first];
    }
}
