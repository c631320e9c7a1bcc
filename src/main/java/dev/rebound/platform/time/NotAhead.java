package dev.rebound.platform.time;

import dev.rebound.platform.problem.FieldCode;
import dev.rebound.platform.problem.FieldError;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A time that something took place at can't lie ahead, but for the clock of a device that runs fast. */
public final class NotAhead {

    /** How far clocks of devices may be ahead of the service's. */
    public static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    private NotAhead() {}

    /**
     * The fault of a time that lies more than five minutes ahead, or none.
     *
     * @param at the time, or {@code null} where none was given
     */
    public static List<FieldError> faults(String pointer, Instant at, Instant now) {
        return at != null && at.isAfter(now.plus(CLOCKS_DIFFER))
                ? List.of(FieldError.pointer(pointer, FieldCode.TOO_FAR_AHEAD, CLOCKS_DIFFER.toMinutes()))
                : List.of();
    }
}
