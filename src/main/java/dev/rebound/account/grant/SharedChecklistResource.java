package dev.rebound.account.grant;

import dev.rebound.platform.paging.Page;
import dev.rebound.recovery.ChecklistParams;
import dev.rebound.recovery.ChecklistResource;
import dev.rebound.recovery.ChecklistSummary;
import dev.rebound.recovery.ChecklistView;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A candidate's checklists as their mentor reads them: the same as the candidate does. */
@Path("/v1/shared/{grant_id}/checklists")
@Tag(name = "Shared")
@Authenticated
@Transactional
@Produces(MediaType.APPLICATION_JSON)
public class SharedChecklistResource {

    private final SharedAccess shared;
    private final ChecklistResource checklists;

    @Inject
    SharedChecklistResource(SharedAccess shared, ChecklistResource checklists) {
        this.shared = shared;
        this.checklists = checklists;
    }

    /** Lists checklists. */
    @GET
    @Operation(
            operationId = "listSharedChecklists",
            summary = "List shared checklists",
            description = "The checklists of the person who made the grant, as in `listChecklists`.")
    @APIResponse(responseCode = "200", description = "One page of checklists.")
    public Page<ChecklistSummary> listSharedChecklists(
            @PathParam("grant_id") UUID grantId, @BeanParam ChecklistParams params) {
        shared.open(grantId, GrantScope.CHECKLISTS);
        return checklists.listChecklists(params);
    }

    /** Reads a checklist. */
    @GET
    @Path("/{checklist_id}")
    @Operation(
            operationId = "getSharedChecklist",
            summary = "Read a shared checklist",
            description = "One checklist of the person who made the grant, with its items and notes.")
    @APIResponse(responseCode = "200", description = "The checklist.")
    public ChecklistView getSharedChecklist(@PathParam("grant_id") UUID grantId, @PathParam("checklist_id") UUID id) {
        shared.open(grantId, GrantScope.CHECKLISTS, id);
        return checklists.getChecklist(id);
    }
}
