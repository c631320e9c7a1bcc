package dev.rebound.account;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * People are about to be erased. Told within the transaction, before their rows go, to those who hold something of them
 * among the rows of others. Every row that carries the owner's id goes without anybody's doing. Whoever listens reaches
 * the rows of others by policies for the jobs {@code erasure} (the person asked) and {@code retention}.
 *
 * @param people whose rows go
 * @param at when
 */
public record PeopleErased(Set<UUID> people, Instant at) {}
