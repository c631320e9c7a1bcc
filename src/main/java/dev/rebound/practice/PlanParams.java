package dev.rebound.practice;

import dev.rebound.platform.http.QueryValues;
import dev.rebound.platform.paging.PageParams;
import dev.rebound.platform.problem.Problem;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query parameters of the list of plans, as text. */
public class PlanParams extends PageParams {

    static final int LONGEST_SLUG = 80;

    @QueryParam("weakness")
    @Parameter(
            description = "Only those for this weakness.",
            schema = @Schema(minLength = 1, maxLength = 80, pattern = "^[a-z0-9-]+$"),
            example = "rambling")
    String weakness;

    @QueryParam("active")
    @Parameter(
            description = "Only those that are, or are not, worked on now.",
            schema = @Schema(type = SchemaType.BOOLEAN),
            example = "true")
    String active;

    /** Which plans; {@code null} asks for all. */
    record Filter(String weakness, Boolean active) {}

    /**
     * The filter that the parameters ask for.
     *
     * @throws Problem 400 where a value is not right
     */
    Filter filter() {
        return new Filter(QueryValues.text("weakness", weakness, LONGEST_SLUG), QueryValues.bool("active", active));
    }
}
