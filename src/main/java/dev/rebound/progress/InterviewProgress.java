package dev.rebound.progress;

import dev.rebound.interview.InterviewKind;
import dev.rebound.interview.Outcome;
import dev.rebound.platform.i18n.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What follows from the records of one interview. */
@Schema(description = "What follows from the records of one interview that was held.")
public record InterviewProgress(
        @Schema(
                description = "The interview.",
                examples = {"0199b0a4-7f3c-7d21-9c5e-2f6f5f0c1a11"})
        UUID interviewId,

        @Schema(
                description = "The employer.",
                maxLength = 200,
                examples = {"Northwind Traders"})
        String company,

        @Schema(
                description = "The role applied for.",
                maxLength = 200,
                examples = {"Data analyst"})
        String roleTitle,

        @Schema(
                description = "Real or mock; the two are never compared.",
                examples = {"real"})
        InterviewKind kind,

        @Schema(
                description = "What came of it.",
                examples = {"rejected"})
        Outcome outcome,

        @Schema(
                description = "When it began.",
                examples = {"2026-11-20T14:30:00Z"})
        Instant heldAt,

        @Schema(
                description = "The day, in the interview's time zone.",
                examples = {"2026-11-20"})
        LocalDate heldOn,

        @Schema(
                description = "The interview as a whole as the person saw it.",
                nullable = true,
                minimum = "1",
                maximum = "5",
                examples = {"2"})
        Integer overall,

        @Schema(
                description = "How well prepared.",
                nullable = true,
                minimum = "1",
                maximum = "5",
                examples = {"3"})
        Integer preparation,

        @Schema(
                description = "Confidence just before.",
                nullable = true,
                minimum = "1",
                maximum = "5",
                examples = {"3"})
        Integer confidenceBefore,

        @Schema(
                description = "Confidence just after.",
                nullable = true,
                minimum = "1",
                maximum = "5",
                examples = {"1"})
        Integer confidenceAfter,

        @Schema(
                description = "Nerves during the interview.",
                nullable = true,
                minimum = "0",
                maximum = "10",
                examples = {"8"})
        Integer anxiety,

        @Schema(
                description = "The mean of the latest severity of each weakness assessed after this interview.",
                nullable = true,
                minimum = "0",
                maximum = "4",
                examples = {"2.5"})
        Double meanSeverity,

        @Schema(
                description = "How many weaknesses that mean is made of.",
                minimum = "0",
                maximum = "1000",
                examples = {"2"})
        int severityCount,

        @Schema(
                description = "Hard moments noted.",
                minimum = "0",
                maximum = "1000000",
                examples = {"3"})
        int hardMoments,

        @Schema(
                description = "Good moments noted.",
                minimum = "0",
                maximum = "1000000",
                examples = {"1"})
        int goodMoments,

        @Schema(description = "What was learned from it.") LessonsNoted lessonsNoted,

        @Schema(description = "It beside the interview before.")
        Comparison comparison,

        @Schema(description = "How soon it was looked back on.")
        HoursToDebrief hoursToDebrief,

        @Schema(description = "How soon the person was back at their usual.")
        TimeToRecover timeToRecover) {

    /** What the facts say, beside those of the interview before or {@code null} where there is none. */
    static InterviewProgress of(InterviewFacts facts, InterviewFacts before, Language language) {
        return new InterviewProgress(
                facts.id(),
                facts.company(),
                facts.roleTitle(),
                facts.kind(),
                facts.outcome(),
                facts.heldAt(),
                facts.heldOn(),
                facts.overall(),
                facts.preparation(),
                facts.confidenceBefore(),
                facts.confidenceAfter(),
                facts.anxiety(),
                facts.meanSeverity(),
                facts.severities(),
                facts.hardMoments(),
                facts.goodMoments(),
                LessonsNoted.of(facts.lessons(), facts.nextTimes()),
                Comparison.of(before, facts, language),
                HoursToDebrief.of(facts),
                TimeToRecover.of(facts));
    }
}
