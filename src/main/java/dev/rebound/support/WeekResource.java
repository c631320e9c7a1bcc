package dev.rebound.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rebound.platform.crypto.Sealer;
import dev.rebound.platform.etag.ETags;
import dev.rebound.platform.owner.Owner;
import dev.rebound.platform.paging.Cursors;
import dev.rebound.platform.paging.Page;
import dev.rebound.platform.paging.PageRequest;
import dev.rebound.platform.problem.Problem;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Weeks of the person who calls. */
@Path("/v1/weeks")
@Tag(name = "Weeks")
@Authenticated
@Transactional
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class WeekResource {

    private final Weeks weeks;
    private final Today today;
    private final Sealer sealer;
    private final Cursors cursors;
    private final ObjectMapper json;
    private final Owner owner;
    private final Clock clock;

    @Inject
    WeekResource(
            Weeks weeks, Today today, Sealer sealer, Cursors cursors, ObjectMapper json, Owner owner, Clock clock) {
        this.weeks = weeks;
        this.today = today;
        this.sealer = sealer;
        this.cursors = cursors;
        this.json = json;
        this.owner = owner;
        this.clock = clock;
    }

    /** Lists weeks. */
    @GET
    @Operation(
            operationId = "listWeeks",
            summary = "List weeks",
            description = "The weeks that the person has written, the latest first. Filters are and-ed.")
    @APIResponse(responseCode = "200", description = "One page of weeks.")
    public Page<WeekView> listWeeks(@BeanParam WeekParams params) {
        PageRequest page = params.page();
        WeekParams.Filter filter = params.filter();
        List<String> position = cursors.position(page, filter);
        return cursors.page(weeks.list(filter, position, page.fetch()), page, filter, Weeks::positionOf)
                .map(found -> WeekView.from(found, sealer));
    }

    /** Reads the current week. */
    @GET
    @Path("/current")
    @Operation(
            operationId = "getCurrentWeek",
            summary = "Read the current week",
            description =
                    "The week of today, and which day that is. Where nothing is stored of it, it reads as an empty"
                            + " week.")
    @APIResponse(responseCode = "200", description = "The week.")
    public CurrentWeek getCurrentWeek(@BeanParam TodayParams params) {
        Today.Day day = today.asAsked(params.timeZone);
        IsoWeek week = IsoWeek.of(day.on());
        return new CurrentWeek(
                day.on(),
                day.zone().getId(),
                weeks.of(week).map(found -> WeekView.from(found, sealer)).orElseGet(() -> WeekView.empty(week)));
    }

    /** Adds weeks up. */
    @GET
    @Path("/summary")
    @Operation(
            operationId = "getWeekSummary",
            summary = "Add weeks up",
            description =
                    "Sums, medians and kept targets over at most 104 weeks, each beside the figures it is made of. A week"
                            + " in which nothing was logged counts neither way.")
    @APIResponse(responseCode = "200", description = "What the weeks add up to.")
    public WeekSummary getWeekSummary(@BeanParam WeekSummaryParams params) {
        String summary = weeks.summary(params.range(today));
        try {
            return json.readValue(summary, WeekSummary.class);
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException("A summary is not as WeekSummary expects it", bug);
        }
    }

    /** Reads a week. */
    @GET
    @Path("/{iso_week}")
    @Operation(operationId = "getWeek", summary = "Read a week", description = "One week that the person has written.")
    @APIResponse(responseCode = "200", description = "The week.")
    public WeekView getWeek(@BeanParam WeekAddress address) {
        return WeekView.from(weeks.of(address.week()).orElseThrow(Problem::notFound), sealer);
    }

    /** Writes a week. */
    @PUT
    @Path("/{iso_week}")
    @Operation(
            operationId = "putWeek",
            summary = "Write a week",
            description =
                    "Writes a week whole: what is left out is cleared. `If-None-Match: *` makes one that is not there yet,"
                            + " `If-Match` with the etag replaces one that is; the other way round is 412, neither is 428."
                            + " The note is kept encrypted.")
    @APIResponse(responseCode = "200", description = "The week as it is now.")
    @APIResponseSchema(value = WeekView.class, responseCode = "201", responseDescription = "The week as it was made.")
    public RestResponse<WeekView> putWeek(
            @BeanParam WeekAddress address,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch,
            @Valid @NotNull WeekInput input) {
        IsoWeek week = address.week();
        boolean making = ETags.asksForAbsence(ifMatch, ifNoneMatch);
        Optional<Week> stored = making ? weeks.inTurn(week) : weeks.of(week);
        ETags.requireForPut(ifMatch, making, stored.map(Week::etag));
        if (stored.isPresent()) {
            stored.get().rewrite(input, sealer, clock.instant());
            return RestResponse.ok(WeekView.from(weeks.changed(stored.get()), sealer));
        }
        Week made = weeks.add(Week.open(owner.id(), week, input, sealer, clock.instant()));
        return RestResponse.status(RestResponse.Status.CREATED, WeekView.from(made, sealer));
    }

    /** Deletes a week. */
    @DELETE
    @Path("/{iso_week}")
    @Operation(
            operationId = "deleteWeek",
            summary = "Delete a week",
            description = "Deletes what was written of a week for good.")
    @APIResponse(responseCode = "204", description = "It is gone.")
    public void deleteWeek(@BeanParam WeekAddress address, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        weeks.remove(address.week(), ifMatch);
    }
}
