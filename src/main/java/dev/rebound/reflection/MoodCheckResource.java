package dev.rebound.reflection;

import dev.rebound.platform.crypto.Sealer;
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

/** Mood checks of the person who calls, about an interview or none. */
@Path("/v1/mood-checks")
@Tag(name = "Mood checks")
@Authenticated
@Transactional
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class MoodCheckResource {

    private final MoodChecks checks;
    private final Sealer sealer;
    private final Cursors cursors;
    private final Patcher patcher;
    private final Owner owner;
    private final Clock clock;

    @Inject
    MoodCheckResource(MoodChecks checks, Sealer sealer, Cursors cursors, Patcher patcher, Owner owner, Clock clock) {
        this.checks = checks;
        this.sealer = sealer;
        this.cursors = cursors;
        this.patcher = patcher;
        this.owner = owner;
        this.clock = clock;
    }

    /** Lists mood checks. */
    @GET
    @Operation(
            operationId = "listMoodChecks",
            summary = "List mood checks",
            description = "The person's mood checks, newest first. Filters are and-ed.")
    @APIResponse(responseCode = "200", description = "One page of mood checks.")
    public Page<MoodCheckView> listMoodChecks(@BeanParam MoodCheckParams params) {
        PageRequest page = params.page();
        MoodCheckFilter filter = params.filter();
        List<String> position = cursors.position(page, filter);
        return cursors.page(checks.list(filter, position, page.fetch()), page, filter, MoodChecks::positionOf)
                .map(found -> MoodCheckView.from(found, sealer));
    }

    /** Notes a mood. */
    @POST
    @ResponseStatus(201)
    @Idempotent
    @Operation(
            operationId = "createMoodCheck",
            summary = "Note a mood",
            description = "Notes a mood, around one of the six steps or at another time. The note is kept encrypted.")
    @APIResponseSchema(
            value = MoodCheckView.class,
            responseCode = "201",
            responseDescription = "The mood check as it was noted.")
    public MoodCheckView createMoodCheck(@Valid @NotNull MoodCheckInput input) {
        MoodCheck check = MoodCheck.note(owner.id(), input, sealer, clock.instant());
        return MoodCheckView.from(checks.add(check), sealer);
    }

    /** Reads a mood check. */
    @GET
    @Path("/{mood_check_id}")
    @Operation(
            operationId = "getMoodCheck",
            summary = "Read a mood check",
            description = "One mood check of the person.")
    @APIResponse(responseCode = "200", description = "The mood check.")
    public MoodCheckView getMoodCheck(@PathParam("mood_check_id") UUID id) {
        return MoodCheckView.from(checks.require(id), sealer);
    }

    /** Changes a mood check. */
    @PATCH
    @Path("/{mood_check_id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "updateMoodCheck",
            summary = "Change a mood check",
            description =
                    "A JSON Merge Patch: fields given change, `null` clears, others stay; `at` set to `null` becomes"
                            + " now. A mood check may move to another interview of the person, or away from all.")
    @APIResponse(responseCode = "200", description = "The mood check as it is now.")
    public MoodCheckView updateMoodCheck(
            @PathParam("mood_check_id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull MergePatch patch) {
        MoodCheck check = checks.require(id);
        ETags.require(ifMatch, check.etag());
        check.change(patcher.apply(patch, check.toInput(sealer)), sealer, clock.instant());
        return MoodCheckView.from(checks.changed(check), sealer);
    }

    /** Deletes a mood check. */
    @DELETE
    @Path("/{mood_check_id}")
    @Operation(
            operationId = "deleteMoodCheck",
            summary = "Delete a mood check",
            description = "Deletes one mood check for good.")
    @APIResponse(responseCode = "204", description = "It is gone.")
    public void deleteMoodCheck(
            @PathParam("mood_check_id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        checks.remove(id, ifMatch);
    }
}
