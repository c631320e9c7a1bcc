package dev.rebound.support;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query parameter of a read that depends on which day it is, as text. */
public class TodayParams {

    @QueryParam("time_zone")
    @Parameter(
            description = "The IANA time zone whose today counts; that of the interview recorded last by default.",
            schema = @Schema(minLength = 1, maxLength = 60),
            example = "America/Montreal")
    String timeZone;
}
