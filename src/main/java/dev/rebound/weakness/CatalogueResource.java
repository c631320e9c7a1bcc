package dev.rebound.weakness;

import dev.rebound.platform.i18n.Language;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.EnumMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The shared catalogue; it holds nothing of a person and needs no token. */
@Path("/v1/weakness-catalogue")
@Tag(name = "Weaknesses")
@PermitAll
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CatalogueResource {

    private final Map<Language, CatalogueView> views = new EnumMap<>(Language.class);

    @Inject
    CatalogueResource(Catalogue catalogue) {
        for (Language language : Language.values()) {
            views.put(language, CatalogueView.of(catalogue, language));
        }
    }

    /** Reads the catalogue. */
    @GET
    @SecurityRequirements
    @Operation(
            operationId = "getWeaknessCatalogue",
            summary = "Read the catalogue of weaknesses",
            description = "The shared weaknesses by category, and causes that are no weakness, in the language of"
                    + " `Accept-Language`. Public and cacheable: it needs no token.")
    @APIResponse(responseCode = "200", description = "The catalogue in one language.")
    public CatalogueView getWeaknessCatalogue(@Context HttpHeaders headers) {
        return views.get(Language.negotiate(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
    }
}
