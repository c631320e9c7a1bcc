package dev.rebound.recovery;

import dev.rebound.platform.http.QueryValues;
import dev.rebound.platform.i18n.Language;
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
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The templates that checklists are copied from; they hold nothing of a person. */
@Path("/v1/checklist-templates")
@Tag(name = "Checklist templates")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class ChecklistTemplateResource {

    private static final int LAST_VERSION = 1_000_000;

    private final ChecklistTemplates templates;
    private final HttpHeaders headers;

    @Inject
    ChecklistTemplateResource(ChecklistTemplates templates, HttpHeaders headers) {
        this.templates = templates;
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

    /** Lists the templates. */
    @GET
    @SecurityRequirements
    @Operation(
            operationId = "listChecklistTemplates",
            summary = "List checklist templates",
            description = "All templates, each in its newest version and in the caller's language.")
    @APIResponse(responseCode = "200", description = "The whole list.")
    public ChecklistTemplateList listChecklistTemplates() {
        return ChecklistTemplateList.of(templates.newest(language()));
    }

    /** Reads a template. */
    @GET
    @Path("/{key}")
    @SecurityRequirements
    @Operation(
            operationId = "getChecklistTemplate",
            summary = "Read a checklist template",
            description = "One template in the caller's language, with the minutes and the reason of each task.")
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
        Optional<ChecklistTemplate> found =
                version == null ? templates.newest(key, language()) : templates.find(key, version, language());
        return found.orElseThrow(Problem::notFound);
    }

    private Language language() {
        return Language.negotiate(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
