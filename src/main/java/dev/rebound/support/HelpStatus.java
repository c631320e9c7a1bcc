package dev.rebound.support;

import java.util.Locale;

/** Where a help request stands. */
public enum HelpStatus {
    /** It is to be asked. */
    PLANNED,
    /** It was asked; the answer is not there yet. */
    ASKED,
    ACCEPTED,
    DECLINED,
    /** The help was given. */
    HELPED,
    THANKED;

    /** The value on the wire. */
    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
