package dev.rebound.guidance.figures;

/**
 * What may be said about a group of people without saying anything about one of them (docs/adr/0014): a figure stands
 * for at least twenty people, so does what it leaves over of the group it is a part of, counts are rounded to five, and
 * shares are taken of rounded counts.
 */
final class Disclosure {

    /** The smallest group that is spoken of. */
    static final int SMALLEST_GROUP = 20;

    /** Counts of people and hours are multiples of this. */
    static final int STEP = 5;

    private static final int WHOLE = 100;

    private Disclosure() {}

    /** A group of its own, rounded; {@code null} where it is too small to be spoken of. */
    static Integer whole(int people) {
        return people < SMALLEST_GROUP ? null : rounded(people);
    }

    /**
     * A part of a group, rounded; {@code null} where it is too small, where those of the group who are not in it would be
     * too few, or where the group itself is not spoken of.
     */
    static Integer part(int people, int group) {
        return whole(group) == null || group - people < SMALLEST_GROUP ? null : whole(people);
    }

    /** The share in whole percent, of counts as they are shown. */
    static int percent(int shown, int shownGroup) {
        return Math.toIntExact(Math.round((double) WHOLE * shown / shownGroup));
    }

    /** Hours to the nearest five: the median of an odd group is somebody's own figure. */
    static int hours(double hours) {
        return rounded(hours);
    }

    private static int rounded(double figure) {
        return Math.toIntExact(Math.round(figure / STEP)) * STEP;
    }
}
