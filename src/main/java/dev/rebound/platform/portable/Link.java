package dev.rebound.platform.portable;

import java.util.UUID;
import java.util.function.Function;

/**
 * A reference from a record to another of the person's, of a noun that stands before it in the document.
 *
 * @param pointer where it stands in the record
 * @param entity the entity's name in queries
 * @param target the id, or {@code null}
 */
public record Link<R>(String pointer, String entity, Function<R, UUID> target) {}
