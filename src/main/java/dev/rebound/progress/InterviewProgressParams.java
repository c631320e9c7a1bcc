package dev.rebound.progress;

import dev.rebound.interview.InterviewKind;
import dev.rebound.platform.http.QueryValues;
import dev.rebound.platform.paging.PageParams;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What the list of interviews' progress takes. */
public class InterviewProgressParams extends PageParams {

    @QueryParam("kind")
    @Parameter(
            description = "Real or mock interviews; the two are never compared with each other.",
            schema =
                    @Schema(
                            enumeration = {"real", "mock"},
                            defaultValue = "real"),
            example = "real")
    String kind;

    /** The kind asked for; 400 where it is not one. */
    InterviewKind interviewKind() {
        InterviewKind asked = QueryValues.oneOf("kind", kind, InterviewKind.class);
        return asked == null ? InterviewKind.REAL : asked;
    }
}
