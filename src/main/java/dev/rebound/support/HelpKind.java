package dev.rebound.support;

import java.util.Locale;
import java.util.Optional;

/** What somebody can give, and what is asked for. */
public enum HelpKind {
    /** Listens without advice. */
    LISTEN,
    ADVICE,
    /** Knows the company or the kind of interview. */
    TIPS,
    /** Plays the interviewer. */
    MOCK,
    /** Names the person to an employer. */
    REFERRAL,
    MENTORSHIP,
    /** Knows of an open place. */
    LEAD;

    /** The value on the wire. */
    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of that name in any case; none where there is no such kind. */
    static Optional<HelpKind> named(String text) {
        for (HelpKind kind : values()) {
            if (kind.name().equalsIgnoreCase(text.strip())) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
