package dev.rebound.account.grant;

import dev.rebound.platform.paging.Page;
import dev.rebound.practice.PlanParams;
import dev.rebound.practice.PlanResource;
import dev.rebound.practice.PlanView;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A candidate's plans as their mentor reads them: the same as the candidate does. */
@Path("/v1/shared/{grant_id}/plans")
@Tag(name = "Shared")
@Authenticated
@Transactional
@Produces(MediaType.APPLICATION_JSON)
public class SharedPlanResource {

    private final SharedAccess shared;
    private final PlanResource plans;

    @Inject
    SharedPlanResource(SharedAccess shared, PlanResource plans) {
        this.shared = shared;
        this.plans = plans;
    }

    /** Lists plans. */
    @GET
    @Operation(
            operationId = "listSharedPlans",
            summary = "List shared plans",
            description = "The plans of the person who made the grant, as in `listPlans`.")
    @APIResponse(responseCode = "200", description = "One page of plans.")
    public Page<PlanView> listSharedPlans(
            @PathParam("grant_id") UUID grantId,
            @BeanParam PlanParams params,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
        shared.open(grantId, GrantScope.PLANS);
        return plans.listPlans(params, acceptLanguage);
    }

    /** Reads a plan. */
    @GET
    @Path("/{plan_id}")
    @Operation(
            operationId = "getSharedPlan",
            summary = "Read a shared plan",
            description = "One plan of the person who made the grant.")
    @APIResponse(responseCode = "200", description = "The plan.")
    public PlanView getSharedPlan(
            @PathParam("grant_id") UUID grantId,
            @PathParam("plan_id") UUID id,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
        shared.open(grantId, GrantScope.PLANS, id);
        return plans.getPlan(id, acceptLanguage);
    }
}
