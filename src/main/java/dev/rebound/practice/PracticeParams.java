package dev.rebound.practice;

import dev.rebound.platform.http.QueryValues;
import dev.rebound.platform.paging.PageParams;
import dev.rebound.platform.problem.Problem;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query parameters of the list of practice sessions, as text. */
public class PracticeParams extends PageParams {

    @QueryParam("kind")
    @Parameter(
            description = "Only those held in this way.",
            schema = @Schema(implementation = PracticeKind.class),
            example = "mock")
    String kind;

    @QueryParam("weakness")
    @Parameter(
            description = "Only those that worked on this weakness.",
            schema = @Schema(minLength = 1, maxLength = 80, pattern = "^[a-z0-9-]+$"),
            example = "rambling")
    String weakness;

    @QueryParam("plan_id")
    @Parameter(
            description = "Only those of this plan.",
            schema = @Schema(type = SchemaType.STRING, format = "uuid", maxLength = 36),
            example = "0199b0a4-7f3c-7d21-9c5e-2f6f5f0c1a11")
    String planId;

    @QueryParam("practised_at_from")
    @Parameter(
            description = "Only those at or after this time.",
            schema = @Schema(format = "date-time", maxLength = 40),
            example = "2026-11-01T00:00:00Z")
    String practisedAtFrom;

    @QueryParam("practised_at_to")
    @Parameter(
            description = "Only those before this time.",
            schema = @Schema(format = "date-time", maxLength = 40),
            example = "2026-12-01T00:00:00Z")
    String practisedAtTo;

    /** Which sessions; {@code null} asks for all. */
    record Filter(PracticeKind kind, String weakness, UUID planId, Instant from, Instant to) {}

    /**
     * The filter that the parameters ask for.
     *
     * @throws Problem 400 where a value is not right
     */
    Filter filter() {
        return new Filter(
                QueryValues.oneOf("kind", kind, PracticeKind.class),
                QueryValues.text("weakness", weakness, PlanParams.LONGEST_SLUG),
                QueryValues.id("plan_id", planId),
                QueryValues.instant("practised_at_from", practisedAtFrom),
                QueryValues.instant("practised_at_to", practisedAtTo));
    }
}
