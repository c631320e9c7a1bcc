package dev.rebound.weakness;

import java.time.Instant;
import java.util.Map;

/** How often a person's records carry each weakness. Whoever keeps such records says so; this room need not know them. */
public interface WeaknessUse {

    /** The use of each slug that the person of the request has used at all; one statement. */
    Map<String, Use> ofOwner();

    /**
     * The use of one weakness.
     *
     * @param count how many records carry it, from 0
     * @param last when the newest of them was made; {@code null} where there is none
     */
    record Use(long count, Instant last) {

        /** No use at all. */
        public static final Use NONE = new Use(0, null);
    }
}
