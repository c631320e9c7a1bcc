package dev.rebound.guidance;

import dev.rebound.interview.RecoveryStep;
import dev.rebound.platform.i18n.Language;
import java.time.Instant;
import java.util.List;

/**
 * What decides about what is recommended to a person.
 *
 * @param weaknesses those that an assessment or a hard moment carries
 * @param step the step of recovery that they are at, or {@code null}
 * @param language the language that they ask in
 * @param now when they ask
 */
record PersonFacts(List<WeaknessFacts> weaknesses, RecoveryStep step, Language language, Instant now) {}
