package dev.rebound.practice;

import dev.rebound.platform.etag.ETags;
import dev.rebound.platform.http.Resource;
import dev.rebound.platform.i18n.Language;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A plan as it reads. */
@Schema(name = "Plan", description = "An if-then plan for a weakness.")
public record PlanView(
        UUID id,

        @Schema(
                description = "The key of the weakness it works on.",
                maxLength = 80,
                pattern = "^[a-z0-9-]{1,80}$",
                examples = {"rambling"})
        String weakness,

        @Schema(
                description = "The weakness's name, in the caller's language or as the person named it.",
                maxLength = 200,
                examples = {"Keeping answers short"})
        String weaknessLabel,

        @Schema(
                description = "What sets it off.",
                maxLength = 300,
                examples = {"they ask about a conflict"})
        String cue,

        @Schema(
                description = "What the person will then do.",
                maxLength = 300,
                examples = {"say the result first"})
        String response,

        @Schema(
                description = "Both as one line in the caller's language, to be read and said aloud.",
                maxLength = 700,
                examples = {"If they ask about a conflict, then I will say the result first."})
        String phrase,

        @Schema(
                description = "Whether it is worked on now.",
                examples = {"true"})
        boolean active,

        @Schema(
                description = "How often it was rehearsed.",
                minimum = "0",
                maximum = "2147483647",
                examples = {"3"})
        int rehearsals,

        @Schema(
                description = "When it was rehearsed last.",
                nullable = true,
                examples = {"2026-11-21T08:00:00Z"})
        Instant lastRehearsedAt,

        @Schema(
                description = "The interview it was used in.",
                nullable = true,
                examples = {"0199b0a4-7f3c-7d21-9c5e-2f6f5f0c1a11"})
        UUID usedInInterviewId,

        @Schema(
                description = "Whether it worked there.",
                examples = {"yes"})
        Worked worked,

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

    static PlanView from(Plan plan, String weaknessLabel, Language language) {
        PlanInput made = plan.toInput();
        return new PlanView(
                plan.id(),
                made.weakness(),
                weaknessLabel,
                made.cue(),
                made.response(),
                PlanPhrase.of(made.cue(), made.response(), language),
                made.active(),
                plan.rehearsals(),
                plan.lastRehearsedAt(),
                made.usedInInterviewId(),
                made.worked(),
                plan.createdAt(),
                plan.updatedAt(),
                ETags.ofView(plan.etag(), language, weaknessLabel, made.usedInInterviewId()));
    }

    @Override
    public String location() {
        return "/v1/plans/" + id;
    }
}
