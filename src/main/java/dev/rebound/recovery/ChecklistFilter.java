package dev.rebound.recovery;

import java.util.UUID;

/**
 * Which checklists; {@code null} asks for all.
 *
 * @param interviewId those of this interview
 * @param completed those with nothing to do, or those with something
 */
record ChecklistFilter(UUID interviewId, Boolean completed) {}
