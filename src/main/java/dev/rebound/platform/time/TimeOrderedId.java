package dev.rebound.platform.time;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.UUID;

/** Ids that order by when they were made (UUIDv7, RFC 9562), of rows and of requests. */
public final class TimeOrderedId {

    /** One for all: a generator that is used once draws all its random bits anew. */
    private static final TimeBasedEpochGenerator IDS = Generators.timeBasedEpochGenerator();

    private TimeOrderedId() {}

    /** An id that was never given before. */
    public static UUID next() {
        return IDS.generate();
    }
}
