package dev.rebound.recovery;

import dev.rebound.platform.i18n.Language;
import dev.rebound.platform.idempotency.Idempotent;
import dev.rebound.platform.owner.Owner;
import dev.rebound.platform.paging.Cursors;
import dev.rebound.platform.paging.Page;
import dev.rebound.platform.paging.PageRequest;
import dev.rebound.platform.problem.FieldCode;
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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Checklists of the person who calls. */
@Path("/v1/checklists")
@Tag(name = "Checklists")
@Authenticated
@Transactional
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ChecklistResource {

    private final Checklists checklists;
    private final ChecklistItems items;
    private final ChecklistTemplates templates;
    private final UsableTemplates usable;
    private final Cursors cursors;
    private final Owner owner;
    private final HttpHeaders headers;
    private final Clock clock;

    @Inject
    ChecklistResource(
            Checklists checklists,
            ChecklistItems items,
            ChecklistTemplates templates,
            UsableTemplates usable,
            Cursors cursors,
            Owner owner,
            HttpHeaders headers,
            Clock clock) {
        this.checklists = checklists;
        this.items = items;
        this.templates = templates;
        this.usable = usable;
        this.cursors = cursors;
        this.owner = owner;
        this.headers = headers;
        this.clock = clock;
    }

    /** Lists checklists. */
    @GET
    @Operation(
            operationId = "listChecklists",
            summary = "List checklists",
            description = "The person's checklists without their items, newest first. Filters are and-ed.")
    @APIResponse(responseCode = "200", description = "One page of checklists.")
    public Page<ChecklistSummary> listChecklists(@BeanParam ChecklistParams params) {
        PageRequest page = params.page();
        ChecklistFilter filter = params.filter();
        List<String> position = cursors.position(page, filter);
        return cursors.page(
                        checklists.list(filter, position, page.fetch()),
                        page,
                        filter,
                        last -> List.of(
                                last.checklist().createdAt().toString(),
                                last.checklist().id().toString()))
                .map(row -> ChecklistSummary.from(row, templates.of(row.checklist())));
    }

    /** Starts a checklist. */
    @POST
    @ResponseStatus(201)
    @Idempotent
    @Operation(
            operationId = "createChecklist",
            summary = "Start a checklist",
            description = "Makes a fresh copy of a template for an interview, in the caller's language where it is"
                    + " written in it. An interview has at most one of each template.")
    @APIResponseSchema(
            value = ChecklistView.class,
            responseCode = "201",
            responseDescription = "The checklist with all items to do.")
    public ChecklistView createChecklist(@Valid @NotNull ChecklistInput input) {
        Language language = Language.negotiate(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        ChecklistTemplate template = usable.require(input.template(), language);
        Instant now = clock.instant();
        Checklist checklist = Checklist.start(owner.id(), input.interviewId(), template, now);
        return ChecklistView.from(checklists.start(checklist, copies(checklist, template, now)), template);
    }

    private static List<ChecklistItem> copies(Checklist checklist, ChecklistTemplate template, Instant now) {
        List<ChecklistItem> copies = new ArrayList<>();
        for (TemplateStep step : template.steps()) {
            int position = 1;
            for (TemplateTask task : step.tasks()) {
                copies.add(ChecklistItem.copy(checklist, step.key(), task, position++, now));
            }
        }
        return copies;
    }

    /** Reads a checklist. */
    @GET
    @Path("/{checklist_id}")
    @Operation(
            operationId = "getChecklist",
            summary = "Read a checklist",
            description = "One checklist with its steps, items and progress, in the language that it was made in.")
    @APIResponse(responseCode = "200", description = "The checklist.")
    public ChecklistView getChecklist(@PathParam("checklist_id") UUID id) {
        return view(checklists.whole(id));
    }

    /** Deletes a checklist with its items. */
    @DELETE
    @Path("/{checklist_id}")
    @Operation(
            operationId = "deleteChecklist",
            summary = "Delete a checklist",
            description = "Deletes a checklist with its items. The interview stays.")
    @APIResponse(responseCode = "204", description = "It is gone.")
    public void deleteChecklist(@PathParam("checklist_id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        checklists.discard(id, ifMatch);
    }

    /** Puts the items of a step in order. */
    @PUT
    @Path("/{checklist_id}/item-order")
    @Operation(
            operationId = "orderChecklistItems",
            summary = "Order the items of a step",
            description = "Puts all items of a step in the order given. The items' own etags stay as they are.")
    @APIResponse(responseCode = "200", description = "The checklist as it is now.")
    public ChecklistView orderChecklistItems(@PathParam("checklist_id") UUID id, @Valid @NotNull ItemOrder order) {
        checklists.lock(id).itemsChanged(clock.instant());
        items.arrange(id, order);
        WholeChecklist whole = checklists.whole(id);
        // Checked behind the change, on the rows that are read for the reply anyway; a fault rolls it back.
        if (!idsOf(whole.of(order.step())).equals(new HashSet<>(order.itemIds()))) {
            throw Problem.invalid("/item_ids", FieldCode.NOT_ALL_ITEMS);
        }
        return view(whole);
    }

    private static Set<UUID> idsOf(List<ChecklistItem> items) {
        return items.stream().map(ChecklistItem::id).collect(Collectors.toSet());
    }

    private ChecklistView view(WholeChecklist whole) {
        return ChecklistView.from(whole, templates.of(whole.checklist()));
    }
}
