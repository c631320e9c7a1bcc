package dev.rebound.progress;

import java.time.Duration;
import java.time.Instant;

/** Hours between two instants, which no clock change shortens or lengthens. */
final class Hours {

    private static final double MINUTES = 60;

    private Hours() {}

    /** From the end of an interview to what came later: to a tenth, from 0; {@code null} where nothing came. */
    static Double between(Instant end, Instant later) {
        if (later == null) {
            return null;
        }
        double hours = Duration.between(end, later).toSeconds() / MINUTES / MINUTES;
        return Math.max(0, Rounded.toTenths(hours));
    }
}
