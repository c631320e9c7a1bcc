package dev.rebound.support;

import dev.rebound.platform.http.QueryValues;
import dev.rebound.platform.paging.PageParams;
import dev.rebound.platform.problem.Problem;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query parameters of the list of help requests, as text. */
public class HelpRequestParams extends PageParams {

    @QueryParam("status")
    @Parameter(
            description = "Only those that stand there.",
            schema = @Schema(implementation = HelpStatus.class),
            example = "asked")
    String status;

    @QueryParam("contact_id")
    @Parameter(
            description = "Only those to this contact.",
            schema = @Schema(type = SchemaType.STRING, format = "uuid", maxLength = 36),
            example = "0199b0a4-7f3c-7d21-9c5e-2f6f5f0c1a11")
    String contactId;

    @QueryParam("due")
    @Parameter(
            description =
                    "Only open ones (planned, asked or accepted) that are due then, the earliest day first: `overdue`"
                            + " before today, `today`, `now` today or before, `later` after today.",
            schema = @Schema(implementation = Due.class),
            example = "now")
    String due;

    @QueryParam("time_zone")
    @Parameter(
            description = "The IANA time zone whose today counts; that of the interview recorded last by default.",
            schema = @Schema(minLength = 1, maxLength = 60),
            example = "America/Montreal")
    String timeZone;

    /** Which requests; {@code null} asks for all. */
    record Filter(HelpStatus status, UUID contactId, Due due) {}

    /**
     * The filter that the parameters ask for.
     *
     * @throws Problem 400 where a value is not right
     */
    Filter filter() {
        return new Filter(
                QueryValues.oneOf("status", status, HelpStatus.class),
                QueryValues.id("contact_id", contactId),
                QueryValues.oneOf("due", due, Due.class));
    }
}
