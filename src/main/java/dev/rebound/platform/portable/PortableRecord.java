package dev.rebound.platform.portable;

import java.time.Instant;
import java.util.UUID;

/**
 * A record as a person takes it along and brings it back: all that is stored of it but its owner and version. What a
 * person would send to make it stands in a component named {@code content} that is {@code @JsonUnwrapped}, so that one
 * set of rules holds for both. Two that are equal are the same in every field.
 */
public interface PortableRecord {

    UUID id();

    /** When the record was made. */
    Instant createdAt();

    /** When it was last changed; kept as it was when it comes back. */
    Instant updatedAt();
}
