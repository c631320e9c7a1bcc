package dev.rebound.practice;

import dev.rebound.platform.i18n.Language;
import dev.rebound.platform.i18n.Texts;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A weakness whose practice is due. */
@Schema(description = "A weakness whose practice is due.")
public record DuePractice(
        @Schema(
                description = "The key of the weakness.",
                maxLength = 80,
                pattern = "^[a-z0-9-]{1,80}$",
                examples = {"rambling"})
        String weakness,

        @Schema(
                description = "Its name, in the caller's language or as the person named it.",
                maxLength = 200,
                examples = {"Keeping answers short"})
        String weaknessLabel,

        @Schema(description = "The active plans for it.", maxItems = 20)
        List<PlanView> plans,

        @Schema(
                description = "The day of the last session.",
                examples = {"2026-11-21"})
        LocalDate lastPractisedOn,

        @Schema(
                description = "How that session went.",
                examples = {"good"})
        PracticeResult lastResult,

        @Schema(
                description = "Days from that session to the next: 1, 3, 7 or 14.",
                minimum = "1",
                maximum = "14",
                examples = {"3"})
        int gapDays,

        @Schema(
                description = "The day on which it is due.",
                examples = {"2026-11-24"})
        LocalDate nextDueOn,

        @Schema(
                description = "How many days ago that was; 0 on the day.",
                minimum = "0",
                maximum = "3000000",
                examples = {"0"})
        int daysOverdue,

        @Schema(
                description = "Why then, in the caller's language.",
                maxLength = 300,
                examples = {"It went well, so it comes back after 3 days."})
        String reason) {

    static DuePractice of(
            String weakness, String label, List<PlanView> plans, Spacing spacing, LocalDate today, Language language) {
        return new DuePractice(
                weakness,
                label,
                plans,
                spacing.on(),
                spacing.result(),
                spacing.gapDays(),
                spacing.dueOn(),
                (int) Math.max(0, ChronoUnit.DAYS.between(spacing.dueOn(), today)),
                reason(spacing, language));
    }

    /** Why it is due after that gap. */
    static String reason(Spacing spacing, Language language) {
        return Texts.text(
                PlanPhrase.TEXTS,
                language,
                "due." + spacing.result().name().toLowerCase(Locale.ROOT),
                spacing.gapDays());
    }
}
