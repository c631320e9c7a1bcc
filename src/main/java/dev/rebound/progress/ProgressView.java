package dev.rebound.progress;

import dev.rebound.platform.i18n.Language;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All of a person's progress at a glance. */
@Schema(name = "Progress", description = "The person's progress at a glance, from their own history alone.")
public record ProgressView(
        @Schema(
                description = "The time for which this holds.",
                examples = {"2026-11-22T10:00:00Z"})
        Instant asOf,

        @Schema(
                description = "What this says in a few sentences, in the caller's language.",
                maxLength = 1000,
                examples = {
                    "3 interviews so far. It went better than the one before: 2 of 2 parts moved the right way (overall"
                            + " rating 2 to 4; nerves 8 to 5). Moving the right way: overall rating, nerves."
                })
        String summary,

        @Schema(description = "How many interviews there are.")
        InterviewCounts interviews,

        @Schema(description = "The real interview held last; null before the first.", nullable = true)
        InterviewProgress latest,

        @Schema(description = "One for each measure over the last 200 real interviews.", maxItems = 6)
        List<Trend> trends,

        @Schema(description = "The median valence of all mood checks; null under three.")
        Usual usualMood,

        @Schema(description = "The usual hours from an interview to the first note, over the last 200 real interviews.")
        Usual usualHoursToDebrief,

        @Schema(description = "The usual hours until the person was back at their usual, over the same interviews.")
        Usual usualHoursToRecover,

        @Schema(
                description = "The weaknesses that active plans work on: at most two.",
                maxItems = 2,
                examples = {"[\"rambling\"]"})
        List<@Size(max = 80) String> focus,

        @Schema(description = "The weaknesses in focus, then those that came up last; at most five.", maxItems = 5)
        List<WeaknessProgress> weaknesses,

        @Schema(description = "What of the plans made it into an interview.")
        CarryOver carryOver,

        @Schema(description = "All lessons written down.") LessonsNoted lessonsNoted,

        @Schema(description = "All practice.") PracticeDone practice,

        @Schema(description = "What would help or tell more; may be empty.", maxItems = 7)
        List<Advice> nextSteps) {

    /** How many interviews there are. */
    @Schema(description = "How many interviews there are.")
    public record InterviewCounts(
            @Schema(
                    description = "Real ones that were held.",
                    minimum = "0",
                    maximum = "1000000",
                    examples = {"3"})
            int real,

            @Schema(
                    description = "Mock ones that were held; they are never compared with real ones.",
                    minimum = "0",
                    maximum = "1000000",
                    examples = {"1"})
            int mock,

            @Schema(
                    description = "Those still ahead.",
                    minimum = "0",
                    maximum = "1000000",
                    examples = {"1"})
            int toCome) {}

    /** One thing to do next. */
    @Schema(description = "One thing that would help or tell more.")
    public record Advice(
            @Schema(
                    description = "Which it is; the list may grow.",
                    examples = {"make_a_plan"})
            NextStep key,

            @Schema(
                    description = "The same in words, in the caller's language.",
                    maxLength = 500,
                    examples = {"Choose at most two weaknesses and make an if-then plan for each."})
            String text) {}

    /**
     * What the facts say.
     *
     * @param newestFirst the real interviews held
     * @param weaknesses those to show
     */
    static ProgressView of(
            OverallFacts facts,
            List<InterviewFacts> newestFirst,
            List<WeaknessProgress> weaknesses,
            Instant now,
            Language language) {
        List<InterviewFacts> oldestFirst = IntStream.range(0, newestFirst.size())
                .mapToObj(i -> newestFirst.get(newestFirst.size() - 1 - i))
                .toList();
        List<Trend> trends = Arrays.stream(Measure.values())
                .map(measure -> Trend.of(measure, oldestFirst, language))
                .toList();
        InterviewProgress latest =
                inOrder(newestFirst, 1, language).stream().findFirst().orElse(null);
        return new ProgressView(
                now,
                Sentences.summary(facts, latest, trends, weaknesses, language),
                new InterviewCounts(facts.real(), facts.mock(), facts.toCome()),
                latest,
                trends,
                new Usual(facts.usualMood(), facts.moodChecks()),
                Usual.of(newestFirst.stream()
                        .map(interview -> HoursToDebrief.of(interview).hours())
                        .toList()),
                Usual.of(newestFirst.stream()
                        .map(interview -> TimeToRecover.of(interview).hours())
                        .toList()),
                facts.focus(),
                weaknesses,
                CarryOver.of(facts),
                LessonsNoted.of(facts.lessons(), facts.nextTimes()),
                PracticeDone.of(facts),
                Advisor.advise(facts, latest).stream()
                        .map(step -> new Advice(step, Sentences.advice(step, language)))
                        .toList());
    }

    /** The first {@code shown} interviews, each beside the one behind it, which came before it in time. */
    static List<InterviewProgress> inOrder(List<InterviewFacts> newestFirst, int shown, Language language) {
        return IntStream.range(0, Math.min(shown, newestFirst.size()))
                .mapToObj(i -> InterviewProgress.of(
                        newestFirst.get(i), i + 1 < newestFirst.size() ? newestFirst.get(i + 1) : null, language))
                .toList();
    }
}
