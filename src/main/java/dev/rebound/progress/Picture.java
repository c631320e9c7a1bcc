package dev.rebound.progress;

import dev.rebound.platform.i18n.Language;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a picture shows, without how it looks.
 *
 * @param title its name, for those who see it and those who hear it
 * @param description what it shows in a sentence or two, for those who hear it
 * @param positions labels along the bottom, oldest first
 * @param panels one above the other, over the same positions
 * @param nothingYet said in place of the panels where no line has a figure
 */
record Picture(
        Language language,
        String title,
        String description,
        List<String> positions,
        List<Panel> panels,
        String nothingYet) {

    /**
     * Lines that share a scale of whole numbers.
     *
     * @param scale the name of the scale
     */
    record Panel(String scale, int lowest, int highest, List<Line> lines) {}

    /**
     * One figure over the positions.
     *
     * @param values one for each position, {@code null} where there is none
     * @param trend whether it is a fitted line rather than figures
     */
    record Line(String name, List<Double> values, boolean trend) {}

    /** What XML 1.0 can't hold, not even escaped (2.2, Char); a person's own name of a weakness may. */
    private static final Pattern UNSAYABLE = Pattern.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]");

    Picture {
        title = UNSAYABLE.matcher(title).replaceAll("\ufffd");
        description = description.isBlank() ? nothingYet : description.strip();
    }

    boolean isEmpty() {
        return panels.stream()
                .flatMap(panel -> panel.lines().stream())
                .flatMap(line -> line.values().stream())
                .allMatch(java.util.Objects::isNull);
    }
}
