package dev.rebound.recovery;

import java.util.Locale;

/** Where an item stands. None is mandatory: skipping one, or finding that it is not for oneself, counts as handled. */
public enum ItemStatus {
    TO_DO,
    DONE,
    SKIPPED,
    NOT_FOR_ME;

    /** The value on the wire. */
    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
