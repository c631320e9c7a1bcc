package dev.rebound.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/**
 * What Postgres gathers for a preparation: the interview, and the one before it.
 *
 * @param last the last real interview before it, else the last mock one; {@code null} before the first
 */
record PreparationFacts(
        UUID id, String company, String roleTitle, Instant heldAt, String timeZone, LastInterview.Facts last) {

    ZoneId zone() {
        return ZoneId.of(timeZone);
    }

    LocalDate heldOn() {
        return heldAt.atZone(zone()).toLocalDate();
    }
}
