package dev.rebound.account.grant;

import dev.rebound.account.activity.Activity;
import dev.rebound.account.activity.ActivityKind;
import dev.rebound.platform.etag.ETags;
import dev.rebound.platform.idempotency.Idempotent;
import dev.rebound.platform.json.MergePatch;
import dev.rebound.platform.json.Patcher;
import dev.rebound.platform.owner.Owner;
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
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
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

/** What the person who calls lets mentors read. */
@Path("/v1/grants")
@Tag(name = "Grants")
@Authenticated
@Transactional
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class GrantResource {

    private static final String LIST = "grants";

    private final Grants grants;
    private final GrantReads reads;
    private final Activity activity;
    private final Cursors cursors;
    private final Patcher patcher;
    private final Owner owner;
    private final Clock clock;

    @Inject
    GrantResource(
            Grants grants,
            GrantReads reads,
            Activity activity,
            Cursors cursors,
            Patcher patcher,
            Owner owner,
            Clock clock) {
        this.grants = grants;
        this.reads = reads;
        this.activity = activity;
        this.cursors = cursors;
        this.patcher = patcher;
        this.owner = owner;
        this.clock = clock;
    }

    /** Lists grants. */
    @GET
    @Operation(
            operationId = "listGrants",
            summary = "List grants",
            description = "What the person lets, or let, mentors read, newest first.")
    @APIResponse(responseCode = "200", description = "One page of grants.")
    public Page<GrantView> listGrants(@BeanParam PageParams params) {
        PageRequest page = params.page();
        Instant now = clock.instant();
        return cursors.page(
                        grants.made(cursors.position(page, LIST), page.fetch()),
                        page,
                        LIST,
                        last -> List.of(last.createdAt().toString(), last.id().toString()))
                .map(grant -> GrantView.from(grant, now));
    }

    /** Invites a mentor. */
    @POST
    @ResponseStatus(201)
    @Idempotent
    @Operation(
            operationId = "createGrant",
            summary = "Invite a mentor",
            description =
                    "Makes an invitation to read what `scopes` names, and nothing else, until `ends_at`. The reply"
                            + " holds its one-time `code`, which is not kept and not shown again. Give it to the mentor, who accepts"
                            + " with it within seven days, on the same career site. At most 20 grants are open at once.")
    @APIResponseSchema(
            value = GrantView.class,
            responseCode = "201",
            responseDescription = "The invitation with its code.")
    public GrantView createGrant(@Valid @NotNull GrantInput input) {
        Instant now = clock.instant();
        InvitationCode code = InvitationCode.random();
        Grant grant = Grant.invite(owner.id(), owner.siteId(), input, code, now);
        grants.requireRoom(now);
        grants.add(grant);
        activity.note(ActivityKind.GRANT_MADE, grant.id());
        return GrantView.from(grant, code, now);
    }

    /** Reads a grant. */
    @GET
    @Path("/{grant_id}")
    @Operation(operationId = "getGrant", summary = "Read a grant", description = "One grant that the person made.")
    @APIResponse(responseCode = "200", description = "The grant.")
    public GrantView getGrant(@PathParam("grant_id") UUID id) {
        return GrantView.from(grants.require(id), clock.instant());
    }

    /** Changes a grant. */
    @PATCH
    @Path("/{grant_id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "updateGrant",
            summary = "Narrow or rename a grant, or move its end",
            description =
                    "A JSON Merge Patch: fields given change, `null` clears, others stay. Scopes can be taken away"
                            + " but not added: make a new grant for more. The end may move either way, up to 366 days from now. A"
                            + " grant that is ended, expired or revoked stays so.")
    @APIResponse(responseCode = "200", description = "The grant as it is now.")
    public GrantView updateGrant(
            @PathParam("grant_id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull MergePatch patch) {
        Instant now = clock.instant();
        Grant grant = grants.require(id);
        ETags.require(ifMatch, grant.etag(now));
        grant.change(patcher.apply(patch, grant.toInput()), now);
        activity.note(ActivityKind.GRANT_CHANGED, id);
        return GrantView.from(grants.changed(grant), now);
    }

    /** Revokes a grant. */
    @DELETE
    @Path("/{grant_id}")
    @Operation(
            operationId = "revokeGrant",
            summary = "Revoke a grant",
            description =
                    "Takes an invitation or a grant back at once. It stays in the list as revoked for 90 days, so that its"
                            + " reads can still be seen; one that is closed already stays as it is.")
    @APIResponse(responseCode = "204", description = "It opens nothing any more.")
    public void revokeGrant(@PathParam("grant_id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        Instant now = clock.instant();
        Grant grant = grants.lock(id);
        ETags.requireIfGiven(ifMatch, grant.etag(now));
        if (grant.revoke(now)) {
            activity.note(ActivityKind.GRANT_REVOKED, id);
        }
    }

    /** Lists what was read. */
    @GET
    @Path("/{grant_id}/reads")
    @Operation(
            operationId = "listGrantReads",
            summary = "List what the mentor read",
            description =
                    "Every read under the grant within the last 90 days, newest first: when and what was asked for,"
                            + " never what it said.")
    @APIResponse(responseCode = "200", description = "One page of reads.")
    public Page<GrantReadView> listGrantReads(@PathParam("grant_id") UUID id, @BeanParam PageParams params) {
        PageRequest page = params.page();
        String list = "reads of " + id;
        List<GrantRead> found = reads.of(id, cursors.position(page, list), page.fetch());
        if (found.isEmpty()) {
            grants.require(id);
        }
        return cursors.page(found, page, list, GrantReads::positionOf).map(GrantReadView::from);
    }
}
