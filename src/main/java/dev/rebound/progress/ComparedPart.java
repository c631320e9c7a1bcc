package dev.rebound.progress;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One part of a comparison, with what it is made of. */
@Schema(description = "One part of a comparison, with what it is made of.")
public record ComparedPart(
        @Schema(
                description = "What is compared. For confidence it is that after the interview, or that before it where"
                        + " both interviews have only that.",
                examples = {"anxiety"})
        Measure measure,

        @Schema(
                description = "The figure of the interview before.",
                nullable = true,
                minimum = "0",
                maximum = "10",
                examples = {"8"})
        Double before,

        @Schema(
                description = "The figure of this interview.",
                nullable = true,
                minimum = "0",
                maximum = "10",
                examples = {"5"})
        Double after,

        @Schema(
                description = "`after` less `before`; null where one is missing.",
                nullable = true,
                minimum = "-10",
                maximum = "10",
                examples = {"-3"})
        Double change,

        @Schema(
                description = "Which way it moved; for anxiety and severity, down is the right way.",
                examples = {"right_way"})
        Movement moved) {

    static ComparedPart of(Measure measure, InterviewFacts before, InterviewFacts after) {
        Double was = before == null ? null : measure.of(before);
        Double is = measure.of(after);
        Double change = was == null || is == null ? null : Rounded.toHundredths(is - was);
        return new ComparedPart(measure, was, is, change, Movement.of(was, is, measure.direction()));
    }
}
