package dev.rebound.platform.time;

import dev.rebound.platform.problem.FieldCode;
import dev.rebound.platform.problem.FieldError;
import java.time.LocalDate;
import java.util.List;

/** A day on which something may be due: of this age, so that a slip of the keyboard does not stay unseen. */
public final class PlausibleDay {

    /** The first day that can be named. */
    public static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

    /** The last day that can be named. */
    public static final LocalDate LAST = LocalDate.of(2199, 12, 31);

    private PlausibleDay() {}

    /**
     * The fault of a day outside these, or none.
     *
     * @param day the day, or {@code null} where none was given
     */
    public static List<FieldError> faults(String pointer, LocalDate day) {
        return day != null && (day.isBefore(FIRST) || day.isAfter(LAST))
                ? List.of(FieldError.pointer(pointer, FieldCode.OUT_OF_RANGE, FIRST.toString(), LAST.toString()))
                : List.of();
    }
}
