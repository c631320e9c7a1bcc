package dev.rebound.reflection;

import dev.rebound.interview.Interviews;
import dev.rebound.platform.crypto.Sealer;
import dev.rebound.platform.idempotency.Idempotent;
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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The reflections about an interview; each has its own address under {@code /v1/reflections}. */
@Path("/v1/interviews/{interview_id}/reflections")
@Tag(name = "Reflections")
@Authenticated
@Transactional
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class InterviewReflectionResource {

    private final Interviews interviews;
    private final Reflections reflections;
    private final Sealer sealer;
    private final Cursors cursors;
    private final Owner owner;
    private final Clock clock;

    @Inject
    InterviewReflectionResource(
            Interviews interviews, Reflections reflections, Sealer sealer, Cursors cursors, Owner owner, Clock clock) {
        this.interviews = interviews;
        this.reflections = reflections;
        this.sealer = sealer;
        this.cursors = cursors;
        this.owner = owner;
        this.clock = clock;
    }

    /** Lists the reflections about an interview. */
    @GET
    @Operation(
            operationId = "listInterviewReflections",
            summary = "List the reflections about an interview",
            description = "The reflections about an interview, newest first. Filters are and-ed.")
    @APIResponse(responseCode = "200", description = "One page of reflections.")
    public Page<ReflectionView> listInterviewReflections(
            @PathParam("interview_id") UUID interviewId, @BeanParam InterviewReflectionParams params) {
        PageRequest page = params.page();
        ReflectionFilter filter = params.filter(interviewId);
        List<String> position = cursors.position(page, filter);
        List<Reflection> found = reflections.list(filter, position, page.fetch());
        if (found.isEmpty()) {
            interviews.requireOwn(interviewId);
        }
        return cursors.page(found, page, filter, Reflections::positionOf)
                .map(reflection -> ReflectionView.from(reflection, sealer));
    }

    /** Writes a reflection about an interview. */
    @POST
    @ResponseStatus(201)
    @Idempotent
    @Operation(
            operationId = "createInterviewReflection",
            summary = "Write a reflection about an interview",
            description = "Writes a reflection about the interview of the address. Its words are kept encrypted.")
    @APIResponseSchema(
            value = ReflectionView.class,
            responseCode = "201",
            responseDescription = "The reflection as it was written.")
    public ReflectionView createInterviewReflection(
            @PathParam("interview_id") UUID interviewId, @Valid @NotNull ReflectionInput input) {
        interviews.requireOwn(interviewId);
        Reflection reflection = Reflection.write(owner.id(), input.about(interviewId), sealer, clock.instant());
        return ReflectionView.from(reflections.add(reflection), sealer);
    }
}
