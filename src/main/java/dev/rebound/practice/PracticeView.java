package dev.rebound.practice;

import dev.rebound.platform.etag.ETags;
import dev.rebound.platform.http.Resource;
import dev.rebound.platform.i18n.Language;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A practice session as it reads. */
@Schema(name = "Practice", description = "A practice session.")
public record PracticeView(
        UUID id,

        @Schema(
                description = "How it was held.",
                examples = {"solo"})
        PracticeKind kind,

        @Schema(
                description = "When it was.",
                examples = {"2026-11-21T08:00:00Z"})
        Instant practisedAt,

        @Schema(
                description = "The IANA time zone whose calendar day counts.",
                maxLength = 60,
                examples = {"America/Montreal"})
        String timeZone,

        @Schema(
                description = "The calendar day of it.",
                examples = {"2026-11-21"})
        LocalDate practisedOn,

        @Schema(
                description = "How long it took, in minutes.",
                nullable = true,
                minimum = "1",
                maximum = "1440",
                examples = {"15"})
        Integer minutes,

        @Schema(
                description = "How well the person could do it before, from 1 to 5.",
                nullable = true,
                minimum = "1",
                maximum = "5",
                examples = {"2"})
        Integer scoreBefore,

        @Schema(
                description = "How well after it.",
                nullable = true,
                minimum = "1",
                maximum = "5",
                examples = {"4"})
        Integer scoreAfter,

        @Schema(
                description = "Who helped.",
                nullable = true,
                maxLength = 200,
                examples = {"Sam"})
        String partner,

        @Schema(
                description = "What was noticed.",
                nullable = true,
                maxLength = 5000,
                examples = {"Two minutes is enough for the story."})
        String notes,

        @Schema(
                description = "The plan that was practised.",
                nullable = true,
                examples = {"0199b0a4-7f3c-7d21-9c5e-2f6f5f0c1a11"})
        UUID planId,

        @Schema(
                description = "The weaknesses that were practised.",
                maxItems = 7,
                examples = {"[\"rambling\"]"})
        List<@Size(max = 80) String> weaknesses,

        @Schema(
                description = "Poor where the score after it is under 3 or under the one before it.",
                examples = {"good"})
        PracticeResult result,

        @Schema(
                description = "When the first of its weaknesses was due again after it; null where it worked on none.",
                nullable = true,
                examples = {"2026-11-24"})
        LocalDate nextDueOn,

        @Schema(
                description = "Why then, in the caller's language.",
                nullable = true,
                maxLength = 300,
                examples = {"It went well, so it comes back after 3 days."})
        String dueReason,

        @Schema(
                description = "When the record was made.",
                examples = {"2026-11-20T17:05:12.123456Z"})
        Instant createdAt,

        @Schema(
                description = "When the record was last changed.",
                examples = {"2026-11-20T17:05:12.123456Z"})
        Instant updatedAt,

        @Schema(
                description = "The version of what is shown here, for `If-Match` too; it starts with the record's.",
                maxLength = 100,
                examples = {"\"0.5f0d1c9b7a3e\""})
        String etag)
        implements Resource {

    static PracticeView from(Practice practice, Schedule schedule, Language language) {
        PracticeInput logged = practice.toInput();
        Optional<Spacing> spacing = schedule.after(practice.id());
        return new PracticeView(
                practice.id(),
                logged.kind(),
                logged.practisedAt(),
                logged.timeZone(),
                practice.practisedOn(),
                logged.minutes(),
                logged.scoreBefore(),
                logged.scoreAfter(),
                logged.partner(),
                logged.notes(),
                logged.planId(),
                logged.weaknesses(),
                practice.result(),
                spacing.map(Spacing::dueOn).orElse(null),
                spacing.map(state -> DuePractice.reason(state, language)).orElse(null),
                practice.createdAt(),
                practice.updatedAt(),
                ETags.ofView(practice.etag(), language, logged.planId(), spacing));
    }

    @Override
    public String location() {
        return "/v1/practices/" + id;
    }
}
