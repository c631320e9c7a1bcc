package dev.rebound.interview;

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

/** Interviews of the person who calls. */
@Path("/v1/interviews")
@Tag(name = "Interviews")
@Authenticated
@Transactional
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class InterviewResource {

    private final Interviews interviews;
    private final InterviewSql sql;
    private final DeletedInterviews deleted;
    private final Cursors cursors;
    private final Patcher patcher;
    private final Owner owner;
    private final Clock clock;

    @Inject
    InterviewResource(
            Interviews interviews,
            InterviewSql sql,
            DeletedInterviews deleted,
            Cursors cursors,
            Patcher patcher,
            Owner owner,
            Clock clock) {
        this.interviews = interviews;
        this.sql = sql;
        this.deleted = deleted;
        this.cursors = cursors;
        this.patcher = patcher;
        this.owner = owner;
        this.clock = clock;
    }

    /** Lists interviews. */
    @GET
    @Transactional(Transactional.TxType.SUPPORTS)
    @Operation(
            operationId = "listInterviews",
            summary = "List interviews",
            description = "The person's interviews, newest first unless `sort` says otherwise. Filters are and-ed."
                    + " `deleted=true` lists those that can be restored instead, the one deleted last in front.")
    @APIResponse(responseCode = "200", description = "One page of interviews.")
    public Page<InterviewView> listInterviews(@BeanParam InterviewParams params) {
        PageRequest page = params.page();
        if (params.deleted()) {
            return deletedInterviews(page);
        }
        InterviewFilter filter = params.filter();
        List<String> position = cursors.position(page, filter);
        return cursors.page(
                sql.list(filter, position, page.fetch()),
                page,
                filter,
                last -> List.of(
                        filter.sort().valueOf(last).toString(), last.id().toString()));
    }

    private Page<InterviewView> deletedInterviews(PageRequest page) {
        String list = "deleted interviews";
        return cursors.page(
                        deleted.list(cursors.position(page, list), page.fetch(), clock.instant()),
                        page,
                        list,
                        DeletedInterviews.Deleted::position)
                .map(InterviewView::from);
    }

    /** Records an interview. */
    @POST
    @ResponseStatus(201)
    @Idempotent
    @Transactional(Transactional.TxType.SUPPORTS)
    @Operation(
            operationId = "createInterview",
            summary = "Record an interview",
            description = "Records an interview that took place or will take place within a year.")
    @APIResponseSchema(
            value = InterviewView.class,
            responseCode = "201",
            responseDescription = "The interview as it was recorded.")
    public InterviewView createInterview(@Valid @NotNull InterviewInput input) {
        return sql.add(Interview.record(owner.id(), input, clock.instant()));
    }

    /** Reads an interview. */
    @GET
    @Transactional(Transactional.TxType.SUPPORTS)
    @Path("/{interview_id}")
    @Operation(
            operationId = "getInterview",
            summary = "Read an interview",
            description = "One interview of the person.")
    @APIResponse(responseCode = "200", description = "The interview.")
    public InterviewView getInterview(@PathParam("interview_id") UUID id) {
        return sql.require(id);
    }

    /** Changes an interview. */
    @PATCH
    @Path("/{interview_id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "updateInterview",
            summary = "Change an interview",
            description = "A JSON Merge Patch: fields given change, `null` clears, others stay.")
    @APIResponse(responseCode = "200", description = "The interview as it is now.")
    public InterviewView updateInterview(
            @PathParam("interview_id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull MergePatch patch) {
        Interview interview = interviews.require(id);
        ETags.require(ifMatch, interview.etag());
        InterviewInput changed = patcher.apply(patch, interview.toInput());
        UUID previous = changed.previousInterviewId();
        if (previous != null && !previous.equals(interview.previousInterviewId())) {
            interviews.requireNoLoop(id, previous);
        }
        interview.change(changed, clock.instant());
        return InterviewView.from(interviews.changed(interview));
    }

    /** Deletes an interview with all that hangs on it. */
    @DELETE
    @Path("/{interview_id}")
    @Operation(
            operationId = "deleteInterview",
            summary = "Delete an interview",
            description = "Deletes an interview with its moments, reflections, mood checks, assessments and checklists."
                    + " Interviews that name it as the previous one stay. It can be restored for 30 days.")
    @APIResponse(responseCode = "204", description = "It is deleted.")
    public void deleteInterview(@PathParam("interview_id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        deleted.setAside(id, ifMatch, clock.instant());
    }
}
