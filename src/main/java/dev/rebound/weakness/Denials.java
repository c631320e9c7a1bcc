package dev.rebound.weakness;

import java.util.Set;

/**
 * Tells whether a phrase in a text is denied: "I did not ramble" is no rambling. English and French together, since
 * people mix them; words are folded and without apostrophe.
 */
final class Denials {

    /** How many words before a phrase can deny it. */
    private static final int REACH = 3;

    /** The elided "n'" is the word "n". "Shouldn't" is missing on purpose: what should not have happened did. */
    private static final Set<String> DENIALS = Set.of(
            "not",
            "no",
            "never",
            "nor",
            "neither",
            "without",
            "cannot",
            "cant",
            "couldnt",
            "didnt",
            "doesnt",
            "dont",
            "hadnt",
            "hasnt",
            "havent",
            "isnt",
            "arent",
            "aint",
            "wasnt",
            "werent",
            "wont",
            "wouldnt",
            "mustnt",
            "neednt",
            "ne",
            "n",
            "pas",
            "jamais",
            "sans",
            "aucun",
            "aucune",
            "aucunement",
            "nullement",
            "ni");

    /** These deny only together with "ne", or as the whole subject; within a keyword they mark it as a denial. */
    private static final Set<String> DENIALS_IN_PHRASES =
            Set.of("plus", "rien", "guere", "personne", "nothing", "nobody", "none", "hardly", "barely");

    private static final Set<String> CLAUSE_WORDS = Set.of("and", "but", "et", "mais");

    /** Behind these the denied thing did happen: "couldn't stop shaking", "not only nervous", "pas seulement". */
    private static final Set<String> AFFIRMATIONS = Set.of(
            "stop",
            "stopped",
            "stopping",
            "help",
            "avoid",
            "only",
            "just",
            "arrete",
            "arretais",
            "arreter",
            "cesse",
            "cessais",
            "cesser",
            "empecher",
            "eviter",
            "seulement",
            "juste");

    private Denials() {}

    /** Whether a phrase holds a denial itself, so that a denial before it belongs to it: "je n'ai | pas su répondre". */
    static boolean isDenying(Words phrase) {
        for (int i = 0; i < phrase.count(); i++) {
            if (DENIALS.contains(phrase.get(i)) || DENIALS_IN_PHRASES.contains(phrase.get(i))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether one of the three words before {@code first}, within its clause, denies it.
     *
     * @param taken words that belong to a phrase found; a denial among them has had its say
     */
    static boolean isDenied(Words words, int first, boolean[] taken) {
        int stop = Math.max(0, first - REACH);
        for (int at = first; at > stop && !words.startsClause(at); at--) {
            String before = words.get(at - 1);
            if (CLAUSE_WORDS.contains(before) || AFFIRMATIONS.contains(before)) {
                return false;
            }
            if (DENIALS.contains(before) && !taken[at - 1]) {
                return !isRegret(words, at - 1);
            }
        }
        return false;
    }

    /** "I should not have rambled" tells of rambling. */
    private static boolean isRegret(Words words, int denial) {
        return denial > 0 && words.get(denial - 1).equals("should");
    }
}
