package dev.rebound.guidance;

import dev.rebound.platform.http.QueryValues;
import dev.rebound.platform.i18n.Language;
import dev.rebound.recovery.CurrentStep;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What of a career site's guidance fits the person who calls. */
@Path("/v1/guidance/recommended")
@Tag(name = "Guidance")
@Authenticated
@Transactional
@Produces(MediaType.APPLICATION_JSON)
public class RecommendationResource {

    private static final int DEFAULT_LIMIT = 10;
    private static final int MOST = 50;

    /** The newest entries that may fit; it bounds the cost of a site that publishes for years. */
    private static final int MOST_CANDIDATES = 200;

    private final GuidanceEntries entries;
    private final PersonWeaknesses weaknesses;
    private final CurrentStep steps;
    private final Reasons reasons;
    private final Clock clock;

    @Inject
    RecommendationResource(
            GuidanceEntries entries, PersonWeaknesses weaknesses, CurrentStep steps, Reasons reasons, Clock clock) {
        this.entries = entries;
        this.weaknesses = weaknesses;
        this.steps = steps;
        this.reasons = reasons;
        this.clock = clock;
    }

    /** Recommends guidance. */
    @GET
    @Operation(
            operationId = "listRecommendedGuidance",
            summary = "Recommend guidance",
            description = "What the career site publishes, ranked for this person with the reasons: by the severity and"
                    + " recency of their weaknesses, the step of recovery that they are at, and how soon an event is."
                    + " Entries in the language asked for come before equal ones in the other. What fits nothing of the"
                    + " person, what they dismissed and what has begun is left out. The formula is in"
                    + " docs/adr/0011-recommendations.md.")
    @APIResponse(responseCode = "200", description = "The best entries for this person.")
    public Recommendations listRecommendedGuidance(
            @QueryParam("limit")
                    @Parameter(
                            description = "How many entries at most.",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            format = "int32",
                                            minimum = "1",
                                            maximum = "50",
                                            defaultValue = "10"),
                            example = "10")
                    String limit,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
        Integer asked = QueryValues.number("limit", limit, 1, MOST);
        PersonFacts person = new PersonFacts(
                weaknesses.ofOwner(),
                steps.ofOwner().orElse(null),
                Language.negotiate(acceptLanguage),
                clock.instant());
        Ranking ranking = new Ranking(person);
        List<SeenGuidance> candidates =
                entries.candidates(ranking.slugs(), person.step(), person.now(), MOST_CANDIDATES);
        return new Recommendations(ranking.best(candidates, asked == null ? DEFAULT_LIMIT : asked).stream()
                .map(ranked -> reasons.of(ranked, person))
                .toList());
    }
}
