package dev.rebound.progress;

import dev.rebound.interview.InterviewKind;
import dev.rebound.reflection.ReflectionView;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What to take along from the interview before. */
@Schema(description = "What to take along from the interview before: what went well, and what was learned.")
public record LastInterview(
        @Schema(
                description = "The interview: the last real one, or the last mock one where there is no real one.",
                examples = {"0199b0a4-7f3c-7d21-9c5e-2f6f5f0c1a11"})
        UUID interviewId,

        @Schema(
                description = "The employer.",
                maxLength = 200,
                examples = {"Northwind Traders"})
        String company,

        @Schema(
                description = "Real or mock.",
                examples = {"real"})
        InterviewKind kind,

        @Schema(
                description = "The day, in the interview's time zone.",
                examples = {"2026-11-20"})
        LocalDate heldOn,

        @Schema(
                description = "What the person wrote went well.",
                nullable = true,
                maxLength = 2000,
                examples = {"I asked good questions at the end."})
        String wentWell,

        @Schema(description = "Its good moments, at most 20.", maxItems = 20)
        List<GoodMoment> goodMoments,

        @Schema(description = "What to do next time in its hard moments, at most 20.", maxItems = 20)
        List<NextTime> nextTimes,

        @Schema(description = "Reflections of the kind lesson about it, newest first, at most 20.", maxItems = 20)
        List<ReflectionView> lessons) {

    /** So many of each kind at most: more is not read before an interview. */
    static final int MOST = 20;

    /** A good moment. */
    @Schema(description = "A moment that went well.")
    public record GoodMoment(
            @Schema(
                    description = "The question that was asked.",
                    nullable = true,
                    maxLength = 1000,
                    examples = {"Any questions for us?"})
            String question,

            @Schema(
                    description = "What took place.",
                    maxLength = 5000,
                    examples = {"I had three, and the last one led to a real conversation."})
            String whatHappened) {}

    /** What to do next time in a hard moment. */
    @Schema(description = "What to do next time in a hard moment.")
    public record NextTime(
            @Schema(
                    description = "The question that was asked.",
                    nullable = true,
                    maxLength = 1000,
                    examples = {"Tell us about a conflict."})
            String question,

            @Schema(
                    description = "What to do next time.",
                    maxLength = 2000,
                    examples = {"Say the result first."})
            String nextTime,

            @Schema(
                    description = "The weaknesses behind it.",
                    maxItems = 10,
                    examples = {"[\"rambling\"]"})
            List<@Size(max = 80) String> weaknesses) {}

    /** What Postgres gathers about it. */
    record Facts(
            UUID id,
            String company,
            InterviewKind kind,
            Instant heldAt,
            String timeZone,
            String wentWell,
            List<GoodMoment> goodMoments,
            List<NextTime> nextTimes) {}

    static LastInterview of(Facts facts, List<ReflectionView> lessons) {
        return new LastInterview(
                facts.id(),
                facts.company(),
                facts.kind(),
                facts.heldAt().atZone(ZoneId.of(facts.timeZone())).toLocalDate(),
                facts.wentWell(),
                facts.goodMoments(),
                facts.nextTimes(),
                lessons);
    }
}
