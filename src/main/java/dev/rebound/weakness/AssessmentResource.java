package dev.rebound.weakness;

import dev.rebound.platform.idempotency.Idempotent;
import dev.rebound.platform.owner.Owner;
import dev.rebound.platform.paging.Cursors;
import dev.rebound.platform.paging.Page;
import dev.rebound.platform.paging.PageParams;
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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** How severe a weakness seemed, time after time. Append-only: a series that can be edited shows no progress. */
@Path("/v1/weaknesses") // as WeaknessResource: with a path of its own, a method it lacks would be a 404, not a 405
@Tag(name = "Weaknesses")
@Authenticated
@Transactional
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class AssessmentResource {

    private final Weaknesses weaknesses;
    private final Assessments assessments;
    private final Cursors cursors;
    private final Owner owner;
    private final Clock clock;

    @Inject
    AssessmentResource(Weaknesses weaknesses, Assessments assessments, Cursors cursors, Owner owner, Clock clock) {
        this.weaknesses = weaknesses;
        this.assessments = assessments;
        this.cursors = cursors;
        this.owner = owner;
        this.clock = clock;
    }

    /** Lists the assessments of a weakness. */
    @GET
    @Path("/{slug}/assessments")
    @Operation(
            operationId = "listAssessments",
            summary = "List assessments",
            description = "The person's assessments of a weakness, the newest `assessed_at` first.")
    @APIResponse(responseCode = "200", description = "One page of assessments.")
    public Page<AssessmentView> listAssessments(
            @Parameter(
                            description = "The weakness's key.",
                            schema = @Schema(minLength = 1, maxLength = 80, pattern = "^[a-z0-9-]{1,80}$"),
                            example = "rambling")
                    @PathParam("slug")
                    String slug,
            @BeanParam PageParams params) {
        PageRequest page = params.page();
        String list = "assessments of " + slug;
        List<String> position = cursors.position(page, list);
        List<Assessment> found = assessments.of(slug, position, page.fetch());
        if (found.isEmpty()) {
            weaknesses.requireKnown(slug);
        }
        return cursors.page(
                        found,
                        page,
                        list,
                        last -> List.of(last.assessedAt().toString(), last.id().toString()))
                .map(AssessmentView::from);
    }

    /** Adds an assessment. */
    @POST
    @Path("/{slug}/assessments")
    @ResponseStatus(201)
    @Idempotent
    @Operation(
            operationId = "createAssessment",
            summary = "Assess a weakness",
            description =
                    "Adds how severe a weakness seems now, or seemed at a time, perhaps after an interview or a practice session. It is"
                            + " never changed; it goes only with its interview or practice session.")
    @APIResponseSchema(
            value = AssessmentView.class,
            responseCode = "201",
            responseDescription = "The assessment as it was kept.")
    public AssessmentView createAssessment(
            @Parameter(
                            description = "The weakness's key.",
                            schema = @Schema(minLength = 1, maxLength = 80, pattern = "^[a-z0-9-]{1,80}$"),
                            example = "rambling")
                    @PathParam("slug")
                    String slug,
            @Valid @NotNull AssessmentInput input) {
        weaknesses.requireUsable(slug);
        return AssessmentView.from(assessments.add(Assessment.of(owner.id(), slug, input, clock.instant())));
    }

    /** Reads an assessment. */
    @GET
    @Path("/{slug}/assessments/{assessment_id}")
    @Operation(
            operationId = "getAssessment",
            summary = "Read an assessment",
            description = "One assessment of a weakness.")
    @APIResponse(responseCode = "200", description = "The assessment.")
    public AssessmentView getAssessment(
            @Parameter(
                            description = "The weakness's key.",
                            schema = @Schema(minLength = 1, maxLength = 80, pattern = "^[a-z0-9-]{1,80}$"),
                            example = "rambling")
                    @PathParam("slug")
                    String slug,
            @PathParam("assessment_id") UUID id) {
        return AssessmentView.from(assessments.require(slug, id));
    }
}
