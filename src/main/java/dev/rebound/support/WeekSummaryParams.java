package dev.rebound.support;

import dev.rebound.platform.problem.FieldCode;
import dev.rebound.platform.problem.Problem;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query parameters of a summary of weeks, as text. */
public class WeekSummaryParams extends TodayParams {

    /** So many weeks at most. */
    static final int MOST = 104;

    /** So many weeks where nothing else is asked for. */
    private static final int USUAL = 12;

    @QueryParam("iso_week_from")
    @Parameter(
            description = "The first week; eleven weeks before the last by default, at most 103.",
            schema = @Schema(maxLength = 8, pattern = IsoWeek.FORM),
            example = "2026-W37")
    String isoWeekFrom;

    @QueryParam("iso_week_to")
    @Parameter(
            description = "The last week; the current one by default.",
            schema = @Schema(maxLength = 8, pattern = IsoWeek.FORM),
            example = "2026-W48")
    String isoWeekTo;

    /** Weeks from a first to a last, both included. */
    record Range(IsoWeek first, IsoWeek last) {}

    /**
     * The weeks that the parameters ask for; one statement where the current week at home is needed.
     *
     * @throws Problem 400 where a value is not right
     */
    Range range(Today today) {
        IsoWeek from = IsoWeek.inQuery("iso_week_from", isoWeekFrom);
        IsoWeek to = IsoWeek.inQuery("iso_week_to", isoWeekTo);
        IsoWeek last = to == null ? IsoWeek.of(today.asAsked(timeZone).on()) : to;
        IsoWeek earliest = last.plusWeeks(1 - MOST);
        IsoWeek first = from == null ? last.plusWeeks(1 - USUAL) : from;
        if (first.startsOn().isBefore(earliest.startsOn()) || first.startsOn().isAfter(last.startsOn())) {
            throw Problem.parameter("iso_week_from", FieldCode.OUT_OF_RANGE, earliest.toString(), last.toString());
        }
        return new Range(first, last);
    }
}
