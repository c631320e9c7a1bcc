package dev.rebound.platform.owner;

import java.io.Serializable;
import java.util.UUID;

/**
 * The key of every row of a person: whose it is comes first.
 *
 * @param ownerId the person
 * @param id the row, UUIDv7
 */
public record OwnedId(UUID ownerId, UUID id) implements Serializable {}
