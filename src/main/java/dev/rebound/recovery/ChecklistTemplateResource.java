package dev.rebound.recovery;

import dev.rebound.platform.http.QueryValues;
import dev.rebound.platform.i18n.Language;
import dev.rebound.platform.owner.Owner;
import dev.rebound.platform.problem.Problem;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * The templates that checklists are copied from. Those that Rebound brings along are open to everybody; who comes with a
 * token reads their career site's own beside them (docs/adr/0017).
 */
@Path("/v1/checklist-templates")
@Tag(name = "Checklist templates")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class ChecklistTemplateResource {

    private static final int LAST_VERSION = 1_000_000;

    private final ChecklistTemplates templates;
    private final SiteTemplates siteTemplates;
    private final Owner caller;
    private final HttpHeaders headers;

    @Inject
    ChecklistTemplateResource(
            ChecklistTemplates templates, SiteTemplates siteTemplates, Owner caller, HttpHeaders headers) {
        this.templates = templates;
        this.siteTemplates = siteTemplates;
        this.caller = caller;
        this.headers = headers;
    }

    /** The query parameters of one template, as text. */
    public static class Params {

        @QueryParam("version")
        @Parameter(
                description = "An older version; without it the newest.",
                schema = @Schema(type = SchemaType.INTEGER, format = "int32", minimum = "1", maximum = "1000000"),
                example = "1")
        String version;
    }

    /** The query parameters of the list, as text. */
    public static class ListParams {

        @QueryParam("retired")
        @Parameter(
                description = "Only those that new checklists can't, or can, be made from.",
                schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"),
                example = "false")
        String retired;
    }

    /** Lists the templates. */
    @GET
    @SecurityRequirements
    @Operation(
            operationId = "listChecklistTemplates",
            summary = "List checklist templates",
            description =
                    "The templates that new checklists can be made from, each in its newest version and, where it is"
                            + " written in it, in the caller's language. Without a token those that Rebound brings along, for any"
                            + " cache to keep; with one those of the caller's career site as well, for the caller alone.")
    @APIResponse(responseCode = "200", description = "The whole list.")
    public ChecklistTemplateList listChecklistTemplates(@BeanParam ListParams params) {
        boolean retired = Boolean.TRUE.equals(QueryValues.bool("retired", params.retired));
        List<ChecklistTemplate> all = new ArrayList<>();
        if (!retired) {
            all.addAll(templates.newest(language()));
        }
        if (caller.isKnown()) {
            all.addAll(siteTemplates.newest(retired, language()));
        }
        return ChecklistTemplateList.of(List.copyOf(all), !caller.isKnown());
    }

    /** Reads a template. */
    @GET
    @Path("/{key}")
    @SecurityRequirements
    @Operation(
            operationId = "getChecklistTemplate",
            summary = "Read a checklist template",
            description =
                    "One template in the caller's language, with the minutes and the reason of each task. One of a"
                            + " career site's own, whose key begins with `site-`, is read with a token of that site, retired or"
                            + " not.")
    @APIResponse(responseCode = "200", description = "The template.")
    public ChecklistTemplate getChecklistTemplate(
            @PathParam("key")
                    @Parameter(
                            description = "Names the template.",
                            schema = @Schema(minLength = 1, maxLength = 60, pattern = "^[a-z0-9-]+$"),
                            example = "six-steps")
                    String key,
            @BeanParam Params params) {
        Integer version = QueryValues.number("version", params.version, 1, LAST_VERSION);
        return (SiteTemplate.isKey(key) ? ofSite(key, version) : builtIn(key, version)).orElseThrow(Problem::notFound);
    }

    private Optional<ChecklistTemplate> builtIn(String key, Integer version) {
        return version == null ? templates.newest(key, language()) : templates.find(key, version, language());
    }

    private Optional<ChecklistTemplate> ofSite(String key, Integer version) {
        if (!caller.isKnown()) {
            return Optional.empty();
        }
        return version == null ? siteTemplates.newest(key, language()) : siteTemplates.find(key, version, language());
    }

    private Language language() {
        return Language.negotiate(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
