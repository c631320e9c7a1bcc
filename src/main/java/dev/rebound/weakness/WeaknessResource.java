package dev.rebound.weakness;

import dev.rebound.platform.i18n.Language;
import dev.rebound.platform.idempotency.Idempotent;
import dev.rebound.platform.json.MergePatch;
import dev.rebound.platform.json.Patcher;
import dev.rebound.platform.owner.Owner;
import dev.rebound.platform.paging.Cursors;
import dev.rebound.platform.paging.Page;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Weaknesses that the person who calls can choose from, and their own among them. */
@Path("/v1/weaknesses")
@Tag(name = "Weaknesses")
@Authenticated
@Transactional
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class WeaknessResource {

    private final Weaknesses weaknesses;
    private final OwnWeaknesses own;
    private final Catalogue catalogue;
    private final Cursors cursors;
    private final Patcher patcher;
    private final Owner owner;
    private final Clock clock;
    private final HttpHeaders headers;

    @Inject
    WeaknessResource(
            Weaknesses weaknesses,
            OwnWeaknesses own,
            Catalogue catalogue,
            Cursors cursors,
            Patcher patcher,
            Owner owner,
            Clock clock,
            HttpHeaders headers) {
        this.weaknesses = weaknesses;
        this.own = own;
        this.catalogue = catalogue;
        this.cursors = cursors;
        this.patcher = patcher;
        this.owner = owner;
        this.clock = clock;
        this.headers = headers;
    }

    /** Lists weaknesses. */
    @GET
    @Operation(
            operationId = "listWeaknesses",
            summary = "List weaknesses",
            description = "The catalogue in its order, then the person's own by slug, each with how often moments carry"
                    + " it. Archived ones only where asked for. Filters are and-ed.")
    @APIResponse(responseCode = "200", description = "One page of weaknesses.")
    public Page<WeaknessView> listWeaknesses(@BeanParam WeaknessParams params) {
        PageRequest page = params.page();
        WeaknessFilter filter = params.filter(catalogue.categories(Language.EN).keySet());
        List<String> position = cursors.position(page, filter);
        String after = position.isEmpty() ? null : position.get(0);
        return cursors.page(
                weaknesses.list(filter, after, language(), page.fetch()), page, filter, last -> List.of(last.slug()));
    }

    /** Names a weakness. */
    @POST
    @ResponseStatus(201)
    @Idempotent
    @Operation(
            operationId = "createWeakness",
            summary = "Name a weakness of your own",
            description =
                    "Adds a weakness beside the catalogue, at most 200. Its slug is `my-` with the label's letters"
                            + " and digits, and never changes.")
    @APIResponseSchema(
            value = WeaknessView.class,
            responseCode = "201",
            responseDescription = "The weakness as it was named.")
    public WeaknessView createWeakness(@Valid @NotNull OwnWeaknessInput input) {
        weaknesses.requireCategory(input.category());
        OwnWeakness named = own.addNew(OwnWeakness.name(owner.id(), input, clock.instant()));
        return weaknesses.shownUnused(named, language());
    }

    /** Reads a weakness. */
    @GET
    @Path("/{slug}")
    @Operation(
            operationId = "getWeakness",
            summary = "Read a weakness",
            description = "One weakness of the catalogue or of the person's own, with its use.")
    @APIResponse(responseCode = "200", description = "The weakness.")
    public WeaknessView getWeakness(
            @Parameter(
                            description = "The weakness's key.",
                            schema = @Schema(minLength = 1, maxLength = 80, pattern = "^[a-z0-9-]{1,80}$"),
                            example = "my-talking-about-my-career-break")
                    @PathParam("slug")
                    String slug) {
        return weaknesses.read(slug, language());
    }

    /** Changes a weakness. */
    @PATCH
    @Path("/{slug}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "updateWeakness",
            summary = "Change a weakness of your own",
            description = "A JSON Merge Patch: fields given change, `null` clears, others stay. `archived` archives and"
                    + " restores. The slug stays, whatever the label becomes.")
    @APIResponse(responseCode = "200", description = "The weakness as it is now.")
    public WeaknessView updateWeakness(
            @Parameter(
                            description = "The weakness's key.",
                            schema = @Schema(minLength = 1, maxLength = 80, pattern = "^[a-z0-9-]{1,80}$"),
                            example = "my-talking-about-my-career-break")
                    @PathParam("slug")
                    String slug,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull MergePatch patch) {
        OwnWeakness weakness = weaknesses.requireChangeable(slug);
        weakness.requireVersion(ifMatch);
        OwnWeaknessChange change = patcher.apply(patch, weakness.toChange());
        weaknesses.requireCategory(change.category());
        weakness.change(change, clock.instant());
        return weaknesses.shown(own.changed(weakness), language());
    }

    /** Deletes a weakness. */
    @DELETE
    @Path("/{slug}")
    @Operation(
            operationId = "deleteWeakness",
            summary = "Delete a weakness of your own",
            description = "Deletes a weakness that no moment and no assessment carries; archive the others.")
    @APIResponse(responseCode = "204", description = "It is gone.")
    public void deleteWeakness(
            @Parameter(
                            description = "The weakness's key.",
                            schema = @Schema(minLength = 1, maxLength = 80, pattern = "^[a-z0-9-]{1,80}$"),
                            example = "my-talking-about-my-career-break")
                    @PathParam("slug")
                    String slug,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        OwnWeakness weakness = weaknesses.requireChangeable(slug);
        weakness.requireVersionIfGiven(ifMatch);
        weaknesses.remove(weakness, ifMatch);
    }

    private Language language() {
        return Language.negotiate(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
