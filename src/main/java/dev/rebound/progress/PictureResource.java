package dev.rebound.progress;

import dev.rebound.interview.InterviewKind;
import dev.rebound.platform.etag.Fingerprint;
import dev.rebound.platform.i18n.Language;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Progress as pictures, for a page or an email. */
@Path("/v1/progress")
@Tag(name = "Progress")
@Authenticated
@Transactional(Transactional.TxType.SUPPORTS)
@Produces(PictureResource.SVG)
public class PictureResource {

    /** The media type of a picture. */
    public static final String SVG = "image/svg+xml";

    private final History history;
    private final NamedWeaknesses weaknesses;

    @Inject
    PictureResource(History history, NamedWeaknesses weaknesses) {
        this.history = history;
        this.weaknesses = weaknesses;
    }

    /** Draws self-ratings and nerves. */
    @GET
    @Path("/chart.svg")
    @Operation(
            operationId = "getProgressChart",
            summary = "Draw progress",
            description = "Self-ratings and nerves over the last 40 real interviews, as an accessible SVG 320 wide that"
                    + " scales: with a title and a description of the figures, on a card of its own, without script.")
    @APIResponse(
            responseCode = "200",
            description = "The picture.",
            content = @Content(mediaType = SVG, schema = @Schema(implementation = String.class, maxLength = 100000)))
    public RestResponse<String> getProgressChart(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
        List<InterviewFacts> inOrder = new ArrayList<>(
                history.interviews(InterviewKind.REAL, History.Position.START, Pictures.MOST_POSITIONS));
        Collections.reverse(inOrder);
        return drawn(Pictures.ofInterviews(inOrder, Language.negotiate(acceptLanguage)));
    }

    /** Draws the severity of a weakness. */
    @GET
    @Path("/weaknesses/{slug}/chart.svg")
    @Operation(
            operationId = "getWeaknessChart",
            summary = "Draw progress of a weakness",
            description = "The severity of a weakness over its last 40 assessments with the line through them, as an"
                    + " accessible SVG like that of progress.")
    @APIResponse(
            responseCode = "200",
            description = "The picture.",
            content = @Content(mediaType = SVG, schema = @Schema(implementation = String.class, maxLength = 100000)))
    public RestResponse<String> getWeaknessChart(
            @Parameter(
                            description = "The weakness's key.",
                            schema = @Schema(minLength = 1, maxLength = 80, pattern = "^[a-z0-9-]{1,80}$"),
                            example = "rambling")
                    @PathParam("slug")
                    String slug,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
        Language language = Language.negotiate(acceptLanguage);
        return drawn(Pictures.ofWeakness(weaknesses.require(slug, language), language));
    }

    private static RestResponse<String> drawn(Picture picture) {
        String svg = PictureDrawing.svg(picture);
        return RestResponse.ResponseBuilder.ok(svg)
                .header(HttpHeaders.ETAG, Fingerprint.of(Stream.of(svg)))
                .build();
    }
}
