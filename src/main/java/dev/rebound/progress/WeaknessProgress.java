package dev.rebound.progress;

import dev.rebound.platform.i18n.Language;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a weakness moves, with what that is made of. */
@Schema(description = "How a weakness moves, with what that is made of.")
public record WeaknessProgress(
        @Schema(
                description = "The key of the weakness.",
                maxLength = 80,
                pattern = "^[a-z0-9-]{1,80}$",
                examples = {"rambling"})
        String slug,

        @Schema(
                description = "Its name, in the caller's language or as the person named it.",
                maxLength = 200,
                examples = {"Keeping answers short"})
        String label,

        @Schema(
                description = "Whether an active plan works on it.",
                examples = {"true"})
        boolean inFocus,

        @Schema(
                description = "The change of severity from one assessment to the next, by ordinary least squares over"
                        + " those after real interviews or after nothing in particular; null under three.",
                nullable = true,
                minimum = "-4",
                maximum = "4",
                examples = {"-1.5"})
        Double slope,

        @Schema(
                description = "The standard error of the slope; null under three.",
                nullable = true,
                minimum = "0",
                maximum = "4",
                examples = {"0.289"})
        Double slopeStandardError,

        @Schema(
                description = "How many assessments the slope is made of.",
                minimum = "0",
                maximum = "200",
                examples = {"3"})
        int count,

        @Schema(
                description = "What the slope says: a direction only where it is more than twice its standard error.",
                examples = {"improving"})
        Reading reading,

        @Schema(
                description = "The first severity of those.",
                nullable = true,
                minimum = "0",
                maximum = "4",
                examples = {"4"})
        Integer first,

        @Schema(
                description = "The latest severity of those.",
                nullable = true,
                minimum = "0",
                maximum = "4",
                examples = {"1"})
        Integer latest,

        @Schema(
                description = "The same in a sentence, in the caller's language.",
                maxLength = 500,
                examples = {
                    "Severity went from 4 to 1 over 3 assessments, -1.5 from one to the next (standard error 0.29). That"
                            + " is the right way."
                })
        String explanation,

        @Schema(
                description =
                        "The assessments in time order, the latest of each interview and practice session; at most"
                                + " the last 200.",
                maxItems = 200)
        List<SeverityPoint> series,

        @Schema(description = "The same line over mock interviews and practice sessions alone.")
        PracticeTrend inPractice,

        @Schema(description = "Where it came up in real interviews.")
        Occurrence occurrence,

        @Schema(description = "How it was practised.") PracticeDone practice,

        @Schema(
                description = "Plans for it that were used in a real interview that was held.",
                minimum = "0",
                maximum = "1000000",
                examples = {"1"})
        int plansUsed,

        @Schema(
                description = "Of these, plans that worked.",
                minimum = "0",
                maximum = "1000000",
                examples = {"1"})
        int plansWorked) {

    /** Less is better. */
    private static final int DIRECTION = -1;

    /** The line through assessments after mock interviews and practice. */
    @Schema(description = "The line through assessments after mock interviews and practice sessions.")
    public record PracticeTrend(
            @Schema(
                    description = "The change from one to the next; null under three.",
                    nullable = true,
                    minimum = "-4",
                    maximum = "4",
                    examples = {"-0.5"})
            Double slope,

            @Schema(
                    description = "Its standard error; null under three.",
                    nullable = true,
                    minimum = "0",
                    maximum = "4",
                    examples = {"0.1"})
            Double slopeStandardError,

            @Schema(
                    description = "How many assessments it is made of.",
                    minimum = "0",
                    maximum = "200",
                    examples = {"4"})
            int count,

            @Schema(
                    description = "What it says.",
                    examples = {"improving"})
            Reading reading) {}

    /** In how many real interviews a weakness came up. */
    @Schema(description = "In how many real interviews a hard moment carried the weakness.")
    public record Occurrence(
            @Schema(
                    description = "Interviews with it.",
                    minimum = "0",
                    maximum = "1000000",
                    examples = {"2"})
            int interviewsWith,

            @Schema(
                    description = "Real interviews held in all.",
                    minimum = "0",
                    maximum = "1000000",
                    examples = {"3"})
            int interviews,

            @Schema(
                    description = "Interviews with it among the last three.",
                    minimum = "0",
                    maximum = "3",
                    examples = {"2"})
            int lastThreeWith,

            @Schema(
                    description = "When the last of these was held.",
                    nullable = true,
                    examples = {"2026-11-20T14:30:00Z"})
            Instant lastAt) {}

    /** What the facts say about the weakness of that name. */
    static WeaknessProgress of(WeaknessFacts facts, String label, Language language) {
        List<Integer> real = severities(facts, true);
        Slope slope = Slope.of(real);
        Reading reading = slope.reading(DIRECTION);
        Slope practised = Slope.of(severities(facts, false));
        Integer first = real.isEmpty() ? null : real.get(0);
        Integer latest = real.isEmpty() ? null : real.get(real.size() - 1);
        return new WeaknessProgress(
                facts.slug(),
                label,
                facts.inFocus(),
                slope.perStep(),
                slope.standardError(),
                slope.count(),
                reading,
                first,
                latest,
                Sentences.severity(slope, reading, first, latest, language),
                facts.points().stream().map(SeverityPoint::from).toList(),
                new PracticeTrend(
                        practised.perStep(),
                        practised.standardError(),
                        practised.count(),
                        practised.reading(DIRECTION)),
                new Occurrence(
                        facts.interviewsWith(), facts.interviews(), facts.lastThreeWith(), facts.lastInterviewAt()),
                PracticeDone.of(facts),
                facts.plansUsed(),
                facts.plansWorked());
    }

    private static List<Integer> severities(WeaknessFacts facts, boolean real) {
        return facts.points().stream()
                .filter(point -> point.after().isReal() == real)
                .map(SeverityFacts::severity)
                .toList();
    }
}
