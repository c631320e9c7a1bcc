package dev.rebound.practice;

import dev.rebound.platform.etag.ETags;
import dev.rebound.platform.i18n.Language;
import dev.rebound.platform.idempotency.Idempotent;
import dev.rebound.platform.json.MergePatch;
import dev.rebound.platform.json.Patcher;
import dev.rebound.platform.owner.Owner;
import dev.rebound.platform.paging.Cursors;
import dev.rebound.platform.paging.Page;
import dev.rebound.platform.paging.PageRequest;
import dev.rebound.weakness.Practisable;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** If-then plans of the person who calls. */
@Path("/v1/plans")
@Tag(name = "Plans")
@Authenticated
@Transactional
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PlanResource {

    private final Plans plans;
    private final PlanViews views;
    private final Practisable practisable;
    private final Cursors cursors;
    private final Patcher patcher;
    private final Owner owner;
    private final Clock clock;

    @Inject
    PlanResource(
            Plans plans,
            PlanViews views,
            Practisable practisable,
            Cursors cursors,
            Patcher patcher,
            Owner owner,
            Clock clock) {
        this.plans = plans;
        this.views = views;
        this.practisable = practisable;
        this.cursors = cursors;
        this.patcher = patcher;
        this.owner = owner;
        this.clock = clock;
    }

    /** Lists plans. */
    @GET
    @Operation(
            operationId = "listPlans",
            summary = "List plans",
            description = "The person's if-then plans, newest first. Filters are and-ed.")
    @APIResponse(responseCode = "200", description = "One page of plans.")
    public Page<PlanView> listPlans(
            @BeanParam PlanParams params, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
        PageRequest page = params.page();
        PlanParams.Filter filter = params.filter();
        return views.of(
                cursors.page(
                        plans.list(filter, cursors.position(page, filter), page.fetch()),
                        page,
                        filter,
                        Plans::positionOf),
                Language.negotiate(acceptLanguage));
    }

    /** Makes a plan. */
    @POST
    @ResponseStatus(201)
    @Idempotent
    @Operation(
            operationId = "createPlan",
            summary = "Make a plan",
            description =
                    "Makes an if-then plan for a weakness. Active plans may work on two weaknesses at most; a third"
                            + " is refused with the two named. There can be at most 20 active plans.")
    @APIResponseSchema(value = PlanView.class, responseCode = "201", responseDescription = "The plan as it was made.")
    public PlanView createPlan(
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage, @Valid @NotNull PlanInput input) {
        Language language = Language.negotiate(acceptLanguage);
        practisable.require(input.weakness(), "/weakness");
        Plan plan = Plan.make(owner.id(), input, clock.instant());
        if (plan.isActive()) {
            plans.requireRoom(plan.weakness(), null, language);
        }
        return views.of(plans.add(plan), language);
    }

    /** Reads a plan. */
    @GET
    @Path("/{plan_id}")
    @Operation(operationId = "getPlan", summary = "Read a plan", description = "One if-then plan of the person.")
    @APIResponse(responseCode = "200", description = "The plan.")
    public PlanView getPlan(
            @PathParam("plan_id") UUID id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
        return views.of(plans.require(id), Language.negotiate(acceptLanguage));
    }

    /** Changes a plan. */
    @PATCH
    @Path("/{plan_id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "updatePlan",
            summary = "Change, retire or reactivate a plan",
            description =
                    "A JSON Merge Patch: fields given change, `null` clears, others stay. `active` false retires the"
                            + " plan, true reactivates it where there is room. After an interview, say where it was used and"
                            + " whether it worked.")
    @APIResponse(responseCode = "200", description = "The plan as it is now.")
    public PlanView updatePlan(
            @PathParam("plan_id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage,
            @NotNull MergePatch patch) {
        Language language = Language.negotiate(acceptLanguage);
        Plan plan = plans.require(id);
        ETags.require(ETags.versions(ifMatch), plan.etag());
        PlanInput changed = patcher.apply(patch, plan.toInput());
        boolean otherWeakness = !changed.weakness().equals(plan.weakness());
        if (otherWeakness) {
            practisable.require(changed.weakness(), "/weakness");
        }
        if (changed.active() && (otherWeakness || !plan.isActive())) {
            plans.requireRoom(changed.weakness(), id, language);
        }
        plan.change(changed, clock.instant());
        return views.of(plans.changed(plan), language);
    }

    /** Counts a rehearsal. */
    @POST
    @Path("/{plan_id}/rehearsals")
    @Consumes(MediaType.WILDCARD) // there is no body, and clients name what types they like
    @Idempotent(status = 200)
    @Operation(
            operationId = "rehearsePlan",
            summary = "Count a rehearsal",
            description =
                    "Counts that the plan was read and said aloud once; three times when it is made is a good start."
                            + " Rehearsed plans work better (Gollwitzer and Sheeran 2006; Sheeran et al. 2024). Each call counts,"
                            + " so send an `Idempotency-Key` where you may have to retry.")
    @APIResponse(responseCode = "200", description = "The plan with its new count.")
    public PlanView rehearsePlan(
            @PathParam("plan_id") UUID id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
        Plan plan = plans.lock(id);
        plan.rehearse(clock.instant());
        return views.of(plans.changed(plan), Language.negotiate(acceptLanguage));
    }

    /** Deletes a plan. */
    @DELETE
    @Path("/{plan_id}")
    @Operation(
            operationId = "deletePlan",
            summary = "Delete a plan",
            description = "Deletes a plan. Practice sessions of it stay.")
    @APIResponse(responseCode = "204", description = "It is gone.")
    public void deletePlan(@PathParam("plan_id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        plans.remove(id, ETags.versions(ifMatch));
    }
}
