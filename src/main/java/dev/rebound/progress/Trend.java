package dev.rebound.progress;

import dev.rebound.platform.i18n.Language;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How one figure moves over the interviews, with what that is made of. */
@Schema(description = "How one figure moves over real interviews in time order, with what that is made of.")
public record Trend(
        @Schema(
                description = "What is followed.",
                examples = {"anxiety"})
        Measure measure,

        @Schema(
                description = "How many interviews have the figure.",
                minimum = "0",
                maximum = "200",
                examples = {"3"})
        int count,

        @Schema(
                description = "The first of the figures.",
                nullable = true,
                minimum = "0",
                maximum = "10",
                examples = {"8"})
        Double first,

        @Schema(
                description = "The latest of the figures.",
                nullable = true,
                minimum = "0",
                maximum = "10",
                examples = {"4"})
        Double latest,

        @Schema(
                description = "The change from one interview to the next, by ordinary least squares; null under three"
                        + " figures.",
                nullable = true,
                minimum = "-10",
                maximum = "10",
                examples = {"-2"})
        Double slope,

        @Schema(
                description = "The standard error of the slope; null under three figures.",
                nullable = true,
                minimum = "0",
                maximum = "10",
                examples = {"0.577"})
        Double slopeStandardError,

        @Schema(
                description = "What it says: a direction only where the slope is more than twice its standard error.",
                examples = {"improving"})
        Reading reading,

        @Schema(
                description = "The same in a sentence, in the caller's language.",
                maxLength = 500,
                examples = {"Nerves: from 8 to 4 over 3 interviews, -2 from one to the next (standard error 0.58)."})
        String explanation) {

    /** The trend of a measure over interviews that are in time order; those without the figure are left out. */
    static Trend of(Measure measure, List<InterviewFacts> inOrder, Language language) {
        List<Double> figures =
                inOrder.stream().map(measure::of).filter(Objects::nonNull).toList();
        Slope slope = Slope.of(figures);
        Reading reading = slope.reading(measure.direction());
        Double first = figures.isEmpty() ? null : figures.get(0);
        Double latest = figures.isEmpty() ? null : figures.get(figures.size() - 1);
        return new Trend(
                measure,
                figures.size(),
                first,
                latest,
                slope.perStep(),
                slope.standardError(),
                reading,
                Sentences.trend(measure, slope, reading, first, latest, language));
    }
}
