package dev.rebound.progress;

import dev.rebound.interview.InterviewKind;
import dev.rebound.platform.i18n.Language;
import dev.rebound.platform.paging.Cursors;
import dev.rebound.platform.paging.Page;
import dev.rebound.platform.paging.PageParams;
import dev.rebound.platform.paging.PageRequest;
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
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a person's records add up to. Nothing of it is stored. */
@Path("/v1/progress")
@Tag(name = "Progress")
@Authenticated
@Transactional(Transactional.TxType.SUPPORTS)
@Produces(MediaType.APPLICATION_JSON)
public class ProgressResource {

    private static final int WEAKNESSES_AT_A_GLANCE = 5;

    private final History history;
    private final NamedWeaknesses weaknesses;
    private final Cursors cursors;
    private final Clock clock;

    @Inject
    ProgressResource(History history, NamedWeaknesses weaknesses, Cursors cursors, Clock clock) {
        this.history = history;
        this.weaknesses = weaknesses;
        this.cursors = cursors;
        this.clock = clock;
    }

    /** All at a glance. */
    @GET
    @Operation(
            operationId = "getProgress",
            summary = "Read progress at a glance",
            description = "What moved over the person's real interviews, what did not, and why Rebound says so: each"
                    + " figure stands beside what it is made of. With little to go by it says what would tell more.")
    @APIResponse(responseCode = "200", description = "Progress at a glance.")
    public ProgressView getProgress(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
        Language language = Language.negotiate(acceptLanguage);
        Instant now = clock.instant();
        History.Glance glance = history.glance(WEAKNESSES_AT_A_GLANCE);
        return ProgressView.of(
                glance.overall(),
                glance.interviews(),
                glance.overall().weaknesses().stream()
                        .map(facts -> weaknesses.progress(facts, language))
                        .toList(),
                now,
                language);
    }

    /** Interview by interview. */
    @GET
    @Path("/interviews")
    @Operation(
            operationId = "listInterviewProgress",
            summary = "List progress by interview",
            description = "Interviews that were held, newest first, each beside the one before it of the same kind: at"
                    + " least two of overall, confidence, anxiety and mean severity moved the right way, or not.")
    @APIResponse(responseCode = "200", description = "One page of interviews.")
    public Page<InterviewProgress> listInterviewProgress(
            @BeanParam InterviewProgressParams params,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
        PageRequest page = params.page();
        InterviewKind kind = params.interviewKind();
        String list = "progress of interviews " + kind;
        // One row more than the page has for the next one, and one to compare the last of them with.
        List<InterviewFacts> found = history.interviews(kind, position(cursors.position(page, list)), page.fetch() + 1);
        List<InterviewProgress> shown = ProgressView.inOrder(found, page.fetch(), Language.negotiate(acceptLanguage));
        return cursors.page(
                shown,
                page,
                list,
                last -> List.of(last.heldAt().toString(), last.interviewId().toString()));
    }

    /** Weakness by weakness. */
    @GET
    @Path("/weaknesses")
    @Operation(
            operationId = "listWeaknessProgress",
            summary = "List progress by weakness",
            description = "Weaknesses that a hard moment, an assessment, a practice session or a plan carries, the one"
                    + " that came up last first. Causes outside the person are left out.")
    @APIResponse(responseCode = "200", description = "One page of weaknesses.")
    public Page<WeaknessProgress> listWeaknessProgress(
            @BeanParam PageParams params, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
        PageRequest page = params.page();
        String list = "progress of weaknesses";
        Language language = Language.negotiate(acceptLanguage);
        return cursors.page(
                        history.weaknesses(position(cursors.position(page, list)), page.fetch()),
                        page,
                        list,
                        last -> List.of(last.seenAt().toString(), last.slug()))
                .map(facts -> weaknesses.progress(facts, language));
    }

    /** One weakness. */
    @GET
    @Path("/weaknesses/{slug}")
    @Operation(
            operationId = "getWeaknessProgress",
            summary = "Read progress of a weakness",
            description = "The assessments of a weakness in time order with their line, where it came up, and what was"
                    + " done about it. Under three assessments there is no line.")
    @APIResponse(responseCode = "200", description = "How the weakness moves.")
    public WeaknessProgress getWeaknessProgress(
            @Parameter(
                            description = "The weakness's key.",
                            schema = @Schema(minLength = 1, maxLength = 80, pattern = "^[a-z0-9-]{1,80}$"),
                            example = "rambling")
                    @PathParam("slug")
                    String slug,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
        return weaknesses.require(slug, Language.negotiate(acceptLanguage));
    }

    private static History.Position position(List<String> cursor) {
        return cursor.isEmpty()
                ? History.Position.START
                : new History.Position(Instant.parse(cursor.get(0)), cursor.get(1));
    }
}
