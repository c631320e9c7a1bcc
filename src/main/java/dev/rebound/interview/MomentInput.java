package dev.rebound.interview;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.Range;
import org.hibernate.validator.constraints.UniqueElements;

/** A moment of an interview as a person notes it. */
@Schema(name = "MomentCreate", description = "A moment of an interview as a person notes it.")
public record MomentInput(
        @Schema(
                description = "Whether it went badly or well.",
                examples = {"hard"})
        @NotNull
        Valence valence,

        @Schema(
                description = "The question that was asked.",
                examples = {"Tell me about a conflict."})
        @Size(min = 1, max = 1000)
        String question,

        @Schema(
                description = "What took place, in a few plain lines.",
                examples = {"I talked for five minutes and lost the thread."})
        @NotBlank
        @Size(min = 1, max = 5000)
        String whatHappened,

        @Schema(
                description = "What to do next time; only where `control` is mine or shared.",
                examples = {"Say the result first, then two steps that led to it."})
        @Size(min = 1, max = 2000)
        String nextTime,

        @Schema(
                minimum = "1",
                maximum = "5",
                description = "How hard it was, from 1 (a little) to 5 (very).",
                examples = {"4"})
        @Range(min = 1, max = 5)
        Integer difficulty,

        @Schema(
                description = "Who could have steered it. Required for a hard moment; a good one is the person's own by"
                        + " default.",
                examples = {"mine"})
        Control control,

        @Schema(
                description = "Slugs of weaknesses behind it, or of causes outside the person.",
                examples = {"[\"rambling\"]"})
        @Size(max = 10)
        @UniqueElements
        List<@NotBlank @Size(min = 1, max = 80) @Pattern(regexp = "^[a-z0-9-]+$") String> weaknesses,

        @Schema(
                description = "Where this account comes from.",
                defaultValue = "recall",
                examples = {"recall"})
        MomentSource source,

        @Schema(
                description = "When it was noted, not ahead; now by default. For notes taken earlier, on paper or"
                        + " offline. Any offset, kept in UTC.",
                examples = {"2026-11-20T17:00:00Z"})
        Instant notedAt) {

    /** Fills in what may be left out. */
    public MomentInput {
        control = control == null && valence == Valence.GOOD ? Control.MINE : control;
        weaknesses = weaknesses == null ? List.of() : weaknesses;
        source = source == null ? MomentSource.RECALL : source;
    }
}
