package dev.rebound.guidance;

import dev.rebound.guidance.Ranked.Clause;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The formula by which guidance is recommended (docs/adr/0011). An entry's score, from 0 to 100, is
 *
 * <pre>
 *   language * (WEAKNESS * weakness + STEP * step + everybody + SOON * soon)
 *
 *   weakness  = 1 - product over the entry's weaknesses of (1 - need)
 *   need      = SEVERITY_SHARE * severity / 4 * fade(assessed) + MOMENT_SHARE * fade(last hard moment);
 *               0 where the latest assessment says 0 and no hard moment came after it, and where it is under LEAST_NEED
 *   fade(t)   = 2 ^ -(days since t / FADE_DAYS)
 *   step      = 1 where the entry names the step that the person is at, else 0
 *   everybody = EVERYBODY where the entry names no weakness and no step, else 0
 *   soon      = 2 ^ -(days until the event / SOON_DAYS); 0 for what is no event
 *   language  = 1 in the language that the person asks in, else OTHER_LANGUAGE
 * </pre>
 *
 * An entry that is aimed at somebody else (it names weaknesses or steps and none fits), and an event that has begun, are
 * not recommended at all, however soon or new they are.
 */
final class Ranking {

    /** Most of the score: what went wrong for this person is what they can do something about. */
    static final double WEAKNESS = 60;

    /** Where the person is counts under half of that: each step has many entries, and a step is soon another. */
    static final double STEP = 25;

    /** The rest, so that the most is 100: a date orders entries that fit, and never outweighs what fits. */
    static final double SOON = 15;

    /** What is for everybody stands behind what fits a person's step; it is there where nothing else is. */
    static final double EVERYBODY = 5;

    /** How severe the person finds it themselves says more than that it came up ... */
    static final double SEVERITY_SHARE = 0.6;

    /** ... which counts on its own as well, since few people assess. Both add up to 1. */
    static final double MOMENT_SHARE = 0.4;

    /** Days until a record counts half: a search takes months, and what hurt two months ago is not today's worry. */
    static final double FADE_DAYS = 60;

    /** Days ahead at which a date counts half: most people plan a week ahead. */
    static final double SOON_DAYS = 7;

    /** Under this a weakness is history: a moment of about ten months ago alone. It keeps reasons worth reading. */
    static final double LEAST_NEED = 0.01;

    /** Somebody may read the other language too, but it never passes the same in their own. */
    static final double OTHER_LANGUAGE = 0.5;

    private static final int MOST_SEVERE = 4;
    private static final double SECONDS_A_DAY = 86_400;

    private final PersonFacts person;
    private final Map<String, WeaknessFacts> weaknesses = new HashMap<>();

    Ranking(PersonFacts person) {
        this.person = person;
        person.weaknesses().stream()
                .filter(facts -> need(facts) > 0)
                .forEach(facts -> weaknesses.put(facts.slug(), facts));
    }

    /** The weaknesses that entries can be recommended for. */
    List<String> slugs() {
        return List.copyOf(weaknesses.keySet());
    }

    /** The best entries for this person, the best first. */
    List<Ranked> best(List<SeenGuidance> entries, int most) {
        return entries.stream()
                .map(this::rank)
                .flatMap(Optional::stream)
                .sorted(Ranked.ORDER)
                .limit(most)
                .toList();
    }

    /** One entry with its score, or nothing where it is not for this person or comes too late. */
    Optional<Ranked> rank(SeenGuidance entry) {
        Guidance guidance = entry.guidance();
        Instant startsAt = guidance.startsAt();
        List<Clause> clauses = new ArrayList<>();
        double language = guidance.language() == person.language() ? 1 : OTHER_LANGUAGE;
        addWeaknesses(clauses, guidance, language);
        if (person.step() != null && guidance.steps().contains(person.step().name())) {
            clauses.add(Clause.of(ReasonCode.STEP, language * STEP, null));
        }
        if (guidance.isForEverybody()) {
            clauses.add(Clause.of(ReasonCode.EVERYBODY, language * EVERYBODY, null));
        }
        boolean tooLate = startsAt != null && !startsAt.isAfter(person.now());
        if (clauses.isEmpty() || tooLate) {
            return Optional.empty();
        }
        if (startsAt != null) {
            double soon = halved(days(person.now(), startsAt), SOON_DAYS);
            clauses.add(Clause.of(ReasonCode.SOON, language * SOON * soon, null));
        }
        return Optional.of(new Ranked(
                entry, clauses.stream().filter(clause -> clause.points() > 0).toList()));
    }

    /** Several weaknesses count more than one and never more than all there is; each gets its part of the points. */
    private void addWeaknesses(List<Clause> clauses, Guidance guidance, double language) {
        List<WeaknessFacts> matching = guidance.weaknesses().stream()
                .filter(weaknesses::containsKey)
                .map(weaknesses::get)
                .toList();
        double missed = 1;
        double sum = 0;
        for (WeaknessFacts facts : matching) {
            missed *= 1 - need(facts);
            sum += need(facts);
        }
        for (WeaknessFacts facts : matching) {
            double points = WEAKNESS * (1 - missed) * need(facts) / sum;
            clauses.add(Clause.of(ReasonCode.WEAKNESS, language * points, facts));
        }
    }

    /** How much a person needs help with a weakness, 0 to 1. */
    private double need(WeaknessFacts facts) {
        Instant moment = facts.momentAt();
        double severity = 0;
        if (facts.severity() != null) {
            boolean overcome = facts.severity() == 0 && (moment == null || !moment.isAfter(facts.assessedAt()));
            if (overcome) {
                return 0;
            }
            severity = SEVERITY_SHARE * facts.severity() / MOST_SEVERE * fade(facts.assessedAt());
        }
        double need = severity + (moment == null ? 0 : MOMENT_SHARE * fade(moment));
        return need < LEAST_NEED ? 0 : need;
    }

    private double fade(Instant then) {
        return halved(days(then, person.now()), FADE_DAYS);
    }

    /** 1 now, half after {@code half} days; a device's clock that runs ahead makes it no more than 1. */
    private static double halved(double days, double half) {
        return Math.pow(2, -Math.max(0, days) / half);
    }

    private static double days(Instant from, Instant to) {
        return Duration.between(from, to).toSeconds() / SECONDS_A_DAY;
    }
}
