package dev.rebound.practice;

import java.time.LocalDate;

/**
 * When the practice of a weakness comes back.
 *
 * @param weakness its slug
 * @param dueOn the day on which it is due
 * @param practisedOn the day of the session that this follows from
 */
public record DueDay(String weakness, LocalDate dueOn, LocalDate practisedOn) {}
