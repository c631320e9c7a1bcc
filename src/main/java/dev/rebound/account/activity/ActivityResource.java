package dev.rebound.account.activity;

import dev.rebound.platform.paging.Cursors;
import dev.rebound.platform.paging.Page;
import dev.rebound.platform.paging.PageRequest;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What happened to the account of the person who calls. */
@Path("/v1/me")
@Tag(name = "Account")
@Authenticated
@Transactional
@Produces(MediaType.APPLICATION_JSON)
public class ActivityResource {

    private final ActivityEntries entries;
    private final Cursors cursors;

    @Inject
    ActivityResource(ActivityEntries entries, Cursors cursors) {
        this.entries = entries;
        this.cursors = cursors;
    }

    /** Lists activity. */
    @GET
    @Path("/activity")
    @Operation(
            operationId = "listActivity",
            summary = "List activity",
            description =
                    "What happened to the person's account, newest first: sign-ins seen, exports, imports, grants,"
                            + " what mentors read, calendar feeds. Entries are kept 90 days. Filters are and-ed.")
    @APIResponse(responseCode = "200", description = "One page of activity.")
    public Page<ActivityView> listActivity(@BeanParam ActivityParams params) {
        PageRequest page = params.page();
        ActivityParams.Filter filter = params.filter();
        return cursors.page(
                        entries.list(filter, cursors.position(page, filter), page.fetch()),
                        page,
                        filter,
                        ActivityEntries::positionOf)
                .map(ActivityView::from);
    }
}
