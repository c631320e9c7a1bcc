package dev.rebound.guidance;

import java.time.Instant;

/**
 * What a person's records say about a weakness.
 *
 * @param slug of the catalogue or the person's own
 * @param severity of the latest assessment, 0 to 4; {@code null} where there is none
 * @param assessedAt when that was; {@code null} where there is none
 * @param momentAt when the newest hard moment that carries it was noted; {@code null} where there is none
 */
record WeaknessFacts(String slug, Integer severity, Instant assessedAt, Instant momentAt) {}
