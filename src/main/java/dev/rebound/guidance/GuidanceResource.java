package dev.rebound.guidance;

import dev.rebound.platform.etag.ETags;
import dev.rebound.platform.idempotency.Idempotent;
import dev.rebound.platform.json.MergePatch;
import dev.rebound.platform.json.Patcher;
import dev.rebound.platform.owner.Owner;
import dev.rebound.platform.paging.Cursors;
import dev.rebound.platform.paging.Page;
import dev.rebound.platform.paging.PageRequest;
import dev.rebound.platform.problem.FieldError;
import dev.rebound.platform.problem.Problem;
import dev.rebound.platform.problem.ProblemCode;
import dev.rebound.weakness.WeaknessSlugs;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** What the career site of the person who calls publishes: its back office writes, its people read. */
@Path("/v1/guidance")
@Tag(name = "Guidance")
@Authenticated
@Transactional
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class GuidanceResource {

    private final GuidanceEntries entries;
    private final WeaknessSlugs slugs;
    private final SiteRole role;
    private final Cursors cursors;
    private final Patcher patcher;
    private final Owner owner;
    private final Clock clock;

    @Inject
    GuidanceResource(
            GuidanceEntries entries,
            WeaknessSlugs slugs,
            SiteRole role,
            Cursors cursors,
            Patcher patcher,
            Owner owner,
            Clock clock) {
        this.entries = entries;
        this.slugs = slugs;
        this.role = role;
        this.cursors = cursors;
        this.patcher = patcher;
        this.owner = owner;
        this.clock = clock;
    }

    /** Lists guidance. */
    @GET
    @Operation(
            operationId = "listGuidance",
            summary = "List guidance",
            description = "What the person's career site publishes, newest first, or events by when they begin. Filters"
                    + " are and-ed. The role site-admin sees drafts and archived entries too.")
    @APIResponse(responseCode = "200", description = "One page of guidance.")
    public Page<GuidanceView> listGuidance(@BeanParam GuidanceParams params) {
        PageRequest page = params.page();
        GuidanceParams.Filter filter = params.filter();
        return cursors.page(
                        entries.list(filter, role.seesEverything(), cursors.position(page, filter), page.fetch()),
                        page,
                        filter,
                        filter.sort()::positionOf)
                .map(GuidanceView::from);
    }

    /** Makes an entry. */
    @POST
    @ResponseStatus(201)
    @RolesAllowed(Owner.SITE_ADMIN)
    @Idempotent
    @Operation(
            operationId = "createGuidance",
            summary = "Make guidance",
            description =
                    "Makes an article, a video, an event or a mentor, as a draft unless it says published. Only for"
                            + " the role site-admin, and only the site's own people will read it.")
    @APIResponseSchema(
            value = GuidanceView.class,
            responseCode = "201",
            responseDescription = "The entry as it was made.")
    public GuidanceView createGuidance(@Valid @NotNull GuidanceInput input) {
        requireCatalogue(input.weaknesses());
        Guidance made = entries.add(Guidance.make(owner.siteId(), input, clock.instant()));
        return GuidanceView.from(new SeenGuidance(made, false, false));
    }

    /** Reads an entry. */
    @GET
    @Path("/{guidance_id}")
    @Operation(
            operationId = "getGuidance",
            summary = "Read guidance",
            description = "One entry of the person's career site, with what the person made of it.")
    @APIResponse(responseCode = "200", description = "The entry.")
    public GuidanceView getGuidance(@PathParam("guidance_id") UUID id) {
        return GuidanceView.from(entries.require(id, role.seesEverything()));
    }

    /** Changes an entry. */
    @PATCH
    @Path("/{guidance_id}")
    @RolesAllowed(Owner.SITE_ADMIN)
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "updateGuidance",
            summary = "Change, publish or archive guidance",
            description =
                    "A JSON Merge Patch: fields given change, `null` clears, others stay. A draft is published; what"
                            + " is published is archived; what is archived is published again. Only for the role site-admin.")
    @APIResponse(responseCode = "200", description = "The entry as it is now.")
    public GuidanceView updateGuidance(
            @PathParam("guidance_id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull MergePatch patch) {
        SeenGuidance seen = entries.require(id, true);
        ETags.require(ifMatch, seen.etag());
        GuidanceInput changed = patcher.apply(patch, seen.guidance().toInput());
        requireCatalogue(changed.weaknesses());
        seen.guidance().change(changed, clock.instant());
        entries.changed(seen.guidance());
        return GuidanceView.from(seen);
    }

    /** Deletes an entry. */
    @DELETE
    @Path("/{guidance_id}")
    @RolesAllowed(Owner.SITE_ADMIN)
    @Operation(
            operationId = "deleteGuidance",
            summary = "Delete guidance",
            description = "Deletes an entry, also from the calendars of those who chose it; archive it to keep it. Only"
                    + " for the role site-admin.")
    @APIResponse(responseCode = "204", description = "It is gone.")
    public void deleteGuidance(@PathParam("guidance_id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        entries.remove(id, ifMatch);
    }

    /** A site can't know a person's own weaknesses, so its slugs are those of the catalogue. */
    private void requireCatalogue(List<String> weaknesses) {
        List<FieldError> faults = slugs.faults(weaknesses, "/weaknesses", Map.of());
        if (!faults.isEmpty()) {
            throw Problem.of(ProblemCode.INVALID_BODY, faults);
        }
    }
}
