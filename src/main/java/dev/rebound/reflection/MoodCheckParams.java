package dev.rebound.reflection;

import dev.rebound.platform.http.QueryValues;
import dev.rebound.platform.paging.PageParams;
import dev.rebound.platform.problem.Problem;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query parameters of the list of mood checks, as text. */
public class MoodCheckParams extends PageParams {

    @QueryParam("phase")
    @Parameter(
            description = "Only those of this phase.",
            schema = @Schema(implementation = MoodPhase.class),
            example = "after_step")
    String phase;

    @QueryParam("interview_id")
    @Parameter(
            description = "Only those about this interview.",
            schema = @Schema(type = SchemaType.STRING, format = "uuid", maxLength = 36),
            example = "0199b0a4-7f3c-7d21-9c5e-2f6f5f0c1a11")
    String interviewId;

    @QueryParam("step")
    @Parameter(
            description = "Only those noted around this step.",
            schema = @Schema(implementation = MoodStep.class),
            example = "feelings")
    String step;

    @QueryParam("at_from")
    @Parameter(
            description = "Only those at or after this time.",
            schema = @Schema(format = "date-time", maxLength = 40),
            example = "2026-11-01T00:00:00Z")
    String atFrom;

    @QueryParam("at_to")
    @Parameter(
            description = "Only those before this time.",
            schema = @Schema(format = "date-time", maxLength = 40),
            example = "2026-12-01T00:00:00Z")
    String atTo;

    /**
     * The filter that the parameters ask for.
     *
     * @throws Problem 400 where a value is not right
     */
    MoodCheckFilter filter() {
        return new MoodCheckFilter(
                QueryValues.oneOf("phase", phase, MoodPhase.class),
                QueryValues.id("interview_id", interviewId),
                QueryValues.oneOf("step", step, MoodStep.class),
                QueryValues.instant("at_from", atFrom),
                QueryValues.instant("at_to", atTo));
    }
}
