package dev.rebound.reflection;

import dev.rebound.platform.http.QueryValues;
import dev.rebound.platform.problem.Problem;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query parameters of the list of all reflections, as text. */
public class ReflectionParams extends InterviewReflectionParams {

    @QueryParam("interview_id")
    @Parameter(
            description = "Only those about this interview.",
            schema = @Schema(type = SchemaType.STRING, format = "uuid", maxLength = 36),
            example = "0199b0a4-7f3c-7d21-9c5e-2f6f5f0c1a11")
    String interviewId;

    @QueryParam("parked")
    @Parameter(
            description = "Only those set aside, or only those that are not.",
            schema = @Schema(type = SchemaType.BOOLEAN),
            example = "true")
    String parked;

    /**
     * The filter that the parameters ask for.
     *
     * @throws Problem 400 where a value is not right
     */
    ReflectionFilter filter() {
        return new ReflectionFilter(
                QueryValues.id("interview_id", interviewId), step(), kind(), QueryValues.bool("parked", parked));
    }
}
