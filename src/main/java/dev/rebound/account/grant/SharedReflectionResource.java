package dev.rebound.account.grant;

import dev.rebound.platform.paging.Page;
import dev.rebound.reflection.ReflectionParams;
import dev.rebound.reflection.ReflectionResource;
import dev.rebound.reflection.ReflectionView;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A candidate's reflections as their mentor reads them, where the grant names them. */
@Path("/v1/shared/{grant_id}/reflections")
@Tag(name = "Shared")
@Authenticated
@Transactional
@Produces(MediaType.APPLICATION_JSON)
public class SharedReflectionResource {

    private final SharedAccess shared;
    private final ReflectionResource reflections;

    @Inject
    SharedReflectionResource(SharedAccess shared, ReflectionResource reflections) {
        this.shared = shared;
        this.reflections = reflections;
    }

    /** Lists reflections. */
    @GET
    @Operation(
            operationId = "listSharedReflections",
            summary = "List shared reflections",
            description =
                    "The reflections of the person who made the grant, as in `listReflections`. Only where the grant names them.")
    @APIResponse(responseCode = "200", description = "One page of reflections.")
    public Page<ReflectionView> listSharedReflections(
            @PathParam("grant_id") UUID grantId, @BeanParam ReflectionParams params) {
        shared.open(grantId, GrantScope.REFLECTIONS);
        return reflections.listReflections(params);
    }

    /** Reads a reflection. */
    @GET
    @Path("/{reflection_id}")
    @Operation(
            operationId = "getSharedReflection",
            summary = "Read a shared reflection",
            description = "One reflection of the person who made the grant. Only where the grant names them.")
    @APIResponse(responseCode = "200", description = "The reflection.")
    public ReflectionView getSharedReflection(
            @PathParam("grant_id") UUID grantId, @PathParam("reflection_id") UUID id) {
        shared.open(grantId, GrantScope.REFLECTIONS, id);
        return reflections.getReflection(id);
    }
}
