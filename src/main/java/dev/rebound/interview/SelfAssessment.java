package dev.rebound.interview;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.Range;

/** How a person saw their own interview; every part may be left out. */
@Embeddable
@Schema(description = "How the person saw their own interview; every part may be left out.")
public record SelfAssessment(
        @Schema(
                minimum = "1",
                maximum = "5",
                nullable = true,
                description = "The interview as a whole, from 1 (very badly) to 5 (very well).",
                examples = {"2"})
        @Range(min = 1, max = 5)
        Integer overall,

        @Schema(
                minimum = "1",
                maximum = "5",
                nullable = true,
                description = "How well prepared, from 1 to 5.",
                examples = {"3"})
        @Range(min = 1, max = 5)
        Integer preparation,

        @Schema(
                minimum = "1",
                maximum = "5",
                nullable = true,
                description = "Confidence just before, from 1 to 5.",
                examples = {"3"})
        @Range(min = 1, max = 5)
        Integer confidenceBefore,

        @Schema(
                minimum = "1",
                maximum = "5",
                nullable = true,
                description = "Confidence just after, from 1 to 5.",
                examples = {"1"})
        @Range(min = 1, max = 5)
        Integer confidenceAfter,

        @Schema(
                minimum = "0",
                maximum = "10",
                nullable = true,
                description = "Nerves during the interview, from 0 (none) to 10.",
                examples = {"8"})
        @Range(min = 0, max = 10)
        Integer anxiety,

        @Schema(
                description = "Whether the person gave what they had that day.",
                examples = {"yes"})
        @Enumerated(EnumType.STRING)
        TriedMyBest triedMyBest,

        @Schema(
                nullable = true,
                description = "What went well; there is always something.",
                examples = {"I asked good questions at the end."})
        @Size(min = 1, max = 2000)
        String wentWell) {

    /** Fills in that nothing was said about trying. */
    public SelfAssessment {
        triedMyBest = triedMyBest == null ? TriedMyBest.NOT_SAID : triedMyBest;
    }

    /** An assessment without any part. */
    static SelfAssessment empty() {
        return new SelfAssessment(null, null, null, null, null, null, null);
    }
}
