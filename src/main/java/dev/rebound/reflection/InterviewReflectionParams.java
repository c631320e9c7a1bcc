package dev.rebound.reflection;

import dev.rebound.interview.RecoveryStep;
import dev.rebound.platform.http.QueryValues;
import dev.rebound.platform.paging.PageParams;
import dev.rebound.platform.problem.Problem;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query parameters of the reflections of an interview, as text. */
public class InterviewReflectionParams extends PageParams {

    @QueryParam("step")
    @Parameter(
            description = "Only those of this step.",
            schema = @Schema(implementation = RecoveryStep.class),
            example = "feelings")
    String step;

    @QueryParam("kind")
    @Parameter(
            description = "Only those of this kind.",
            schema = @Schema(implementation = ReflectionKind.class),
            example = "lesson")
    String kind;

    /**
     * The filter that the parameters ask for, within an interview.
     *
     * @throws Problem 400 where a value is not right
     */
    ReflectionFilter filter(UUID interviewId) {
        return new ReflectionFilter(interviewId, step(), kind(), null);
    }

    RecoveryStep step() {
        return QueryValues.oneOf("step", step, RecoveryStep.class);
    }

    ReflectionKind kind() {
        return QueryValues.oneOf("kind", kind, ReflectionKind.class);
    }
}
