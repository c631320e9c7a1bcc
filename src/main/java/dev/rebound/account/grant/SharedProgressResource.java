package dev.rebound.account.grant;

import dev.rebound.platform.paging.Page;
import dev.rebound.platform.paging.PageParams;
import dev.rebound.progress.InterviewProgress;
import dev.rebound.progress.InterviewProgressParams;
import dev.rebound.progress.ProgressResource;
import dev.rebound.progress.ProgressView;
import dev.rebound.progress.WeaknessProgress;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A candidate's progress as their mentor reads it: figures over all records, and no words of reflections. */
@Path("/v1/shared/{grant_id}/progress")
@Tag(name = "Shared")
@Authenticated
@Transactional
@Produces(MediaType.APPLICATION_JSON)
public class SharedProgressResource {

    private final SharedAccess shared;
    private final ProgressResource progress;

    @Inject
    SharedProgressResource(SharedAccess shared, ProgressResource progress) {
        this.shared = shared;
        this.progress = progress;
    }

    /** All at a glance. */
    @GET
    @Operation(
            operationId = "getSharedProgress",
            summary = "Read shared progress at a glance",
            description = "The progress of the person who made the grant, as in `getProgress`.")
    @APIResponse(responseCode = "200", description = "Progress at a glance.")
    public ProgressView getSharedProgress(
            @PathParam("grant_id") UUID grantId, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
        shared.open(grantId, GrantScope.PROGRESS);
        return progress.getProgress(acceptLanguage);
    }

    /** Interview by interview. */
    @GET
    @Path("/interviews")
    @Operation(
            operationId = "listSharedInterviewProgress",
            summary = "List shared progress by interview",
            description = "The progress of the person who made the grant, as in `listInterviewProgress`.")
    @APIResponse(responseCode = "200", description = "One page of interviews.")
    public Page<InterviewProgress> listSharedInterviewProgress(
            @PathParam("grant_id") UUID grantId,
            @BeanParam InterviewProgressParams params,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
        shared.open(grantId, GrantScope.PROGRESS);
        return progress.listInterviewProgress(params, acceptLanguage);
    }

    /** Weakness by weakness. */
    @GET
    @Path("/weaknesses")
    @Operation(
            operationId = "listSharedWeaknessProgress",
            summary = "List shared progress by weakness",
            description = "The progress of the person who made the grant, as in `listWeaknessProgress`.")
    @APIResponse(responseCode = "200", description = "One page of weaknesses.")
    public Page<WeaknessProgress> listSharedWeaknessProgress(
            @PathParam("grant_id") UUID grantId,
            @BeanParam PageParams params,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
        shared.open(grantId, GrantScope.PROGRESS);
        return progress.listWeaknessProgress(params, acceptLanguage);
    }

    /** One weakness. */
    @GET
    @Path("/weaknesses/{slug}")
    @Operation(
            operationId = "getSharedWeaknessProgress",
            summary = "Read shared progress of a weakness",
            description = "How a weakness of the person who made the grant moves.")
    @APIResponse(responseCode = "200", description = "How the weakness moves.")
    public WeaknessProgress getSharedWeaknessProgress(
            @PathParam("grant_id") UUID grantId,
            @Parameter(
                            description = "The weakness's key.",
                            schema = @Schema(minLength = 1, maxLength = 80, pattern = "^[a-z0-9-]{1,80}$"),
                            example = "rambling")
                    @PathParam("slug")
                    String slug,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
        shared.open(grantId, GrantScope.PROGRESS);
        return progress.getWeaknessProgress(slug, acceptLanguage);
    }
}
