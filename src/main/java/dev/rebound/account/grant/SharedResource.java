package dev.rebound.account.grant;

import dev.rebound.platform.idempotency.Idempotent;
import dev.rebound.platform.paging.Cursors;
import dev.rebound.platform.paging.Page;
import dev.rebound.platform.paging.PageParams;
import dev.rebound.platform.paging.PageRequest;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** What others let the person who calls read as their mentor. Below each entry there is nothing but reads. */
@Path("/v1/shared")
@Tag(name = "Shared")
@Authenticated
@Transactional
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SharedResource {

    private static final String LIST = "shared";

    private final Grants grants;
    private final Acceptance acceptance;
    private final Cursors cursors;
    private final Clock clock;

    @Inject
    SharedResource(Grants grants, Acceptance acceptance, Cursors cursors, Clock clock) {
        this.grants = grants;
        this.acceptance = acceptance;
        this.cursors = cursors;
        this.clock = clock;
    }

    /** Lists what is shared. */
    @GET
    @Operation(
            operationId = "listSharedGrants",
            summary = "List what is shared with the caller",
            description = "The grants that the caller accepted, the last one first, with the state of each.")
    @APIResponse(responseCode = "200", description = "One page of grants.")
    public Page<SharedGrantView> listSharedGrants(@BeanParam PageParams params) {
        PageRequest page = params.page();
        Instant now = clock.instant();
        return cursors.page(
                        grants.held(cursors.position(page, LIST), page.fetch()),
                        page,
                        LIST,
                        last -> List.of(last.acceptedAt().toString(), last.id().toString()))
                .map(grant -> SharedGrantView.from(grant, now));
    }

    /** Accepts an invitation. */
    @POST
    @ResponseStatus(201)
    @Idempotent
    @Operation(
            operationId = "acceptGrant",
            summary = "Accept an invitation",
            description =
                    "Accepts an invitation with its code, once and on the career site it was made on. The person who"
                            + " made it sees that it was accepted, not by whom. A code that is mistyped, used, expired, taken back"
                            + " or the caller's own is answered alike; ten such in an hour and the caller has to wait.")
    @APIResponseSchema(
            value = SharedGrantView.class,
            responseCode = "201",
            responseDescription = "What the caller may read from now on.")
    public SharedGrantView acceptGrant(@Valid @NotNull AcceptanceInput input) {
        return acceptance.of(input.code());
    }

    /** Reads what a grant opens. */
    @GET
    @Path("/{grant_id}")
    @Operation(
            operationId = "getSharedGrant",
            summary = "Read what a grant opens",
            description = "One grant that the caller accepted.")
    @APIResponse(responseCode = "200", description = "The grant.")
    public SharedGrantView getSharedGrant(@PathParam("grant_id") UUID id) {
        return SharedGrantView.from(grants.requireHeld(id), clock.instant());
    }
}
