package dev.rebound.support;

import dev.rebound.platform.http.QueryValues;
import dev.rebound.platform.paging.PageParams;
import dev.rebound.platform.problem.Problem;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query parameters of the list of worth entries, as text. */
public class WorthEntryParams extends PageParams {

    @QueryParam("kind")
    @Parameter(
            description = "Only those of this kind.",
            schema = @Schema(implementation = WorthKind.class),
            example = "win")
    String kind;

    @QueryParam("pinned")
    @Parameter(
            description = "Only those that are, or are not, pinned.",
            schema = @Schema(type = SchemaType.BOOLEAN),
            example = "true")
    String pinned;

    /** Which entries; {@code null} asks for all. */
    record Filter(WorthKind kind, Boolean pinned) {}

    /**
     * The filter that the parameters ask for.
     *
     * @throws Problem 400 where a value is not right
     */
    Filter filter() {
        return new Filter(QueryValues.oneOf("kind", kind, WorthKind.class), QueryValues.bool("pinned", pinned));
    }
}
