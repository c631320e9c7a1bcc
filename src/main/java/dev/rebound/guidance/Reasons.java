package dev.rebound.guidance;

import dev.rebound.guidance.Ranked.Clause;
import dev.rebound.platform.i18n.Language;
import dev.rebound.platform.i18n.Texts;
import dev.rebound.recovery.CurrentStep;
import dev.rebound.weakness.Catalogue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Says in words why an entry is recommended. Texts are in guidance*.properties. */
@ApplicationScoped
class Reasons {

    private static final String BUNDLE = "guidance";

    private final Catalogue catalogue;
    private final CurrentStep steps;

    @Inject
    Reasons(Catalogue catalogue, CurrentStep steps) {
        this.catalogue = catalogue;
        this.steps = steps;
    }

    Recommendation of(Ranked ranked, PersonFacts person) {
        return new Recommendation(
                GuidanceView.from(ranked.entry()),
                ranked.score(),
                ranked.clauses().stream()
                        .map(clause -> reason(clause, ranked.entry().guidance(), person))
                        .toList());
    }

    private RecommendationReason reason(Clause clause, Guidance guidance, PersonFacts person) {
        Language language = person.language();
        return switch (clause.code()) {
            case WEAKNESS -> weakness(clause, person);
            case STEP -> {
                String title = steps.title(person.step(), language);
                yield new RecommendationReason(
                        clause.code(),
                        text(language, "step", title),
                        clause.points(),
                        person.step().name().toLowerCase(Locale.ROOT),
                        title,
                        null);
            }
            case SOON -> {
                int days = daysUntil(guidance, person.now());
                yield new RecommendationReason(
                        clause.code(), text(language, "soon", days), clause.points(), null, null, days);
            }
            case EVERYBODY ->
                new RecommendationReason(clause.code(), text(language, "everybody"), clause.points(), null, null, null);
        };
    }

    private RecommendationReason weakness(Clause clause, PersonFacts person) {
        WeaknessFacts facts = clause.weakness();
        String label = catalogue.label(facts.slug(), person.language());
        boolean rated = facts.severity() != null && facts.severity() > 0;
        String text;
        if (facts.momentAt() == null) {
            text = text(
                    person.language(),
                    "weakness.rated",
                    label,
                    facts.severity(),
                    daysSince(facts.assessedAt(), person.now()));
        } else if (rated) {
            text = text(
                    person.language(),
                    "weakness.both",
                    label,
                    facts.severity(),
                    daysSince(facts.momentAt(), person.now()));
        } else {
            text = text(person.language(), "weakness.moment", label, daysSince(facts.momentAt(), person.now()));
        }
        return new RecommendationReason(clause.code(), text, clause.points(), facts.slug(), label, null);
    }

    private static long daysSince(Instant then, Instant now) {
        return Math.max(0, Duration.between(then, now).toDays());
    }

    /** Days on the event's calendar: one that begins tonight is today, one at one in the morning is tomorrow. */
    private static int daysUntil(Guidance guidance, Instant now) {
        ZoneId zone = ZoneId.of(guidance.toInput().timeZone());
        return (int) ChronoUnit.DAYS.between(
                now.atZone(zone).toLocalDate(), guidance.startsAt().atZone(zone).toLocalDate());
    }

    private static String text(Language language, String key, Object... arguments) {
        return Texts.text(BUNDLE, language, "reason." + key, arguments);
    }
}
