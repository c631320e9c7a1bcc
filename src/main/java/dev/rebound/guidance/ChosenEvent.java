package dev.rebound.guidance;

import java.time.Instant;
import java.util.UUID;

/**
 * An event that a person means to go to, for their calendar.
 *
 * @param timeZone IANA
 * @param place where, or {@code null} where it is only at {@code url}
 * @param url where to read or join, or {@code null}
 * @param updatedAt when the site last changed it
 */
public record ChosenEvent(
        UUID id,
        String title,
        Instant startsAt,
        Instant endsAt,
        String timeZone,
        String place,
        String url,
        Instant updatedAt) {}
