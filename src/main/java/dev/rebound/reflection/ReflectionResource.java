package dev.rebound.reflection;

import dev.rebound.platform.crypto.Sealer;
import dev.rebound.platform.etag.ETags;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Reflections of the person who calls, about an interview or none. */
@Path("/v1/reflections")
@Tag(name = "Reflections")
@Authenticated
@Transactional
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ReflectionResource {

    private final Reflections reflections;
    private final Sealer sealer;
    private final Cursors cursors;
    private final Patcher patcher;
    private final Owner owner;
    private final Clock clock;

    @Inject
    ReflectionResource(
            Reflections reflections, Sealer sealer, Cursors cursors, Patcher patcher, Owner owner, Clock clock) {
        this.reflections = reflections;
        this.sealer = sealer;
        this.cursors = cursors;
        this.patcher = patcher;
        this.owner = owner;
        this.clock = clock;
    }

    /** Lists reflections. */
    @GET
    @Operation(
            operationId = "listReflections",
            summary = "List reflections",
            description = "The person's reflections, newest first. Filters are and-ed.")
    @APIResponse(responseCode = "200", description = "One page of reflections.")
    public Page<ReflectionView> listReflections(@BeanParam ReflectionParams params) {
        PageRequest page = params.page();
        ReflectionFilter filter = params.filter();
        List<String> position = cursors.position(page, filter);
        return cursors.page(reflections.list(filter, position, page.fetch()), page, filter, Reflections::positionOf)
                .map(found -> ReflectionView.from(found, sealer));
    }

    /** Writes a reflection. */
    @POST
    @ResponseStatus(201)
    @Idempotent
    @Operation(
            operationId = "createReflection",
            summary = "Write a reflection",
            description = "Writes a reflection, about one of the person's interviews or none. Its words are kept"
                    + " encrypted.")
    @APIResponseSchema(
            value = ReflectionView.class,
            responseCode = "201",
            responseDescription = "The reflection as it was written.")
    public ReflectionView createReflection(@Valid @NotNull ReflectionInput input) {
        Reflection reflection = Reflection.write(owner.id(), input, sealer, clock.instant());
        return ReflectionView.from(reflections.add(reflection), sealer);
    }

    /** Reads a reflection. */
    @GET
    @Path("/{reflection_id}")
    @Operation(
            operationId = "getReflection",
            summary = "Read a reflection",
            description = "One reflection of the person.")
    @APIResponse(responseCode = "200", description = "The reflection.")
    public ReflectionView getReflection(@PathParam("reflection_id") UUID id) {
        return ReflectionView.from(reflections.require(id), sealer);
    }

    /** Changes a reflection. */
    @PATCH
    @Path("/{reflection_id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "updateReflection",
            summary = "Change a reflection",
            description =
                    "A JSON Merge Patch: fields given change, `null` clears, others stay. A reflection may move to"
                            + " another interview of the person, or away from all.")
    @APIResponse(responseCode = "200", description = "The reflection as it is now.")
    public ReflectionView updateReflection(
            @PathParam("reflection_id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull MergePatch patch) {
        Reflection reflection = reflections.require(id);
        ETags.require(ifMatch, reflection.etag());
        reflection.change(patcher.apply(patch, reflection.toInput(sealer)), sealer, clock.instant());
        return ReflectionView.from(reflections.changed(reflection), sealer);
    }

    /** Deletes a reflection. */
    @DELETE
    @Path("/{reflection_id}")
    @Operation(
            operationId = "deleteReflection",
            summary = "Delete a reflection",
            description = "Deletes one reflection for good.")
    @APIResponse(responseCode = "204", description = "It is gone.")
    public void deleteReflection(
            @PathParam("reflection_id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        reflections.remove(id, ifMatch);
    }
}
