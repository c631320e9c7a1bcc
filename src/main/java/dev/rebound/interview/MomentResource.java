package dev.rebound.interview;

import dev.rebound.platform.etag.ETags;
import dev.rebound.platform.idempotency.Idempotent;
import dev.rebound.platform.json.MergePatch;
import dev.rebound.platform.json.Patcher;
import dev.rebound.platform.owner.Owner;
import dev.rebound.platform.paging.Cursors;
import dev.rebound.platform.paging.Page;
import dev.rebound.platform.paging.PageParams;
import dev.rebound.platform.paging.PageRequest;
import dev.rebound.platform.problem.FieldError;
import dev.rebound.platform.problem.Problem;
import dev.rebound.platform.problem.ProblemCode;
import dev.rebound.weakness.WeaknessSlugs;
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
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The hard and the good moments of an interview. */
@Path("/v1/interviews/{interview_id}/moments")
@Tag(name = "Moments")
@Authenticated
@Transactional
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class MomentResource {

    private final Interviews interviews;
    private final Moments moments;
    private final WeaknessSlugs slugs;
    private final Cursors cursors;
    private final Patcher patcher;
    private final Owner owner;
    private final Clock clock;

    @Inject
    MomentResource(
            Interviews interviews,
            Moments moments,
            WeaknessSlugs slugs,
            Cursors cursors,
            Patcher patcher,
            Owner owner,
            Clock clock) {
        this.interviews = interviews;
        this.moments = moments;
        this.slugs = slugs;
        this.cursors = cursors;
        this.patcher = patcher;
        this.owner = owner;
        this.clock = clock;
    }

    /** Lists the moments of an interview. */
    @GET
    @Operation(
            operationId = "listMoments",
            summary = "List moments",
            description = "The moments of an interview in the order in which they were noted.")
    @APIResponse(responseCode = "200", description = "One page of moments.")
    public Page<MomentView> listMoments(@PathParam("interview_id") UUID interviewId, @BeanParam PageParams params) {
        PageRequest page = params.page();
        String list = "moments of " + interviewId;
        List<String> position = cursors.position(page, list);
        List<Moment> found = moments.of(interviewId, position, page.fetch());
        if (found.isEmpty()) {
            interviews.requireOwn(interviewId);
        }
        return cursors.page(found, page, list, last -> List.of(last.id().toString()))
                .map(MomentView::from);
    }

    /** Notes a moment. */
    @POST
    @ResponseStatus(201)
    @Idempotent
    @Operation(
            operationId = "createMoment",
            summary = "Note a moment",
            description =
                    "Notes a hard or a good moment. What to do next time is taken only where the person could steer"
                            + " it.")
    @APIResponseSchema(
            value = MomentView.class,
            responseCode = "201",
            responseDescription = "The moment as it was noted.")
    public MomentView createMoment(@PathParam("interview_id") UUID interviewId, @Valid @NotNull MomentInput input) {
        interviews.requireOwn(interviewId);
        refuse(Moment.faults(input, clock.instant()));
        slugs.requireUsable(input.weaknesses(), "/weaknesses");
        return MomentView.from(moments.add(Moment.note(owner.id(), interviewId, input, clock.instant())));
    }

    /** Reads a moment. */
    @GET
    @Path("/{moment_id}")
    @Operation(operationId = "getMoment", summary = "Read a moment", description = "One moment of an interview.")
    @APIResponse(responseCode = "200", description = "The moment.")
    public MomentView getMoment(@PathParam("interview_id") UUID interviewId, @PathParam("moment_id") UUID id) {
        return MomentView.from(moments.require(interviewId, id));
    }

    /** Changes a moment. */
    @PATCH
    @Path("/{moment_id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "updateMoment",
            summary = "Change a moment",
            description = "A JSON Merge Patch: fields given change, `null` clears, others stay.")
    @APIResponse(responseCode = "200", description = "The moment as it is now.")
    public MomentView updateMoment(
            @PathParam("interview_id") UUID interviewId,
            @PathParam("moment_id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull MergePatch patch) {
        Moment moment = moments.require(interviewId, id);
        ETags.require(ifMatch, moment.etag());
        MomentInput changed = patcher.apply(patch, moment.toInput());
        refuse(Moment.faults(changed, clock.instant()));
        // A weakness that was archived since may stay where it is.
        List<String> added = new ArrayList<>(changed.weaknesses());
        added.removeAll(moment.weaknesses());
        slugs.requireUsable(added, "/weaknesses");
        moment.change(changed, clock.instant());
        return MomentView.from(moments.changed(moment));
    }

    /** Deletes a moment. */
    @DELETE
    @Path("/{moment_id}")
    @Operation(operationId = "deleteMoment", summary = "Delete a moment", description = "Deletes one moment.")
    @APIResponse(responseCode = "204", description = "It is gone.")
    public void deleteMoment(
            @PathParam("interview_id") UUID interviewId,
            @PathParam("moment_id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        moments.remove(interviewId, id, ifMatch);
    }

    private static void refuse(List<FieldError> faults) {
        if (!faults.isEmpty()) {
            throw Problem.of(ProblemCode.INVALID_BODY, faults);
        }
    }
}
