package dev.rebound.weakness;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Phrases by their words: from each word a branch to the next, so that all phrases at a place are found in one walk. */
final class PhraseTree {

    private final Node root = new Node();

    /**
     * What phrases hint at.
     *
     * @param rank its place among those of equal score
     */
    record Hint(int rank, String slug, String label, boolean cause) {}

    /**
     * A phrase that stands in a text.
     *
     * @param first the index of its first word
     * @param last the index of its last word
     * @param phrase tells phrases apart; the same object wherever the phrase stands
     */
    record Found(int first, int last, Phrase phrase) {}

    /** A phrase, and all that it hints at. */
    static final class Phrase {

        private final boolean denying;
        private final List<Hint> hints = new ArrayList<>(1);

        private Phrase(boolean denying) {
            this.denying = denying;
        }

        /** Whether it holds a denial itself, as "didn't know" does. */
        boolean isDenying() {
            return denying;
        }

        List<Hint> hints() {
            return hints;
        }
    }

    private static final class Node {
        private final Map<String, Node> next = new HashMap<>(2);
        private Phrase phrase;
    }

    /**
     * Adds the phrases of one hint; those that differ only in case, accents, apostrophes or hyphens are one.
     *
     * @param canStand says of a word whether the text can hold it; phrases with another are left out
     */
    void add(Collection<String> phrases, Hint hint, Predicate<String> canStand) {
        for (String text : phrases) {
            Words words = Words.of(text);
            if (words.count() > 0 && words.all(canStand)) {
                add(words, hint);
            }
        }
    }

    private void add(Words words, Hint hint) {
        Node node = root;
        for (int i = 0; i < words.count(); i++) {
            node = node.next.computeIfAbsent(words.get(i), unused -> new Node());
        }
        if (node.phrase == null) {
            node.phrase = new Phrase(Denials.isDenying(words));
        }
        if (!node.phrase.hints.contains(hint)) {
            node.phrase.hints.add(hint);
        }
    }

    /** Adds every phrase that stands in the text to {@code found}, overlapping ones too. */
    void find(Words words, Collection<Found> found) {
        for (int first = 0; first < words.count(); first++) {
            Node node = root.next.get(words.get(first));
            for (int last = first; node != null; ) {
                if (node.phrase != null) {
                    found.add(new Found(first, last, node.phrase));
                }
                last++;
                node = last < words.count() && words.isJoined(last) ? node.next.get(words.get(last)) : null;
            }
        }
    }
}
