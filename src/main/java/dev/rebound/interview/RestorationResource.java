package dev.rebound.interview;

import dev.rebound.platform.idempotency.Idempotent;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Undoes the deletion of an interview. */
@Path("/v1/interviews/{interview_id}/restore")
@Tag(name = "Interviews")
@Authenticated
@Transactional
@Produces(MediaType.APPLICATION_JSON)
public class RestorationResource {

    private final DeletedInterviews deleted;
    private final Clock clock;

    @Inject
    RestorationResource(DeletedInterviews deleted, Clock clock) {
        this.deleted = deleted;
        this.clock = clock;
    }

    /** Restores an interview. */
    @POST
    @Consumes(MediaType.WILDCARD) // there is no body, and clients name what types they like
    @Idempotent(status = 200)
    @Operation(
            operationId = "restoreInterview",
            summary = "Restore a deleted interview",
            description =
                    "Brings an interview back within 30 days of its deletion, with all that was deleted with it and"
                            + " the plans and interviews that named it. One that is not deleted stays as it is.")
    @APIResponse(responseCode = "200", description = "The interview as it was.")
    public InterviewView restoreInterview(@PathParam("interview_id") UUID id) {
        return InterviewView.from(deleted.restore(id, clock.instant()));
    }
}
