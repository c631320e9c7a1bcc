package dev.rebound.progress;

/** How one part moved from the interview before to this one. */
public enum Movement {
    RIGHT_WAY,
    WRONG_WAY,
    UNCHANGED,
    /** One of the two interviews lacks it. */
    NOT_COMPARABLE;

    /** The movement between two figures, where {@code direction} is 1 for those that should rise and -1 for the others. */
    static Movement of(Double before, Double after, int direction) {
        if (before == null || after == null) {
            return NOT_COMPARABLE;
        }
        int moved = Double.compare(after, before) * direction;
        if (moved == 0) {
            return UNCHANGED;
        }
        return moved > 0 ? RIGHT_WAY : WRONG_WAY;
    }
}
