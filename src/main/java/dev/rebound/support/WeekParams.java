package dev.rebound.support;

import dev.rebound.platform.paging.PageParams;
import dev.rebound.platform.problem.Problem;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query parameters of the list of weeks, as text. */
public class WeekParams extends PageParams {

    @QueryParam("iso_week_from")
    @Parameter(
            description = "Only this week and later ones.",
            schema = @Schema(maxLength = 8, pattern = IsoWeek.FORM),
            example = "2026-W40")
    String isoWeekFrom;

    @QueryParam("iso_week_to")
    @Parameter(
            description = "Only this week and earlier ones.",
            schema = @Schema(maxLength = 8, pattern = IsoWeek.FORM),
            example = "2026-W48")
    String isoWeekTo;

    /** Which weeks, both ends included; {@code null} asks for all. */
    record Filter(IsoWeek from, IsoWeek to) {}

    /**
     * The filter that the parameters ask for.
     *
     * @throws Problem 400 where a value is not right
     */
    Filter filter() {
        return new Filter(IsoWeek.inQuery("iso_week_from", isoWeekFrom), IsoWeek.inQuery("iso_week_to", isoWeekTo));
    }
}
