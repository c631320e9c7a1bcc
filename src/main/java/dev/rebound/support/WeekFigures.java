package dev.rebound.support;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One measure over the logged weeks of a range. */
@Schema(description = "One measure over the logged weeks of a range.")
public record WeekFigures(
        @Schema(
                description = "What is counted.",
                examples = {"applications"})
        WeekMeasure measure,

        @Schema(
                description = "The sum over the logged weeks.",
                minimum = "0",
                maximum = "1100000",
                examples = {"9"})
        int sum,

        @Schema(
                description = "The median over the logged weeks; null where there is none.",
                nullable = true,
                minimum = "0",
                maximum = "10080",
                examples = {"2.5"})
        Double median,

        @Schema(
                description = "How many logged weeks sum and median are made of.",
                minimum = "0",
                maximum = "104",
                examples = {"4"})
        int weeksLogged,

        @Schema(
                description = "How many of these have a target for it.",
                minimum = "0",
                maximum = "104",
                examples = {"4"})
        int weeksWithTarget,

        @Schema(
                description = "How many of those reached it.",
                minimum = "0",
                maximum = "104",
                examples = {"3"})
        int weeksKept,

        @Schema(description = "The figures that all this is made of, one for each logged week.", maxItems = 104)
        List<Input> inputs) {

    /** The figures of one week. */
    @Schema(name = "WeekFigure", description = "The figures of one week.")
    public record Input(
            @Schema(
                    description = "The week.",
                    maxLength = 8,
                    pattern = IsoWeek.FORM,
                    examples = {"2026-W48"})
            String isoWeek,

            @Schema(
                    description = "The target; null where there was none.",
                    nullable = true,
                    minimum = "0",
                    maximum = "10080",
                    examples = {"3"})
            Integer target,

            @Schema(
                    description = "What was logged.",
                    minimum = "0",
                    maximum = "10080",
                    examples = {"2"})
            int logged) {}
}
