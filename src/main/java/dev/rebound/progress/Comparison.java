package dev.rebound.progress;

import dev.rebound.platform.i18n.Language;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An interview beside the one before it of the same kind. */
@Schema(name = "InterviewComparison", description = "An interview beside the one before it of the same kind.")
public record Comparison(
        @Schema(
                description = "The interview before it; null for the first.",
                nullable = true,
                examples = {"0199b0a4-7f3c-7d21-9c5e-2f6f5f0c1a11"})
        UUID previousInterviewId,

        @Schema(
                description = "Whether it went better: yes where at least two parts moved the right way.",
                examples = {"yes"})
        WentBetter wentBetter,

        @Schema(
                description = "How many parts moved the right way.",
                minimum = "0",
                maximum = "4",
                examples = {"3"})
        int movedRightWay,

        @Schema(
                description = "How many parts both interviews have.",
                minimum = "0",
                maximum = "4",
                examples = {"4"})
        int comparable,

        @Schema(description = "The parts: overall, confidence, anxiety and mean severity.", maxItems = 4)
        List<ComparedPart> parts,

        @Schema(
                description = "The same in a sentence, in the caller's language.",
                maxLength = 500,
                examples = {
                    "It went better than the one before: 2 of 2 parts moved the right way (overall rating 2 to 4; nerves 8"
                            + " to 5)."
                })
        String explanation) {

    /** An interview went better when at least this many parts moved the right way. */
    private static final int ENOUGH = 2;

    /** Compares an interview with the one before it, or with {@code null} where it is the first. */
    static Comparison of(InterviewFacts before, InterviewFacts after, Language language) {
        List<ComparedPart> parts = List.of(
                ComparedPart.of(Measure.OVERALL, before, after),
                ComparedPart.of(confidence(before, after), before, after),
                ComparedPart.of(Measure.ANXIETY, before, after),
                ComparedPart.of(Measure.MEAN_SEVERITY, before, after));
        int right = count(parts, Movement.RIGHT_WAY);
        int comparable = parts.size() - count(parts, Movement.NOT_COMPARABLE);
        WentBetter verdict = verdict(before, right, comparable);
        return new Comparison(
                before == null ? null : before.id(),
                verdict,
                right,
                comparable,
                parts,
                Sentences.comparison(verdict, right, parts, language));
    }

    /** Confidence after the interview, or before it where both have only that. */
    private static Measure confidence(InterviewFacts before, InterviewFacts after) {
        boolean bothAfter = before != null && before.confidenceAfter() != null && after.confidenceAfter() != null;
        boolean bothBefore = before != null && before.confidenceBefore() != null && after.confidenceBefore() != null;
        return bothAfter || !bothBefore ? Measure.CONFIDENCE_AFTER : Measure.CONFIDENCE_BEFORE;
    }

    private static WentBetter verdict(InterviewFacts before, int right, int comparable) {
        if (before == null) {
            return WentBetter.FIRST;
        }
        if (comparable < ENOUGH) {
            return WentBetter.UNKNOWN;
        }
        return right >= ENOUGH ? WentBetter.YES : WentBetter.NO;
    }

    private static int count(List<ComparedPart> parts, Movement movement) {
        return (int) parts.stream().filter(part -> part.moved() == movement).count();
    }
}
