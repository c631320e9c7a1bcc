package dev.rebound.account.activity;

import dev.rebound.platform.http.QueryValues;
import dev.rebound.platform.paging.PageParams;
import dev.rebound.platform.problem.Problem;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query parameters of the list of activity, as text. */
public class ActivityParams extends PageParams {

    @QueryParam("kind")
    @Parameter(
            description = "Only entries of this kind.",
            schema = @Schema(implementation = ActivityKind.class),
            example = "mentor_read")
    String kind;

    @QueryParam("happened_at_from")
    @Parameter(
            description = "Only what happened at or after this time.",
            schema = @Schema(format = "date-time", maxLength = 40),
            example = "2026-11-01T00:00:00Z")
    String happenedAtFrom;

    @QueryParam("happened_at_to")
    @Parameter(
            description = "Only what happened before this time.",
            schema = @Schema(format = "date-time", maxLength = 40),
            example = "2026-12-01T00:00:00Z")
    String happenedAtTo;

    /** Which entries; {@code null} asks for all. */
    record Filter(ActivityKind kind, Instant from, Instant to) {}

    /**
     * The filter that the parameters ask for.
     *
     * @throws Problem 400 where a value is not right
     */
    Filter filter() {
        return new Filter(
                QueryValues.oneOf("kind", kind, ActivityKind.class),
                QueryValues.instant("happened_at_from", happenedAtFrom),
                QueryValues.instant("happened_at_to", happenedAtTo));
    }
}
