package dev.rebound.support;

import dev.rebound.platform.problem.FieldCode;
import dev.rebound.platform.problem.Problem;
import dev.rebound.platform.problem.ProblemCode;
import dev.rebound.platform.time.PlausibleDay;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A week of the ISO calendar (ISO 8601), from Monday to Sunday, of the years 2000 to 2199.
 *
 * @param startsOn its Monday
 */
record IsoWeek(LocalDate startsOn) {

    /** The form of its name; that a year has a 53rd week is checked beside it. */
    static final String FORM = "^2[01][0-9]{2}-W(0[1-9]|[1-4][0-9]|5[0-3])$";

    private static final Pattern NAME = Pattern.compile("(2[01][0-9]{2})-W(0[1-9]|[1-4][0-9]|5[0-3])");

    /** The week in which a day lies. */
    static IsoWeek of(LocalDate day) {
        return new IsoWeek(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
    }

    /** The week of a name such as 2026-W48, if there is such a week. */
    static Optional<IsoWeek> named(String name) {
        Matcher parts = NAME.matcher(name);
        if (!parts.matches()) {
            return Optional.empty();
        }
        // The fourth of January always lies in the first week.
        LocalDate first = LocalDate.of(Integer.parseInt(parts.group(1)), 1, 4);
        long number = Long.parseLong(parts.group(2));
        return IsoFields.WEEK_OF_WEEK_BASED_YEAR.rangeRefinedBy(first).isValidValue(number)
                ? Optional.of(of(first.with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, number)))
                : Optional.empty();
    }

    /**
     * The week that an address names.
     *
     * @throws Problem 400 where there is no such week
     */
    static IsoWeek inAddress(String name) {
        return named(name).orElseThrow(() -> Problem.of(ProblemCode.MALFORMED_WEEK));
    }

    /**
     * The week that a query parameter names; {@code null} where it is not given.
     *
     * @throws Problem 400 where there is no such week
     */
    static IsoWeek inQuery(String parameter, String name) {
        return name == null ? null : named(name).orElseThrow(() -> Problem.parameter(parameter, FieldCode.BAD_FORMAT));
    }

    LocalDate endsOn() {
        return startsOn.plusDays(6);
    }

    /** The week so many weeks later, or earlier, but not before the years that can be named. */
    IsoWeek plusWeeks(int weeks) {
        IsoWeek moved = new IsoWeek(startsOn.plusWeeks(weeks));
        IsoWeek first = of(PlausibleDay.FIRST.plusDays(6));
        return moved.startsOn().isBefore(first.startsOn()) ? first : moved;
    }

    /** Its name, for example 2026-W48. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d-W%02d",
                startsOn.get(IsoFields.WEEK_BASED_YEAR),
                startsOn.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
}
