package dev.rebound.progress;

import java.util.Locale;

/** What would tell the person more, or move them on, given what is there. */
public enum NextStep {
    RECORD_AN_INTERVIEW,
    RATE_THE_INTERVIEW,
    NOTE_MOMENTS,
    ASSESS_WEAKNESSES,
    MAKE_A_PLAN,
    PRACTISE,
    CHECK_YOUR_MOOD;

    /** The value on the wire, which is also the key of its text. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
