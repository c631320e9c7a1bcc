package dev.rebound.account.grant;

import dev.rebound.progress.PictureResource;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** A candidate's progress as pictures, as their mentor sees them. */
@Path("/v1/shared/{grant_id}/progress")
@Tag(name = "Shared")
@Authenticated
@Transactional
@Produces(PictureResource.SVG)
public class SharedPictureResource {

    private final SharedAccess shared;
    private final PictureResource pictures;

    @Inject
    SharedPictureResource(SharedAccess shared, PictureResource pictures) {
        this.shared = shared;
        this.pictures = pictures;
    }

    /** Draws self-ratings and nerves. */
    @GET
    @Path("/chart.svg")
    @Operation(
            operationId = "getSharedProgressChart",
            summary = "Draw shared progress",
            description = "The picture of `getProgressChart` for the person who made the grant.")
    @APIResponse(
            responseCode = "200",
            description = "The picture.",
            content =
                    @Content(
                            mediaType = PictureResource.SVG,
                            schema = @Schema(implementation = String.class, maxLength = 100000)))
    public RestResponse<String> getSharedProgressChart(
            @PathParam("grant_id") UUID grantId, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
        shared.open(grantId, GrantScope.PROGRESS);
        return pictures.getProgressChart(acceptLanguage);
    }

    /** Draws the severity of a weakness. */
    @GET
    @Path("/weaknesses/{slug}/chart.svg")
    @Operation(
            operationId = "getSharedWeaknessChart",
            summary = "Draw shared progress of a weakness",
            description = "The picture of `getWeaknessChart` for the person who made the grant.")
    @APIResponse(
            responseCode = "200",
            description = "The picture.",
            content =
                    @Content(
                            mediaType = PictureResource.SVG,
                            schema = @Schema(implementation = String.class, maxLength = 100000)))
    public RestResponse<String> getSharedWeaknessChart(
            @PathParam("grant_id") UUID grantId,
            @Parameter(
                            description = "The weakness's key.",
                            schema = @Schema(minLength = 1, maxLength = 80, pattern = "^[a-z0-9-]{1,80}$"),
                            example = "rambling")
                    @PathParam("slug")
                    String slug,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
        shared.open(grantId, GrantScope.PROGRESS);
        return pictures.getWeaknessChart(slug, acceptLanguage);
    }
}
