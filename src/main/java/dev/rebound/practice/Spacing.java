package dev.rebound.practice;

import java.time.LocalDate;
import java.util.List;

/**
 * Where the practice of one weakness stands: which gap it has reached, and so when it is due again. Gaps are fixed at 1,
 * 3, 7 and 14 days: spaced practice works (g .74), expanding gaps no better than equal ones (Latimier et al. 2021).
 *
 * @param reached the gap reached, 1 to 4; 0 after a poor session
 * @param on the day of the session
 * @param result how that session went
 */
record Spacing(int reached, LocalDate on, PracticeResult result) {

    private static final List<Integer> GAPS = List.of(1, 3, 7, 14);

    /**
     * Where it stands after a session: a poor one starts over; a good one that is due goes on to the next gap; a good
     * one before its day keeps the gap and counts it anew, since cramming is not spacing.
     *
     * @param before where it stood, or {@code null} before the first session
     */
    static Spacing after(Spacing before, LocalDate on, PracticeResult result) {
        if (result == PracticeResult.POOR) {
            return new Spacing(0, on, result);
        }
        if (before == null || before.reached == 0) {
            return new Spacing(1, on, result);
        }
        boolean isEarly = on.isBefore(before.dueOn());
        return new Spacing(isEarly ? before.reached : Math.min(before.reached + 1, GAPS.size()), on, result);
    }

    /** Days from the session to the next: 1, 3, 7 or 14. */
    int gapDays() {
        return GAPS.get(Math.max(reached, 1) - 1);
    }

    /** The day on which it is due again. */
    LocalDate dueOn() {
        return on.plusDays(gapDays());
    }
}
