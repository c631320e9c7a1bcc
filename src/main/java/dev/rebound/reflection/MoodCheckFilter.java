package dev.rebound.reflection;

import java.time.Instant;
import java.util.UUID;

/**
 * Which mood checks; {@code null} asks for all.
 *
 * @param from the earliest time, included
 * @param to the latest time, not included
 */
record MoodCheckFilter(MoodPhase phase, UUID interviewId, MoodStep step, Instant from, Instant to) {}
