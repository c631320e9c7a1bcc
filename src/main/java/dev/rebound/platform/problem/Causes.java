package dev.rebound.platform.problem;

import java.util.Objects;
import java.util.stream.Stream;

/** What led to a failure. */
final class Causes {

    /** Deeper than any that was seen; a failure may name itself as its cause. */
    private static final int DEEPEST = 50;

    private Causes() {}

    /** The failure itself, its cause, that one's cause, and so on. */
    static Stream<Throwable> of(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(DEEPEST);
    }
}
