package dev.rebound.guidance;

import dev.rebound.platform.etag.ETags;
import dev.rebound.platform.problem.Problem;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the person who calls makes of an entry. Each mark is set or not, so setting it again changes nothing. */
@Path("/v1/guidance/{guidance_id}")
@Tag(name = "Guidance")
@Authenticated
@Transactional
@Consumes(MediaType.WILDCARD) // there is no body, and clients name what types they like
@Produces(MediaType.APPLICATION_JSON)
public class MarkResource {

    private final GuidanceEntries entries;
    private final Marks marks;
    private final SiteRole role;
    private final Clock clock;

    @Inject
    MarkResource(GuidanceEntries entries, Marks marks, SiteRole role, Clock clock) {
        this.entries = entries;
        this.marks = marks;
        this.role = role;
        this.clock = clock;
    }

    /** Dismisses an entry. */
    @PUT
    @Path("/dismissal")
    @Operation(
            operationId = "dismissGuidance",
            summary = "Dismiss guidance",
            description = "It is not recommended to the person any more; it can still be read.")
    @APIResponse(responseCode = "204", description = "It is dismissed.")
    public void dismissGuidance(@PathParam("guidance_id") UUID id) {
        seen(id);
        marks.set(Marks.Mark.DISMISSED, id, clock.instant());
    }

    /** Takes a dismissal back. */
    @DELETE
    @Path("/dismissal")
    @Operation(
            operationId = "restoreGuidance",
            summary = "Take a dismissal back",
            description = "The entry may be recommended to the person again.")
    @APIResponse(responseCode = "204", description = "It is not dismissed.")
    public void restoreGuidance(@PathParam("guidance_id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        unset(Marks.Mark.DISMISSED, id, ifMatch);
    }

    /** Chooses an event. */
    @PUT
    @Path("/choice")
    @Operation(
            operationId = "chooseGuidance",
            summary = "Choose an event",
            description =
                    "The person means to go to the event, and it stands in their calendar feed. Only an event can be"
                            + " chosen; it books no seat.")
    @APIResponse(responseCode = "204", description = "It is chosen.")
    @APIResponse(responseCode = "409", ref = "#/components/responses/Conflict")
    public void chooseGuidance(@PathParam("guidance_id") UUID id) {
        seen(id).guidance().requireEvent();
        marks.set(Marks.Mark.CHOSEN, id, clock.instant());
    }

    /** Takes a choice back. */
    @DELETE
    @Path("/choice")
    @Operation(
            operationId = "unchooseGuidance",
            summary = "Take a choice back",
            description = "The event no longer stands in the person's calendar feed.")
    @APIResponse(responseCode = "204", description = "It is not chosen.")
    public void unchooseGuidance(@PathParam("guidance_id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        unset(Marks.Mark.CHOSEN, id, ifMatch);
    }

    private SeenGuidance seen(UUID id) {
        return entries.require(id, role.seesEverything());
    }

    /**
     * A mark on what was archived since can be taken away all the same.
     *
     * @throws Problem 404 where there was none and the entry is not seen, 412 where the entry or its marks have changed
     */
    private void unset(Marks.Mark mark, UUID id, String ifMatch) {
        if (ifMatch != null) {
            ETags.requireIfGiven(ifMatch, seen(id).etag());
        }
        if (!marks.unset(mark, id)) {
            seen(id);
        }
    }
}
