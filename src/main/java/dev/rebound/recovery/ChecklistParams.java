package dev.rebound.recovery;

import dev.rebound.platform.http.QueryValues;
import dev.rebound.platform.paging.PageParams;
import dev.rebound.platform.problem.Problem;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query parameters of the list of checklists, as text. */
public class ChecklistParams extends PageParams {

    @QueryParam("interview_id")
    @Parameter(
            description = "Only those of this interview.",
            schema = @Schema(format = "uuid", minLength = 36, maxLength = 36),
            example = "0199b0a4-7f3c-7d21-9c5e-2f6f5f0c1a11")
    String interviewId;

    @QueryParam("completed")
    @Parameter(
            description = "Only those with nothing left to do, or only those with something.",
            schema = @Schema(type = SchemaType.BOOLEAN),
            example = "false")
    String completed;

    /**
     * The filter that the parameters ask for.
     *
     * @throws Problem 400 where a value is not right
     */
    ChecklistFilter filter() {
        return new ChecklistFilter(
                QueryValues.id("interview_id", interviewId), QueryValues.bool("completed", completed));
    }
}
