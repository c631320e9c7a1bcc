package dev.rebound.support;

import dev.rebound.platform.http.QueryValues;
import dev.rebound.platform.paging.PageParams;
import dev.rebound.platform.problem.Problem;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query parameters of the list of contacts, as text. */
public class ContactParams extends PageParams {

    @QueryParam("can_give")
    @Parameter(
            description = "Only those who can give this.",
            schema = @Schema(implementation = HelpKind.class),
            example = "mock")
    String canGive;

    /** Which contacts; {@code null} asks for all. */
    record Filter(HelpKind canGive) {}

    /**
     * The filter that the parameters ask for.
     *
     * @throws Problem 400 where a value is not right
     */
    Filter filter() {
        return new Filter(QueryValues.oneOf("can_give", canGive, HelpKind.class));
    }
}
