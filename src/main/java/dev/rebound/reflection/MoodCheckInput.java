package dev.rebound.reflection;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.Range;

/** A mood check as a person notes or changes it. */
@Schema(name = "MoodCheckCreate", description = "A mood as a person notes it.")
public record MoodCheckInput(
        @Schema(
                description = "When the mood was felt; now where it is left out, at most 5 minutes ahead. Any offset,"
                        + " kept in UTC to the microsecond.",
                examples = {"2026-11-20T18:10:00Z"})
        Instant at,

        @Schema(
                description = "When, on the way back, it was noted.",
                examples = {"after_step"})
        @NotNull
        MoodPhase phase,

        @Schema(
                description = "The mood as a whole, from 1 (very bad) to 5 (very good).",
                minimum = "1",
                maximum = "5",
                examples = {"2"})
        @NotNull
        @Range(min = 1, max = 5)
        Integer valence,

        @Schema(
                description = "Up to three feelings, each named once.",
                examples = {"[{\"name\": \"disappointed\", \"intensity\": 7}]"})
        @Size(max = 3)
        List<@NotNull @Valid FeltFeeling> feelings,

        @Schema(
                description = "The interview it is about, one of the person's own.",
                examples = {"0199b0a4-7f3c-7d21-9c5e-2f6f5f0c1a11"})
        UUID interviewId,

        @Schema(
                description = "The step it was noted around: required for the phases before_step and after_step, none"
                        + " for the others.",
                defaultValue = "none",
                examples = {"feelings"})
        MoodStep step,

        @Schema(
                description = "A few words. Kept encrypted.",
                examples = {"Better after writing it down."})
        @Size(min = 1, max = 5000)
        String note) {

    /** Fills in what may be left out; the time is filled in by the clock. */
    public MoodCheckInput {
        feelings = feelings == null ? List.of() : feelings;
        step = step == null ? MoodStep.NONE : step;
    }
}
