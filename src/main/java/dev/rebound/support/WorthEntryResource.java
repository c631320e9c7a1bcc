package dev.rebound.support;

import dev.rebound.platform.crypto.Sealer;
import dev.rebound.platform.etag.ETags;
import dev.rebound.platform.i18n.Language;
import dev.rebound.platform.i18n.Texts;
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

/** What speaks for the person who calls. */
@Path("/v1/worth-entries")
@Tag(name = "Worth entries")
@Authenticated
@Transactional
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class WorthEntryResource {

    private final WorthEntries entries;
    private final Today today;
    private final Sealer sealer;
    private final Cursors cursors;
    private final Patcher patcher;
    private final Owner owner;
    private final Clock clock;

    @Inject
    WorthEntryResource(
            WorthEntries entries,
            Today today,
            Sealer sealer,
            Cursors cursors,
            Patcher patcher,
            Owner owner,
            Clock clock) {
        this.entries = entries;
        this.today = today;
        this.sealer = sealer;
        this.cursors = cursors;
        this.patcher = patcher;
        this.owner = owner;
        this.clock = clock;
    }

    /** Lists worth entries. */
    @GET
    @Operation(
            operationId = "listWorthEntries",
            summary = "List worth entries",
            description = "What speaks for the person, newest first. Filters are and-ed.")
    @APIResponse(responseCode = "200", description = "One page of worth entries.")
    public Page<WorthEntryView> listWorthEntries(@BeanParam WorthEntryParams params) {
        PageRequest page = params.page();
        WorthEntryParams.Filter filter = params.filter();
        List<String> position = cursors.position(page, filter);
        return cursors.page(entries.list(filter, position, page.fetch()), page, filter, OwnedQuery::positionOf)
                .map(found -> WorthEntryView.from(found, sealer));
    }

    /** Writes a worth entry. */
    @POST
    @ResponseStatus(201)
    @Idempotent
    @Operation(
            operationId = "createWorthEntry",
            summary = "Write a worth entry",
            description =
                    "Notes a value, strength, win, friend's note or praise, with the fact behind it. Its words are"
                            + " kept encrypted.")
    @APIResponseSchema(
            value = WorthEntryView.class,
            responseCode = "201",
            responseDescription = "The entry as it was written.")
    public WorthEntryView createWorthEntry(@Valid @NotNull WorthEntryInput input) {
        WorthEntry entry = WorthEntry.write(owner.id(), input, sealer, clock.instant());
        return WorthEntryView.from(entries.add(entry), sealer);
    }

    /** Reads the worth entry of today. */
    @GET
    @Path("/today")
    @Operation(
            operationId = "getWorthEntryOfToday",
            summary = "Read one worth entry for today",
            description =
                    "One entry, the same all day: it changes only where it is deleted or another is pinned. Entries"
                            + " written today wait for tomorrow, unless there are no older ones. A pinned entry comes three"
                            + " times as often. Where there is none yet, `entry` is null and `hint` says what to do.")
    @APIResponse(responseCode = "200", description = "The entry of the day, or a hint.")
    public WorthOfTheDay getWorthEntryOfToday(
            @BeanParam TodayParams params, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
        Today.Day day = today.asAsked(params.timeZone);
        return entries.of(day.on(), day.zone())
                .map(entry -> new WorthOfTheDay(day.on(), day.zone().getId(), WorthEntryView.from(entry, sealer), null))
                .orElseGet(() -> new WorthOfTheDay(
                        day.on(),
                        day.zone().getId(),
                        null,
                        Texts.text("support", Language.negotiate(acceptLanguage), "worth.none")));
    }

    /** Reads a worth entry. */
    @GET
    @Path("/{worth_entry_id}")
    @Operation(
            operationId = "getWorthEntry",
            summary = "Read a worth entry",
            description = "One worth entry of the person.")
    @APIResponse(responseCode = "200", description = "The entry.")
    public WorthEntryView getWorthEntry(@PathParam("worth_entry_id") UUID id) {
        return WorthEntryView.from(entries.require(id), sealer);
    }

    /** Changes a worth entry. */
    @PATCH
    @Path("/{worth_entry_id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "updateWorthEntry",
            summary = "Change or pin a worth entry",
            description = "A JSON Merge Patch: fields given change, `null` clears, others stay.")
    @APIResponse(responseCode = "200", description = "The entry as it is now.")
    public WorthEntryView updateWorthEntry(
            @PathParam("worth_entry_id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull MergePatch patch) {
        WorthEntry entry = entries.require(id);
        ETags.require(ifMatch, entry.etag());
        entry.change(patcher.apply(patch, entry.toInput(sealer)), sealer, clock.instant());
        return WorthEntryView.from(entries.changed(entry), sealer);
    }

    /** Deletes a worth entry. */
    @DELETE
    @Path("/{worth_entry_id}")
    @Operation(
            operationId = "deleteWorthEntry",
            summary = "Delete a worth entry",
            description = "Deletes one worth entry for good.")
    @APIResponse(responseCode = "204", description = "It is gone.")
    public void deleteWorthEntry(
            @PathParam("worth_entry_id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        entries.remove(id, ifMatch);
    }
}
