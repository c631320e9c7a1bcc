package dev.rebound.account.export;

import dev.rebound.platform.text.FoldedText;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What trackers call the state of an application, and what it says about an interview. */
final class OutcomeWords {

    /** There was no interview, so there is nothing to bring along. */
    static final String NO_INTERVIEW = "none";

    private static final Map<String, String> WORDS = new HashMap<>();

    static {
        say(
                NO_INTERVIEW,
                "wishlist",
                "saved",
                "bookmarked",
                "to apply",
                "applying",
                "applied",
                "draft",
                "new",
                "expired");
        say(NO_INTERVIEW, "archived", "email sent", "waiting", "lead", "interested");
        say("pending", "pending", "interview", "interviews", "interviewing", "interviewed", "interview scheduled");
        say("pending", "phone screen", "screen", "screening", "screening call", "technical interview", "onsite");
        say("pending", "final round", "in progress", "assessment");
        say("advanced", "advanced", "next round");
        say("offer", "offer", "offers", "offered", "offer received", "negotiating", "accepted", "hired");
        say("rejected", "rejected", "rejection", "not selected", "declined");
        say("withdrawn", "withdrawn", "withdrew", "offer declined", "not interested");
        say("no_reply", "no_reply", "no reply", "no response", "ghosted");
    }

    private OutcomeWords() {}

    private static void say(String outcome, String... words) {
        for (String word : words) {
            WORDS.put(word, outcome);
        }
    }

    /** The outcome that a word stands for, or {@link #NO_INTERVIEW}; symbols around it and case do not matter. */
    static Optional<String> outcome(String word) {
        return Optional.ofNullable(WORDS.get(
                FoldedText.fold(word).replaceAll("[^\\p{L}\\p{N}_]+", " ").strip()));
    }
}
