package dev.rebound.platform.owner;

import java.time.Instant;
import java.util.UUID;

/**
 * A person came with a token for the first time on a day (UTC). Told within the transaction that notes it.
 *
 * @param ownerId the person
 * @param at when
 */
public record PersonSeen(UUID ownerId, Instant at) {}
