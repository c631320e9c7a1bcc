package dev.rebound.interview;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rebound.platform.idempotency.Idempotent;
import dev.rebound.platform.json.Patcher;
import dev.rebound.platform.owner.Owner;
import dev.rebound.platform.problem.FieldError;
import dev.rebound.platform.problem.Problem;
import dev.rebound.platform.problem.ProblemCode;
import dev.rebound.platform.problem.ProblemReply;
import dev.rebound.weakness.WeaknessSlugs;
import io.quarkus.security.Authenticated;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Many moments of an interview at once. */
@Path("/v1/interviews/{interview_id}/moments/batch")
@Tag(name = "Moments")
@Authenticated
@Transactional
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class MomentBatchResource {

    private final Interviews interviews;
    private final Moments moments;
    private final WeaknessSlugs slugs;
    private final Patcher inputs;
    private final ProblemReply problems;
    private final Owner owner;
    private final Clock clock;

    @Inject
    MomentBatchResource(
            Interviews interviews,
            Moments moments,
            WeaknessSlugs slugs,
            Patcher inputs,
            ProblemReply problems,
            Owner owner,
            Clock clock) {
        this.interviews = interviews;
        this.moments = moments;
        this.slugs = slugs;
        this.inputs = inputs;
        this.problems = problems;
        this.owner = owner;
        this.clock = clock;
    }

    /** One entry of a batch: an input that can be read, or what is wrong with it. */
    private record Entry(MomentInput input, Problem problem) {}

    /** Notes many moments. */
    @POST
    @ResponseStatus(207)
    @Idempotent(status = 207)
    @Operation(
            operationId = "createMoments",
            summary = "Note many moments",
            description = "Notes up to 100 moments. Those that are right are noted, whatever the others are.")
    @APIResponseSchema(
            value = MomentBatchResult.class,
            responseCode = "207",
            responseDescription = "One result for each moment, in the order sent.")
    public MomentBatchResult createMoments(
            @PathParam("interview_id") UUID interviewId, @Valid @NotNull MomentBatch batch, RoutingContext call) {
        interviews.requireOwn(interviewId);
        List<Entry> entries = judged(batch.items().stream().map(this::read).toList());
        IdentityHashMap<Entry, Moment> noted = new IdentityHashMap<>();
        entries.stream()
                .filter(entry -> entry.problem() == null)
                .forEach(entry ->
                        noted.put(entry, Moment.note(owner.id(), interviewId, entry.input(), clock.instant())));
        moments.addAll(entries.stream().map(noted::get).filter(Objects::nonNull).toList());
        return new MomentBatchResult(entries.stream()
                .map(entry -> result(entry, noted.get(entry), call))
                .toList());
    }

    private MomentBatchResult.Result result(Entry entry, Moment moment, RoutingContext call) {
        return moment == null
                ? new MomentBatchResult.Result(
                        entry.problem().code().status(), null, problems.details(entry.problem(), call))
                : new MomentBatchResult.Result(201, MomentView.from(moment), null);
    }

    private Entry read(JsonNode item) {
        try {
            return new Entry(inputs.read(item, MomentInput.class), null);
        } catch (Problem problem) {
            return new Entry(null, problem);
        }
    }

    /** Adds what the fields have wrong together; all own weaknesses are looked up in one statement. */
    private List<Entry> judged(List<Entry> entries) {
        Map<String, Boolean> own = slugs.ownAmong(entries.stream()
                .map(Entry::input)
                .filter(Objects::nonNull)
                .flatMap(input -> input.weaknesses().stream())
                .toList());
        return entries.stream()
                .map(entry -> entry.problem() == null ? judged(entry.input(), own) : entry)
                .toList();
    }

    private Entry judged(MomentInput input, Map<String, Boolean> own) {
        List<FieldError> faults = new ArrayList<>(Moment.faults(input, clock.instant()));
        faults.addAll(slugs.faults(input.weaknesses(), "/weaknesses", own));
        return new Entry(input, faults.isEmpty() ? null : Problem.of(ProblemCode.INVALID_BODY, faults));
    }
}
