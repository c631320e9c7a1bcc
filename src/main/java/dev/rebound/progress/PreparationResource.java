package dev.rebound.progress;

import dev.rebound.interview.RecoveryStep;
import dev.rebound.platform.i18n.Language;
import dev.rebound.platform.problem.Problem;
import dev.rebound.practice.DuePracticeList;
import dev.rebound.practice.PlanViews;
import dev.rebound.recovery.OpenItems;
import dev.rebound.reflection.Lessons;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What to read and do before an interview. */
@Path("/v1/interviews/{interview_id}/preparation")
@Tag(name = "Interviews")
@Authenticated
@Transactional
@Produces(MediaType.APPLICATION_JSON)
public class PreparationResource {

    private final History history;
    private final PlanViews plans;
    private final DuePracticeList practice;
    private final OpenItems items;
    private final Lessons lessons;
    private final Clock clock;

    @Inject
    PreparationResource(
            History history, PlanViews plans, DuePracticeList practice, OpenItems items, Lessons lessons, Clock clock) {
        this.history = history;
        this.plans = plans;
        this.practice = practice;
        this.items = items;
        this.lessons = lessons;
        this.clock = clock;
    }

    /** Prepares for an interview. */
    @GET
    @Operation(
            operationId = "getPreparation",
            summary = "Prepare for an interview",
            description = "For an interview to come: the plans to read, practice that is due before it, what is open in"
                    + " step six, and what went well and was learned in the interview before. It reads for one that was"
                    + " held too: practice and the interview before as they stood when it began, plans and items as they"
                    + " are now.")
    @APIResponse(responseCode = "200", description = "All that helps before the interview.")
    public PreparationView getPreparation(
            @PathParam("interview_id") UUID interviewId,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
        Language language = Language.negotiate(acceptLanguage);
        Instant now = clock.instant();
        PreparationFacts facts = history.preparation(interviewId).orElseThrow(Problem::notFound);
        LocalDate today = now.atZone(facts.zone()).toLocalDate();
        Instant seenFrom = facts.heldAt().isBefore(now) ? facts.heldAt() : now;
        return new PreparationView(
                facts.id(),
                facts.company(),
                facts.roleTitle(),
                facts.heldAt(),
                facts.heldOn(),
                (int) Math.max(0, ChronoUnit.DAYS.between(today, facts.heldOn())),
                plans.active(language),
                practice.until(facts.heldOn(), seenFrom, facts.zone(), language),
                items.of(RecoveryStep.MOMENTUM),
                facts.last() == null
                        ? null
                        : LastInterview.of(facts.last(), lessons.of(facts.last().id(), LastInterview.MOST)));
    }
}
