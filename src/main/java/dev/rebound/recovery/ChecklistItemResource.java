package dev.rebound.recovery;

import dev.rebound.platform.idempotency.Idempotent;
import dev.rebound.platform.json.MergePatch;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The items of a checklist, each changed on its own. */
@Path("/v1/checklists/{checklist_id}/items")
@Tag(name = "Checklists")
@Authenticated
@Transactional
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ChecklistItemResource {

    private final Checklists checklists;
    private final ChecklistItems items;
    private final ChecklistTemplates templates;
    private final Ticks ticks;
    private final ItemChanges changes;
    private final Clock clock;

    @Inject
    ChecklistItemResource(
            Checklists checklists,
            ChecklistItems items,
            ChecklistTemplates templates,
            Ticks ticks,
            ItemChanges changes,
            Clock clock) {
        this.checklists = checklists;
        this.items = items;
        this.templates = templates;
        this.ticks = ticks;
        this.changes = changes;
        this.clock = clock;
    }

    /** Adds an item of the person's own. */
    @POST
    @ResponseStatus(201)
    @Idempotent
    @Operation(
            operationId = "createChecklistItem",
            summary = "Add an own item",
            description = "Adds an item of the person's own behind the last one of a step; at most 100 on a checklist.")
    @APIResponseSchema(
            value = ChecklistItemView.class,
            responseCode = "201",
            responseDescription = "The item as it was added.")
    public ChecklistItemView createChecklistItem(
            @PathParam("checklist_id") UUID checklistId, @Valid @NotNull ItemInput input) {
        Checklist checklist = checklists.lock(checklistId);
        Instant now = clock.instant();
        ChecklistItem item = ChecklistItem.own(checklist, input, items.placeForOwn(checklistId, input.step()), now);
        checklist.itemsChanged(now);
        return ChecklistItemView.from(items.add(item), templates.of(checklist));
    }

    /** Reads an item. */
    @GET
    @Path("/{item_id}")
    @Operation(
            operationId = "getChecklistItem",
            summary = "Read an item",
            description = "One item of a checklist, in the language that the checklist was made in.")
    @APIResponse(responseCode = "200", description = "The item.")
    public ChecklistItemView getChecklistItem(
            @PathParam("checklist_id") UUID checklistId, @PathParam("item_id") UUID id) {
        PlacedItem placed = items.require(checklistId, id);
        return ChecklistItemView.from(placed.item(), templates.of(placed.checklist()));
    }

    /** Changes an item. */
    @PATCH
    @Transactional(Transactional.TxType.SUPPORTS)
    @Path("/{item_id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "updateChecklistItem",
            summary = "Tick or change an item",
            description =
                    "A JSON Merge Patch: fields given change, `null` clears, others stay. A status goes from to_do"
                            + " to any other and back; skipped may also become done. Title and minutes change only on own"
                            + " items.")
    @RequestBody(
            content = {
                @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = ItemChange.class)),
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ItemChange.class))
            })
    @APIResponse(responseCode = "200", description = "The item as it is now.")
    public ChecklistItemView updateChecklistItem(
            @PathParam("checklist_id") UUID checklistId,
            @PathParam("item_id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull MergePatch patch) {
        return ticks.tick(checklistId, id, ifMatch, patch)
                .orElseGet(() -> changes.change(checklistId, id, ifMatch, patch));
    }

    /** Deletes an own item. */
    @DELETE
    @Path("/{item_id}")
    @Operation(
            operationId = "deleteChecklistItem",
            summary = "Delete an own item",
            description = "Deletes an item of the person's own. One of the template stays; mark it not_for_me instead.")
    @APIResponse(responseCode = "204", description = "It is gone.")
    public void deleteChecklistItem(
            @PathParam("checklist_id") UUID checklistId,
            @PathParam("item_id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        Checklist checklist = checklists.lock(checklistId);
        ChecklistItem item = items.require(checklistId, id).item();
        item.requireOwn();
        items.remove(id, ifMatch);
        checklist.itemsChanged(clock.instant());
    }
}
