package dev.rebound.account.grant;

import dev.rebound.interview.InterviewParams;
import dev.rebound.interview.InterviewResource;
import dev.rebound.interview.InterviewView;
import dev.rebound.interview.MomentResource;
import dev.rebound.interview.MomentView;
import dev.rebound.platform.paging.Page;
import dev.rebound.platform.paging.PageParams;
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

/** A candidate's interviews and their moments, as their mentor reads them: the same as the candidate does. */
@Path("/v1/shared/{grant_id}/interviews")
@Tag(name = "Shared")
@Authenticated
@Transactional
@Produces(MediaType.APPLICATION_JSON)
public class SharedInterviewResource {

    private final SharedAccess shared;
    private final InterviewResource interviews;
    private final MomentResource moments;

    @Inject
    SharedInterviewResource(SharedAccess shared, InterviewResource interviews, MomentResource moments) {
        this.shared = shared;
        this.interviews = interviews;
        this.moments = moments;
    }

    /** Lists interviews. */
    @GET
    @Operation(
            operationId = "listSharedInterviews",
            summary = "List shared interviews",
            description =
                    "The interviews of the person who made the grant, as in `listInterviews`, but for deleted ones.")
    @APIResponse(responseCode = "200", description = "One page of interviews.")
    public Page<InterviewView> listSharedInterviews(
            @PathParam("grant_id") UUID grantId, @BeanParam InterviewParams params) {
        shared.open(grantId, GrantScope.INTERVIEWS);
        params.requireKept();
        return interviews.listInterviews(params);
    }

    /** Reads an interview. */
    @GET
    @Path("/{interview_id}")
    @Operation(
            operationId = "getSharedInterview",
            summary = "Read a shared interview",
            description = "One interview of the person who made the grant.")
    @APIResponse(responseCode = "200", description = "The interview.")
    public InterviewView getSharedInterview(@PathParam("grant_id") UUID grantId, @PathParam("interview_id") UUID id) {
        shared.open(grantId, GrantScope.INTERVIEWS, id);
        return interviews.getInterview(id);
    }

    /** Lists moments. */
    @GET
    @Path("/{interview_id}/moments")
    @Operation(
            operationId = "listSharedMoments",
            summary = "List shared moments",
            description = "The moments of a shared interview, as in `listMoments`.")
    @APIResponse(responseCode = "200", description = "One page of moments.")
    public Page<MomentView> listSharedMoments(
            @PathParam("grant_id") UUID grantId,
            @PathParam("interview_id") UUID interviewId,
            @BeanParam PageParams params) {
        shared.open(grantId, GrantScope.INTERVIEWS, interviewId);
        return moments.listMoments(interviewId, params);
    }

    /** Reads a moment. */
    @GET
    @Path("/{interview_id}/moments/{moment_id}")
    @Operation(
            operationId = "getSharedMoment",
            summary = "Read a shared moment",
            description = "One moment of a shared interview.")
    @APIResponse(responseCode = "200", description = "The moment.")
    public MomentView getSharedMoment(
            @PathParam("grant_id") UUID grantId,
            @PathParam("interview_id") UUID interviewId,
            @PathParam("moment_id") UUID id) {
        shared.open(grantId, GrantScope.INTERVIEWS, id);
        return moments.getMoment(interviewId, id);
    }
}
