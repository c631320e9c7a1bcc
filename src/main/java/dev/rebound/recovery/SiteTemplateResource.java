package dev.rebound.recovery;

import dev.rebound.platform.etag.ETags;
import dev.rebound.platform.i18n.Language;
import dev.rebound.platform.idempotency.Idempotent;
import dev.rebound.platform.owner.Owner;
import dev.rebound.platform.paging.Cursors;
import dev.rebound.platform.paging.Page;
import dev.rebound.platform.paging.PageParams;
import dev.rebound.platform.paging.PageRequest;
import dev.rebound.platform.problem.Problem;
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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** A career site's own templates, for its back office. */
@Path("/v1/checklist-templates")
@Tag(name = "Checklist templates")
@RolesAllowed(Owner.SITE_ADMIN)
@Transactional
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SiteTemplateResource {

    private final SiteTemplates templates;
    private final Cursors cursors;
    private final Clock clock;

    @Inject
    SiteTemplateResource(SiteTemplates templates, Cursors cursors, Clock clock) {
        this.templates = templates;
        this.cursors = cursors;
        this.clock = clock;
    }

    /** Publishes a template. */
    @POST
    @ResponseStatus(201)
    @Idempotent
    @Operation(
            operationId = "createChecklistTemplate",
            summary = "Publish an own checklist template",
            description = "Publishes a template of the career site's own, with its tasks for any of the six steps, in"
                    + " English and where it likes in French. Only the site's own people can make checklists from it. Only"
                    + " for the role site-admin; a site has at most 50.")
    @APIResponseSchema(
            value = SiteTemplateView.class,
            responseCode = "201",
            responseDescription = "The first version as it was published.")
    public SiteTemplateView createChecklistTemplate(@Valid @NotNull SiteTemplateInput input) {
        SiteTemplateContent content = input.content();
        content.require();
        return SiteTemplateView.from(templates.create(input.key(), content, clock.instant()), input.key());
    }

    /** Publishes a new version. */
    @POST
    @Path("/{key}/versions")
    @ResponseStatus(201)
    @Idempotent
    @Operation(
            operationId = "createChecklistTemplateVersion",
            summary = "Publish a new version",
            description =
                    "Publishes the next version of a template of the site's own. New checklists are made from it;"
                            + " those that are there keep theirs. A published version never changes. Only for the role site-admin.")
    @APIResponseSchema(
            value = SiteTemplateView.class,
            responseCode = "201",
            responseDescription = "The version as it was published.")
    public SiteTemplateView createChecklistTemplateVersion(
            @PathParam("key")
                    @Parameter(example = "site-graduates", schema = @Schema(maxLength = 60, pattern = "^[a-z0-9-]+$"))
                    String key,
            @Valid @NotNull SiteTemplateContent content) {
        content.require();
        SiteTemplate template = templates.lock(key);
        return SiteTemplateView.from(templates.store(template.publish(content, clock.instant())), key);
    }

    /** Lists versions. */
    @GET
    @Path("/{key}/versions")
    @Operation(
            operationId = "listChecklistTemplateVersions",
            summary = "List the versions of an own template",
            description = "All versions of a template of the site's own, the newest first, in all their languages. Only"
                    + " for the role site-admin.")
    @APIResponse(responseCode = "200", description = "One page of versions.")
    public Page<SiteTemplateView> listChecklistTemplateVersions(
            @PathParam("key")
                    @Parameter(example = "site-graduates", schema = @Schema(maxLength = 60, pattern = "^[a-z0-9-]+$"))
                    String key,
            @BeanParam PageParams params) {
        PageRequest page = params.page();
        String list = "versions of " + key;
        List<String> position = cursors.position(page, list);
        int below = position.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(position.get(0));
        return cursors.page(
                        templates.versions(key, below, page.fetch()),
                        page,
                        list,
                        last -> List.of(String.valueOf(last.version().number())))
                .map(found -> SiteTemplateView.from(found.version(), key));
    }

    /** Retires a template. */
    @PUT
    @Path("/{key}/retirement")
    @Consumes(MediaType.WILDCARD) // there is no body, and clients name what types they like
    @Operation(
            operationId = "retireChecklistTemplate",
            summary = "Retire an own template",
            description = "No new checklist is made from it; those that are there, and its versions, can still be read."
                    + " Only for the role site-admin.")
    @APIResponse(responseCode = "204", description = "It is retired.")
    @APIResponse(responseCode = "409", ref = "#/components/responses/Conflict")
    public void retireChecklistTemplate(
            @PathParam("key")
                    @Parameter(example = "site-graduates", schema = @Schema(maxLength = 60, pattern = "^[a-z0-9-]+$"))
                    String key) {
        templates.lock(key).retire(clock.instant());
    }

    /** Brings a template back. */
    @DELETE
    @Path("/{key}/retirement")
    @Operation(
            operationId = "bringBackChecklistTemplate",
            summary = "Bring a retired template back",
            description = "New checklists can be made from it again. Only for the role site-admin.")
    @APIResponse(responseCode = "204", description = "It is not retired.")
    public void bringBackChecklistTemplate(
            @PathParam("key")
                    @Parameter(example = "site-graduates", schema = @Schema(maxLength = 60, pattern = "^[a-z0-9-]+$"))
                    String key,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
        SiteTemplate template = templates.lock(key);
        if (!ETags.isAny(ifMatch)) {
            ETags.requireIfGiven(
                    ifMatch,
                    templates
                            .newest(key, Language.negotiate(acceptLanguage))
                            .orElseThrow(Problem::notFound)
                            .contentTag());
        }
        template.bringBack(clock.instant());
    }
}
