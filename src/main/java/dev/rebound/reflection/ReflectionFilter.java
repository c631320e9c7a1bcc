package dev.rebound.reflection;

import dev.rebound.interview.RecoveryStep;
import java.util.UUID;

/** Which reflections; {@code null} asks for all. */
record ReflectionFilter(UUID interviewId, RecoveryStep step, ReflectionKind kind, Boolean parked) {}
