package dev.rebound.platform.paging;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The two query parameters of every list; filters of a list extend it. */
public class PageParams {

    @QueryParam("limit")
    @Parameter(
            name = "limit",
            description = "How many entries a page holds at most.",
            schema =
                    @Schema(
                            type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.INTEGER,
                            format = "int32",
                            minimum = "1",
                            maximum = "100",
                            defaultValue = "20"),
            example = "20")
    String limit;

    @QueryParam("cursor")
    @Parameter(
            name = "cursor",
            description = "The `next_cursor` of the page before, with the same filters and sort.",
            schema = @Schema(minLength = 1, maxLength = 1000),
            example = "eyJwIjpbIjIwMjYtMTEtMjAiXX0.6v2Yk0Zr1oG8mW3c")
    String cursor;

    /** The page asked for; 400 where a value is not right. */
    public PageRequest page() {
        return PageRequest.of(limit, cursor);
    }
}
