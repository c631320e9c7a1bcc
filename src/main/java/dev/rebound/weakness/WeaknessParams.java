package dev.rebound.weakness;

import dev.rebound.platform.http.QueryValues;
import dev.rebound.platform.paging.PageParams;
import dev.rebound.platform.problem.FieldCode;
import dev.rebound.platform.problem.Problem;
import jakarta.ws.rs.QueryParam;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query parameters of the list of weaknesses, as text. */
public class WeaknessParams extends PageParams {

    @QueryParam("category")
    @Parameter(
            description = "Only those of this category.",
            schema =
                    @Schema(
                            enumeration = {
                                "preparation",
                                "answer-shape",
                                "role-knowledge",
                                "composure",
                                "connection",
                                "self-presentation",
                                "ending",
                                Catalogue.CAUSE_CATEGORY
                            }),
            example = "composure")
    String category;

    @QueryParam("source")
    @Parameter(
            description = "Only those of the catalogue, or only the person's own.",
            schema = @Schema(implementation = WeaknessSource.class),
            example = "own")
    String source;

    @QueryParam("cause")
    @Parameter(
            description = "True: only causes outside the person. False: only weaknesses.",
            schema = @Schema(type = SchemaType.BOOLEAN),
            example = "false")
    String cause;

    @QueryParam("archived")
    @Parameter(
            description = "True: only archived ones. False: only the others.",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"),
            example = "false")
    String archived;

    @QueryParam("used")
    @Parameter(
            description = "True: only those that a moment carries. False: only those that none does.",
            schema = @Schema(type = SchemaType.BOOLEAN),
            example = "true")
    String used;

    /**
     * The filter that the parameters ask for.
     *
     * @param categories the keys that a category can have
     * @throws Problem 400 where a value is not right
     */
    WeaknessFilter filter(Set<String> categories) {
        if (category != null && !categories.contains(category)) {
            throw Problem.parameter("category", FieldCode.UNKNOWN_VALUE, String.join(", ", categories));
        }
        return new WeaknessFilter(
                category,
                QueryValues.oneOf("source", source, WeaknessSource.class),
                QueryValues.bool("cause", cause),
                Boolean.TRUE.equals(QueryValues.bool("archived", archived)),
                QueryValues.bool("used", used));
    }
}
