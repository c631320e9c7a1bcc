package dev.rebound.practice;

import dev.rebound.platform.time.TimeZone;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.Range;
import org.hibernate.validator.constraints.UniqueElements;

/** A practice session as a person logs or changes it. */
@Schema(name = "PracticeCreate", description = "A practice session as a person logs it.")
public record PracticeInput(
        @Schema(
                description = "How it was held.",
                examples = {"solo"})
        @NotNull
        PracticeKind kind,

        @Schema(
                description = "When it was, not ahead; now by default. Any offset, kept in UTC.",
                examples = {"2026-11-21T08:00:00Z"})
        Instant practisedAt,

        @Schema(
                description = "The IANA time zone whose calendar day counts; that of the interview recorded last by"
                        + " default.",
                examples = {"America/Montreal"})
        @Size(min = 1, max = 60)
        @TimeZone
        String timeZone,

        @Schema(
                minimum = "1",
                maximum = "1440",
                description = "How long it took, in minutes.",
                examples = {"15"})
        @Range(min = 1, max = 1440)
        Integer minutes,

        @Schema(
                minimum = "1",
                maximum = "5",
                description = "How well the person could do it before, from 1 (not at all) to 5 (very well).",
                examples = {"2"})
        @Range(min = 1, max = 5)
        Integer scoreBefore,

        @Schema(
                minimum = "1",
                maximum = "5",
                description = "How well after it. Under 3, or under the score before, it comes back the next day.",
                examples = {"4"})
        @Range(min = 1, max = 5)
        Integer scoreAfter,

        @Schema(
                description = "Who helped.",
                examples = {"Sam"})
        @Size(min = 1, max = 200)
        String partner,

        @Schema(
                description = "What was noticed.",
                examples = {"Two minutes is enough for the story."})
        @Size(min = 1, max = 5000)
        String notes,

        @Schema(
                description = "The plan that was practised; one of the person's own.",
                examples = {"0199b0a4-7f3c-7d21-9c5e-2f6f5f0c1a11"})
        UUID planId,

        @Schema(
                description = "The weaknesses that were practised; that of the plan is added, and counts.",
                examples = {"[\"rambling\"]"})
        @Size(max = MOST_WEAKNESSES)
        @UniqueElements
        List<@NotBlank @Size(min = 1, max = 80) @Pattern(regexp = "^[a-z0-9-]+$") String> weaknesses) {

    /** More than these at once is no practice of any. */
    static final int MOST_WEAKNESSES = 7;

    /** Fills in what may be left out. */
    public PracticeInput {
        weaknesses = weaknesses == null ? List.of() : weaknesses;
    }
}
