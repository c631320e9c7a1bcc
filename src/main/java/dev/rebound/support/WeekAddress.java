package dev.rebound.support;

import dev.rebound.platform.problem.Problem;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The part of an address that names a week, as text. */
public class WeekAddress {

    @PathParam("iso_week")
    @Parameter(
            description = "The week of the ISO calendar; W53 only in years that have it.",
            schema = @Schema(maxLength = 8, pattern = IsoWeek.FORM),
            example = "2026-W48")
    String isoWeek;

    /**
     * The week.
     *
     * @throws Problem 400 where there is no such week
     */
    IsoWeek week() {
        return IsoWeek.inAddress(isoWeek);
    }
}
