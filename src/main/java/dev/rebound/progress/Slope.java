package dev.rebound.progress;

import java.util.List;
import org.hipparchus.stat.regression.SimpleRegression;

/**
 * The straight line through figures in their order, by ordinary least squares. The abscissa is the place in the order
 * (0, 1, 2, ...), not the calendar: the question is what changes from one time to the next (docs/adr/0009).
 *
 * @param count how many figures there are
 * @param perStep the change from one figure to the next; {@code null} under three figures
 * @param standardError of {@code perStep}, from 0; {@code null} under three figures
 */
record Slope(int count, Double perStep, Double standardError) {

    /** Under three figures there is no trend: two always lie on a line. */
    static final int FEWEST = 3;

    /** A slope of fewer standard errors may be chance; about 95% for long series, less strict for short ones. */
    private static final double CLEAR = 2;

    /**
     * Less than this from the first figure to the last is no change that a person would notice on scales of whole
     * numbers. It is over the whole series: a small step two hundred times is a long way.
     */
    private static final double NOTICEABLE = 0.5;

    /** The line through figures that are in time order. */
    static Slope of(List<? extends Number> figures) {
        if (figures.size() < FEWEST) {
            return new Slope(figures.size(), null, null);
        }
        SimpleRegression line = new SimpleRegression();
        for (int i = 0; i < figures.size(); i++) {
            line.addData(i, figures.get(i).doubleValue());
        }
        return new Slope(
                figures.size(), Rounded.toThousandths(line.getSlope()), Rounded.toThousandths(line.getSlopeStdErr()));
    }

    /** What the line says, where {@code direction} is 1 for figures that should rise and -1 for those that should fall. */
    Reading reading(int direction) {
        if (perStep == null) {
            return Reading.TOO_FEW;
        }
        if (Math.abs(perStep) * (count - 1) < NOTICEABLE) {
            return Reading.STEADY;
        }
        if (Math.abs(perStep) <= CLEAR * standardError) {
            return Reading.UNCLEAR;
        }
        return perStep * direction > 0 ? Reading.IMPROVING : Reading.WORSENING;
    }
}
