package dev.rebound.weakness;

/**
 * Which weaknesses; {@code null} asks for all.
 *
 * @param category a key of a category
 * @param cause whether only causes outside the person, or only weaknesses
 * @param archived whether the archived ones instead of the others
 * @param used whether only those that a moment carries, or only those that none does
 */
record WeaknessFilter(String category, WeaknessSource source, Boolean cause, boolean archived, Boolean used) {

    boolean takes(WeaknessView weakness) {
        return (category == null || category.equals(weakness.category()))
                && (source == null || source == weakness.source())
                && (cause == null || cause == weakness.cause())
                && archived == weakness.archived()
                && (used == null || used == (weakness.useCount() > 0));
    }
}
