package dev.rebound.account.export;

import dev.rebound.interview.Outcome;
import dev.rebound.platform.text.FoldedText;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * What people and trackers call the state of an application, in English and French, and what it says about an interview.
 * Words that may mean one or the other, such as "Declined", are not among them: they are refused, not guessed.
 */
enum OutcomeWord {
    /** There was no interview, or none yet. */
    NO_INTERVIEW(
            null,
            "wishlist",
            "saved",
            "bookmarked",
            "interested",
            "lead",
            "new",
            "draft",
            "to apply",
            "apply",
            "applying",
            "applied",
            "email sent",
            "expired",
            "old",
            "archive",
            "archived",
            "delete",
            "deleted",
            "unknown",
            "a postuler",
            "postule",
            "postulee",
            "candidature envoyee"),
    PENDING(
            Outcome.PENDING,
            "pending",
            "interview",
            "interviews",
            "interview scheduled",
            "interviewing",
            "interviewed",
            "phone screen",
            "screen",
            "screening",
            "screening call",
            "technical interview",
            "onsite",
            "final round",
            "in progress",
            "en attente",
            "en cours",
            "entretien",
            "entrevue"),
    ADVANCED(Outcome.ADVANCED, "advanced", "next round", "prochaine etape"),
    /** Whatever the person then made of it. */
    OFFER(
            Outcome.OFFER,
            "offer",
            "offers",
            "offered",
            "offer received",
            "offer accepted",
            "offer declined",
            "negotiating",
            "accepted",
            "hired",
            "offre",
            "offre recue",
            "offre acceptee",
            "offre declinee",
            "embauche",
            "embauchee"),
    REJECTED(Outcome.REJECTED, "rejected", "rejection", "not selected", "refuse", "refusee", "refus", "non retenu"),
    WITHDRAWN(Outcome.WITHDRAWN, "withdrawn", "withdrew", "retire", "retiree", "desistement"),
    NO_REPLY(Outcome.NO_REPLY, "no_reply", "no reply", "no response", "ghosted", "sans reponse");

    // An enum of the API and a set that can't change.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Outcome outcome;

    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<String> words;

    OutcomeWord(Outcome outcome, String... words) {
        this.outcome = outcome;
        this.words = Set.of(words);
    }

    /** What a word says, if it is known; case, accents and symbols around it do not matter. */
    static Optional<OutcomeWord> of(String word) {
        String plain =
                FoldedText.fold(word).replaceAll("[^\\p{L}\\p{N}_]+", " ").strip();
        return Arrays.stream(values())
                .filter(meaning -> meaning.words.contains(plain))
                .findFirst();
    }

    /** What came of the interview; {@code null} where there was none. */
    Outcome outcome() {
        return outcome;
    }

    /** Whether an application in this state has led to an interview; one that was rejected may or may not have. */
    boolean provesInterview() {
        return this == PENDING || this == ADVANCED || this == OFFER;
    }
}
