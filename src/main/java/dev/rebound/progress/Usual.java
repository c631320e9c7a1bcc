package dev.rebound.progress;

import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hipparchus.stat.descriptive.rank.Median;

/** What is usual for a person: a median, which one odd day does not move. */
@Schema(description = "What is usual for the person: a median, which one odd day does not move.")
public record Usual(
        @Schema(
                description = "The median; null where there is nothing to take it of.",
                nullable = true,
                minimum = "-10",
                maximum = "10000000",
                examples = {"3"})
        Double median,

        @Schema(
                description = "How many figures it is made of.",
                minimum = "0",
                maximum = "1000000",
                examples = {"9"})
        int count) {

    /** The median of the figures that are there. */
    static Usual of(List<Double> figures) {
        double[] known = figures.stream()
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .toArray();
        return known.length == 0
                ? new Usual(null, 0)
                : new Usual(Rounded.toHundredths(new Median().evaluate(known)), known.length);
    }
}
