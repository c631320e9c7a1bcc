package dev.rebound.account.calendar;

import dev.rebound.account.activity.Activity;
import dev.rebound.account.activity.ActivityKind;
import dev.rebound.interview.Interviews;
import dev.rebound.platform.i18n.Language;
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
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.ZoneId;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Calendar feeds of the person who calls. */
@Path("/v1/calendar-feeds")
@Tag(name = "Calendar feeds")
@Authenticated
@Transactional
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CalendarFeedResource {

    /** Names the list in its cursors; it has no filters. */
    private static final String LIST = "calendar_feeds";

    private final CalendarFeeds feeds;
    private final Interviews interviews;
    private final Activity activity;
    private final Cursors cursors;
    private final Owner owner;
    private final Clock clock;

    @Inject
    CalendarFeedResource(
            CalendarFeeds feeds, Interviews interviews, Activity activity, Cursors cursors, Owner owner, Clock clock) {
        this.feeds = feeds;
        this.interviews = interviews;
        this.activity = activity;
        this.cursors = cursors;
        this.owner = owner;
        this.clock = clock;
    }

    /** Lists calendar feeds. */
    @GET
    @Operation(
            operationId = "listCalendarFeeds",
            summary = "List calendar feeds",
            description = "The person's calendar feeds, newest first; their addresses are told at creation alone.")
    @APIResponse(responseCode = "200", description = "One page of calendar feeds.")
    public Page<CalendarFeedView> listCalendarFeeds(@BeanParam PageParams params) {
        PageRequest page = params.page();
        return cursors.page(
                        feeds.list(cursors.position(page, LIST), page.fetch()), page, LIST, CalendarFeeds::positionOf)
                .map(CalendarFeedView::from);
    }

    /** Makes a calendar feed. */
    @POST
    @ResponseStatus(201)
    @Idempotent
    @Operation(
            operationId = "createCalendarFeed",
            summary = "Make a calendar feed",
            description =
                    "Makes a calendar with a secret address that any calendar program can subscribe to. The address"
                            + " stands in this reply and is never told again. There can be at most 10.")
    @APIResponseSchema(
            value = CalendarFeedView.class,
            responseCode = "201",
            responseDescription = "The feed as it was made, with its address.")
    public CalendarFeedView createCalendarFeed(
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage,
            @Context UriInfo uri,
            @Valid @NotNull CalendarFeedInput input) {
        feeds.requireRoom();
        ZoneId zone = input.timeZone() == null ? interviews.homeZone() : ZoneId.of(input.timeZone());
        FeedSecret secret = FeedSecret.random();
        CalendarFeed feed = feeds.add(CalendarFeed.open(
                owner.id(), input, secret, Language.negotiate(acceptLanguage), zone, clock.instant()));
        activity.note(ActivityKind.CALENDAR_FEED_MADE, feed.id());
        return CalendarFeedView.from(feed, CalendarResource.address(uri, secret));
    }

    /** Reads a calendar feed. */
    @GET
    @Path("/{calendar_feed_id}")
    @Operation(
            operationId = "getCalendarFeed",
            summary = "Read a calendar feed",
            description = "One calendar feed of the person, without its address, and when it was last read.")
    @APIResponse(responseCode = "200", description = "The feed.")
    public CalendarFeedView getCalendarFeed(@PathParam("calendar_feed_id") UUID id) {
        return CalendarFeedView.from(feeds.require(id));
    }

    /** Revokes a calendar feed. */
    @DELETE
    @Path("/{calendar_feed_id}")
    @Operation(
            operationId = "deleteCalendarFeed",
            summary = "Revoke a calendar feed",
            description =
                    "Deletes a feed. Its address leads nowhere from then on; calendar programs drop what they hold"
                            + " when they next ask, or when the person takes the subscription out.")
    @APIResponse(responseCode = "204", description = "It is gone.")
    public void deleteCalendarFeed(
            @PathParam("calendar_feed_id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        feeds.remove(id, ifMatch);
        activity.note(ActivityKind.CALENDAR_FEED_REVOKED, id);
    }
}
