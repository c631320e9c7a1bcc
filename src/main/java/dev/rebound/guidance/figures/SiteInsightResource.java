package dev.rebound.guidance.figures;

import dev.rebound.platform.i18n.Language;
import dev.rebound.platform.owner.Owner;
import dev.rebound.platform.paging.Cursors;
import dev.rebound.platform.paging.Page;
import dev.rebound.platform.paging.PageParams;
import dev.rebound.platform.paging.PageRequest;
import dev.rebound.weakness.Catalogue;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Figures over the people of the caller's site, for its administrators. */
@Path("/v1/site/insights")
@Tag(name = "Site figures")
@RolesAllowed(Owner.SITE_ADMIN)
@Transactional
@Produces(MediaType.APPLICATION_JSON)
public class SiteInsightResource {

    private static final String LIST = "site insights";

    private final SiteWeeks weeks;
    private final Catalogue catalogue;
    private final Cursors cursors;

    @Inject
    SiteInsightResource(SiteWeeks weeks, Catalogue catalogue, Cursors cursors) {
        this.weeks = weeks;
        this.catalogue = catalogue;
        this.cursors = cursors;
    }

    /** Lists weeks. There is no filter: a choice of people or days would let two replies be subtracted. */
    @GET
    @Operation(
            operationId = "listSiteInsights",
            summary = "List a site's figures by week",
            description = "Figures over the people of the caller's site, one entry for each finished ISO week, newest"
                    + " first. They are computed once, within some hours after the week, and never again; each record"
                    + " counts in one week. Only groups of at least 20 people are spoken of. Needs the role"
                    + " `site-admin`.")
    @APIResponse(responseCode = "200", description = "One page of weeks.")
    public Page<SiteWeekView> listSiteInsights(
            @BeanParam PageParams params, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
        PageRequest page = params.page();
        Language language = Language.negotiate(acceptLanguage);
        return cursors.page(weeks.list(cursors.position(page, LIST), page.fetch()), page, LIST, SiteWeeks::positionOf)
                .map(week -> SiteWeekView.from(week, catalogue, language));
    }
}
