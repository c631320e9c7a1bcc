package dev.rebound.practice;

import dev.rebound.interview.Interviews;
import dev.rebound.platform.etag.ETags;
import dev.rebound.platform.http.QueryValues;
import dev.rebound.platform.i18n.Language;
import dev.rebound.platform.idempotency.Idempotent;
import dev.rebound.platform.json.MergePatch;
import dev.rebound.platform.json.Patcher;
import dev.rebound.platform.owner.Owner;
import dev.rebound.platform.paging.Cursors;
import dev.rebound.platform.paging.Page;
import dev.rebound.platform.paging.PageRequest;
import dev.rebound.platform.problem.FieldCode;
import dev.rebound.platform.problem.Problem;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Practice sessions of the person who calls. */
@Path("/v1/practices")
@Tag(name = "Practice")
@Authenticated
@Transactional
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PracticeResource {

    private final Practices practices;
    private final Plans plans;
    private final Practisable practisable;
    private final DuePracticeList due;
    private final Interviews interviews;
    private final Cursors cursors;
    private final Patcher patcher;
    private final Owner owner;
    private final Clock clock;

    @Inject
    PracticeResource(
            Practices practices,
            Plans plans,
            Practisable practisable,
            DuePracticeList due,
            Interviews interviews,
            Cursors cursors,
            Patcher patcher,
            Owner owner,
            Clock clock) {
        this.practices = practices;
        this.plans = plans;
        this.practisable = practisable;
        this.due = due;
        this.interviews = interviews;
        this.cursors = cursors;
        this.patcher = patcher;
        this.owner = owner;
        this.clock = clock;
    }

    /** Lists practice sessions. */
    @GET
    @Operation(
            operationId = "listPractices",
            summary = "List practice sessions",
            description = "The person's practice sessions, the newest `practised_at` first. Filters are and-ed.")
    @APIResponse(responseCode = "200", description = "One page of practice sessions.")
    public Page<PracticeView> listPractices(
            @BeanParam PracticeParams params, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
        PageRequest page = params.page();
        PracticeParams.Filter filter = params.filter();
        Language language = Language.negotiate(acceptLanguage);
        Page<Practice> found = cursors.page(
                practices.list(filter, cursors.position(page, filter), page.fetch()),
                page,
                filter,
                Practices::positionOf);
        if (found.items().isEmpty()) {
            return found.map(practice -> null);
        }
        Schedule schedule = practices.schedule(found.items().get(0).practisedAt());
        return found.map(practice -> PracticeView.from(practice, schedule, language));
    }

    /** Logs a practice session. */
    @POST
    @ResponseStatus(201)
    @Idempotent
    @Operation(
            operationId = "createPractice",
            summary = "Log a practice session",
            description =
                    "Logs a session. What it worked on comes back after 1, 3, 7 and then 14 days as long as sessions"
                            + " go well on or after their day; one before its day keeps the gap, a poor one starts over at a day"
                            + " (Latimier et al. 2021).")
    @APIResponseSchema(
            value = PracticeView.class,
            responseCode = "201",
            responseDescription = "The session as it was logged.")
    public PracticeView createPractice(
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage, @Valid @NotNull PracticeInput input) {
        practisable.requireAll(input.weaknesses(), "/weaknesses");
        ZoneId zone = input.timeZone() == null ? interviews.homeZone() : ZoneId.of(input.timeZone());
        String planned = weaknessOf(input.planId());
        return view(practices.add(Practice.log(owner.id(), input, zone, planned, clock.instant())), acceptLanguage);
    }

    /** Lists what is due today. */
    @GET
    @Path("/due")
    @Operation(
            operationId = "listDuePractices",
            summary = "List practice due today",
            description =
                    "Weaknesses whose practice is due today or was due before, the longest overdue first. Retiring"
                            + " all plans of a weakness ends its practice.")
    @APIResponse(responseCode = "200", description = "What is due, and which day it is.")
    public DuePractices listDuePractices(
            @Parameter(
                            description =
                                    "The IANA time zone whose today counts; that of the interview recorded last by"
                                            + " default.",
                            schema = @Schema(minLength = 1, maxLength = 60),
                            example = "America/Montreal")
                    @QueryParam("time_zone")
                    String timeZone,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
        ZoneId asked = QueryValues.timeZone("time_zone", timeZone);
        return due.today(
                clock.instant(), asked == null ? interviews.homeZone() : asked, Language.negotiate(acceptLanguage));
    }

    /** Reads a practice session. */
    @GET
    @Path("/{practice_id}")
    @Operation(
            operationId = "getPractice",
            summary = "Read a practice session",
            description = "One practice session of the person.")
    @APIResponse(responseCode = "200", description = "The session.")
    public PracticeView getPractice(
            @PathParam("practice_id") UUID id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
        return view(practices.require(id), acceptLanguage);
    }

    /** Changes a practice session. */
    @PATCH
    @Path("/{practice_id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "updatePractice",
            summary = "Change a practice session",
            description = "A JSON Merge Patch: fields given change, `null` clears, others stay. What is due follows.")
    @APIResponse(responseCode = "200", description = "The session as it is now.")
    public PracticeView updatePractice(
            @PathParam("practice_id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage,
            @NotNull MergePatch patch) {
        Practice practice = practices.require(id);
        ETags.require(ETags.versions(ifMatch), practice.etag());
        PracticeInput changed = patcher.apply(patch, practice.toInput());
        List<String> added = new ArrayList<>(changed.weaknesses());
        added.removeAll(practice.weaknesses());
        practisable.requireAll(added, "/weaknesses");
        // A plan may work on something else by now; what was practised then stays, unless either is said anew.
        boolean isSame = Objects.equals(changed.planId(), practice.planId())
                && changed.weaknesses().equals(practice.weaknesses());
        practice.change(changed, isSame ? null : weaknessOf(changed.planId()), clock.instant());
        return view(practices.changed(practice), acceptLanguage);
    }

    /** Deletes a practice session. */
    @DELETE
    @Path("/{practice_id}")
    @Operation(
            operationId = "deletePractice",
            summary = "Delete a practice session",
            description = "Deletes a session with the assessments made after it. What is due follows.")
    @APIResponse(responseCode = "204", description = "It is gone.")
    public void deletePractice(@PathParam("practice_id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        practices.remove(id, ETags.versions(ifMatch));
    }

    /** What a plan works on; {@code null} without a plan. */
    private String weaknessOf(UUID planId) {
        return planId == null
                ? null
                : plans.findOwn(planId)
                        .orElseThrow(() -> Problem.invalid("/plan_id", FieldCode.UNKNOWN_REFERENCE))
                        .weakness();
    }

    private PracticeView view(Practice practice, String acceptLanguage) {
        return PracticeView.from(
                practice, practices.schedule(practice.practisedAt()), Language.negotiate(acceptLanguage));
    }
}
