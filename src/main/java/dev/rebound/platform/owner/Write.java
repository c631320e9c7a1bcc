package dev.rebound.platform.owner;

import java.util.List;

/**
 * A statement that writes, for {@link OneTrip}.
 *
 * @param values of its parameters: texts, numbers, ids, times, bytes, choices and arrays of texts; each may be {@code null}
 */
public record Write(String sql, List<?> values) {}
