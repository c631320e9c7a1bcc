package dev.rebound.weakness;

import dev.rebound.platform.i18n.Language;
import dev.rebound.weakness.PhraseTree.Found;
import dev.rebound.weakness.PhraseTree.Hint;
import dev.rebound.weakness.PhraseTree.Phrase;
import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the weaknesses that a text hints at. Keywords match as whole words without case and accents; where phrases
 * overlap, the longest stands, whatever it hints at; a phrase that is denied does not count ({@link Denials}). A
 * weakness scores 1 for each different word found and half a point more for each further word of a phrase.
 */
@Singleton
@Startup // The trees are made before the first request, not by it.
class Suggester {

    private static final double FURTHER_WORD = 0.5;

    private static final Comparator<SuggestionView.Item> BEST_FIRST = Comparator.comparingDouble(
                    (SuggestionView.Item item) -> item.score())
            .reversed();

    private final Map<Language, PhraseTree> catalogues = new EnumMap<>(Language.class);

    @Inject
    Suggester(Catalogue catalogue) {
        for (Language language : Language.values()) {
            PhraseTree tree = new PhraseTree();
            List<Catalogue.Entry> entries = catalogue.entries(language);
            for (int rank = 0; rank < entries.size(); rank++) {
                Catalogue.Entry entry = entries.get(rank);
                tree.add(entry.keywords(), new Hint(rank, entry.slug(), entry.label(), entry.cause()), word -> true);
            }
            catalogues.put(language, tree);
        }
    }

    /**
     * What the text hints at, the best score first, then in the catalogue's order, the person's own last.
     *
     * @param own the person's own weaknesses by slug; their labels count as keywords
     * @param max how many at most
     */
    List<SuggestionView.Item> suggest(String text, Language language, List<OwnWeakness> own, int max) {
        Words words = Words.of(text);
        List<Found> found = new ArrayList<>();
        catalogues.get(language).find(words, found);
        if (!own.isEmpty()) {
            treeOf(own, words).find(words, found);
        }
        Map<Hint, Tally> tallies = new HashMap<>();
        boolean[] taken = new boolean[words.count()];
        List<Found> standing = withoutOverlaps(found, words, taken);
        for (Found phrase : standing) {
            if (phrase.phrase().isDenying() || !Denials.isDenied(words, phrase.first(), taken)) {
                phrase.phrase().hints().forEach(hint -> tallies.computeIfAbsent(hint, unused -> new Tally())
                        .count(phrase, words));
            }
        }
        return tallies.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparingInt(Hint::rank)))
                .map(entry -> entry.getValue().item(entry.getKey()))
                .sorted(BEST_FIRST)
                .limit(max)
                .toList();
    }

    private static PhraseTree treeOf(List<OwnWeakness> own, Words text) {
        Set<String> inText = text.different();
        PhraseTree tree = new PhraseTree();
        for (int i = 0; i < own.size(); i++) {
            OwnWeakness weakness = own.get(i);
            // Own ones stand behind the whole catalogue.
            int rank = Integer.MAX_VALUE - own.size() + i;
            tree.add(weakness.phrases(), new Hint(rank, weakness.slug(), weakness.label(), false), inText::contains);
        }
        return tree;
    }

    /** The longest phrases, in the text's order; the same words found in both trees stand together. */
    private static List<Found> withoutOverlaps(List<Found> found, Words words, boolean[] taken) {
        found.sort(Comparator.comparingInt((Found phrase) -> phrase.first() - phrase.last())
                .thenComparingInt(phrase -> -words.length(phrase.first(), phrase.last()))
                .thenComparingInt(Found::first));
        List<Found> standing = new ArrayList<>();
        Found before = null;
        for (Found phrase : found) {
            boolean isSame = before != null && before.first() == phrase.first() && before.last() == phrase.last();
            if (isSame || isFree(phrase, taken)) {
                Arrays.fill(taken, phrase.first(), phrase.last() + 1, true);
                standing.add(phrase);
                before = phrase;
            }
        }
        standing.sort(Comparator.comparingInt(Found::first));
        return standing;
    }

    private static boolean isFree(Found phrase, boolean[] taken) {
        for (int i = phrase.first(); i <= phrase.last(); i++) {
            if (taken[i]) {
                return false;
            }
        }
        return true;
    }

    /** What was found for one weakness. */
    private static final class Tally {

        private final Set<Phrase> phrases = new HashSet<>();
        private final List<SuggestionView.Match> matches = new ArrayList<>();
        private double score;

        void count(Found found, Words words) {
            if (phrases.add(found.phrase())) {
                score += 1 + FURTHER_WORD * (found.last() - found.first());
            }
            matches.add(words.span(found.first(), found.last()));
        }

        SuggestionView.Item item(Hint hint) {
            double rounded = Math.round(score * 100) / 100.0;
            return new SuggestionView.Item(hint.slug(), hint.label(), hint.cause(), rounded, matches);
        }
    }
}
