package dev.rebound.support;

import dev.rebound.platform.crypto.Sealer;
import dev.rebound.platform.etag.ETags;
import dev.rebound.platform.idempotency.Idempotent;
import dev.rebound.platform.json.MergePatch;
import dev.rebound.platform.json.Patcher;
import dev.rebound.platform.owner.Owner;
import dev.rebound.platform.paging.Cursors;
import dev.rebound.platform.paging.Page;
import dev.rebound.platform.paging.PageRequest;
import dev.rebound.weakness.Practisable;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** What the person who calls asks of others. */
@Path("/v1/help-requests")
@Tag(name = "Help requests")
@Authenticated
@Transactional
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class HelpRequestResource {

    private final HelpRequests requests;
    private final Practisable practisable;
    private final Today today;
    private final Sealer sealer;
    private final Cursors cursors;
    private final Patcher patcher;
    private final Owner owner;
    private final Clock clock;

    @Inject
    HelpRequestResource(
            HelpRequests requests,
            Practisable practisable,
            Today today,
            Sealer sealer,
            Cursors cursors,
            Patcher patcher,
            Owner owner,
            Clock clock) {
        this.requests = requests;
        this.practisable = practisable;
        this.today = today;
        this.sealer = sealer;
        this.cursors = cursors;
        this.patcher = patcher;
        this.owner = owner;
        this.clock = clock;
    }

    /** Lists help requests. */
    @GET
    @Operation(
            operationId = "listHelpRequests",
            summary = "List help requests",
            description = "The person's help requests, newest first; with `due` the earliest day first. Filters are"
                    + " and-ed.")
    @APIResponse(responseCode = "200", description = "One page of help requests.")
    public Page<HelpRequestView> listHelpRequests(@BeanParam HelpRequestParams params) {
        PageRequest page = params.page();
        HelpRequestParams.Filter filter = params.filter();
        List<String> position = cursors.position(page, filter);
        LocalDate day = today.asAsked(params.timeZone).on();
        return cursors.page(
                        requests.list(filter, day, position, page.fetch()),
                        page,
                        filter,
                        request -> HelpRequests.positionOf(request, filter))
                .map(found -> HelpRequestView.from(found, sealer, day));
    }

    /** Plans a help request. */
    @POST
    @ResponseStatus(201)
    @Idempotent
    @Operation(
            operationId = "createHelpRequest",
            summary = "Plan a help request",
            description =
                    "Plans to ask somebody for something by a day; `status` asked where that is done. Its words are"
                            + " kept encrypted.")
    @APIResponseSchema(
            value = HelpRequestView.class,
            responseCode = "201",
            responseDescription = "The request as it was planned.")
    public HelpRequestView createHelpRequest(@Valid @NotNull HelpRequestInput input) {
        requireWeakness(input.weakness(), null);
        HelpRequest request = requests.add(HelpRequest.plan(owner.id(), input, sealer, clock.instant()));
        return HelpRequestView.from(request, sealer, today.atHome().on());
    }

    /** Reads a help request. */
    @GET
    @Path("/{help_request_id}")
    @Operation(
            operationId = "getHelpRequest",
            summary = "Read a help request",
            description = "One help request of the person.")
    @APIResponse(responseCode = "200", description = "The request.")
    public HelpRequestView getHelpRequest(@PathParam("help_request_id") UUID id, @BeanParam TodayParams params) {
        return HelpRequestView.from(
                requests.require(id), sealer, today.asAsked(params.timeZone).on());
    }

    /** Changes a help request. */
    @PATCH
    @Path("/{help_request_id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "updateHelpRequest",
            summary = "Change a help request, or say where it stands",
            description =
                    "A JSON Merge Patch: fields given change, `null` clears, others stay. `status` moves a step on"
                            + " (planned, asked, then accepted or declined; accepted, helped, thanked), from declined to asked"
                            + " or planned again, or the last step back; another step is refused with 409"
                            + " `invalid_transition`. Each step notes its time. Going back from helped clears `helped` and"
                            + " `took`.")
    @APIResponse(responseCode = "200", description = "The request as it is now.")
    public HelpRequestView updateHelpRequest(
            @PathParam("help_request_id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull MergePatch patch) {
        HelpRequest request = requests.require(id);
        ETags.require(ETags.versions(ifMatch), request.etag());
        HelpRequestInput changed = patcher.apply(patch, request.toInput(sealer));
        requireWeakness(changed.weakness(), request.weakness());
        request.change(changed, sealer, clock.instant());
        return HelpRequestView.from(
                requests.changed(request), sealer, today.atHome().on());
    }

    private void requireWeakness(String slug, String before) {
        if (slug != null && !Objects.equals(slug, before)) {
            practisable.require(slug, "/weakness");
        }
    }

    /** Deletes a help request. */
    @DELETE
    @Path("/{help_request_id}")
    @Operation(
            operationId = "deleteHelpRequest",
            summary = "Delete a help request",
            description = "Deletes one help request for good.")
    @APIResponse(responseCode = "204", description = "It is gone.")
    public void deleteHelpRequest(
            @PathParam("help_request_id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        requests.remove(id, ETags.versions(ifMatch));
    }
}
