package dev.rebound.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * What Postgres gathers about one assessment.
 *
 * @param timeZone of the interview or the session, else of the interview recorded last; {@code null} without any
 */
record SeverityFacts(
        Instant at, String timeZone, int severity, AssessedAfter after, UUID interviewId, UUID practiceId) {

    /** The day where the person was. */
    LocalDate on() {
        return at.atZone(timeZone == null ? ZoneOffset.UTC : ZoneId.of(timeZone))
                .toLocalDate();
    }
}
