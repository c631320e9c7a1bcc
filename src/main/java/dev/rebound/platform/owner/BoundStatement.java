package dev.rebound.platform.owner;

import java.util.List;

/**
 * A statement with the values of its parameters, for {@link OneTrip}.
 *
 * @param values texts, numbers, ids, times, bytes, choices and arrays of texts; what is written may be {@code null}, but not what a
 *     query compares: for it the driver would part the message to ask for its type
 */
public record BoundStatement(String sql, List<?> values) {}
