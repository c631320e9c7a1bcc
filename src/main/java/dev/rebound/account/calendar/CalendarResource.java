package dev.rebound.account.calendar;

import dev.rebound.platform.etag.Fingerprint;
import dev.rebound.platform.problem.Problem;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Calendars by their secret addresses, for calendar programs, which have no token. It is not transactional: nobody is
 * signed in whose rows a transaction could open (docs/adr/0012).
 */
@Path("/v1/calendar")
@Tag(name = "Calendar feeds")
@Produces(CalendarResource.ICALENDAR)
public class CalendarResource {

    static final String ICALENDAR = "text/calendar";

    private final Calendars calendars;

    @Inject
    CalendarResource(Calendars calendars) {
        this.calendars = calendars;
    }

    /** The address of a calendar, as seen from where the caller reached the service. */
    static String address(UriInfo uri, FeedSecret secret) {
        return uri.getBaseUriBuilder()
                .path("v1/calendar/" + secret.text() + ".ics")
                .build()
                .toString();
    }

    /** Reads a calendar. */
    @GET
    @Path("/{secret}.ics")
    @SecurityRequirements
    @Operation(
            operationId = "readCalendar",
            summary = "Read a calendar",
            description = "The dates of a calendar feed from 30 days back to 366 days ahead, at most 500, as iCalendar"
                    + " (RFC 5545), for whoever knows its address. Times are in UTC, days are all-day entries that leave the"
                    + " person free. An address that was revoked is answered like one that never was.")
    @APIResponse(
            responseCode = "200",
            description = "The calendar.",
            content =
                    @Content(
                            mediaType = ICALENDAR,
                            schema = @Schema(implementation = String.class, maxLength = 1_000_000)))
    public RestResponse<String> readCalendar(
            @Parameter(
                            description = "The secret of the feed, as its creation told it.",
                            schema = @Schema(minLength = 1, maxLength = 43, pattern = "^[A-Za-z0-9_-]{43}$"),
                            example = "Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4Zm9vYmFyYmE")
                    @PathParam("secret")
                    String secret) {
        Calendar calendar = calendars.read(new FeedSecret(secret)).orElseThrow(Problem::notFound);
        return RestResponse.ResponseBuilder.ok(calendar.text())
                .header(HttpHeaders.ETAG, Fingerprint.of(Stream.of(calendar.text())))
                .header(HttpHeaders.CONTENT_LANGUAGE, calendar.language().tag())
                // Without a name, a download would be called by the secret.
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"calendar.ics\"")
                .build();
    }
}
