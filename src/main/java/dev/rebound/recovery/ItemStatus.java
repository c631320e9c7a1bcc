package dev.rebound.recovery;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Where an item stands. None is mandatory: skipping one, or finding that it is not for oneself, counts as handled. */
public enum ItemStatus {
    TO_DO,
    DONE,
    SKIPPED,
    NOT_FOR_ME;

    /** Where an item may stand before it becomes this; one that stands here already stays. */
    Set<ItemStatus> reachableFrom() {
        return switch (this) {
            case TO_DO -> EnumSet.allOf(ItemStatus.class);
            // What was skipped may be done later after all.
            case DONE -> EnumSet.of(TO_DO, DONE, SKIPPED);
            case SKIPPED, NOT_FOR_ME -> EnumSet.of(TO_DO, this);
        };
    }

    /** The value on the wire. */
    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The status that has this value on the wire. */
    static Optional<ItemStatus> ofWire(String value) {
        return Arrays.stream(values())
                .filter(status -> status.wire().equals(value))
                .findFirst();
    }
}
