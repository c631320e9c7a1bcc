package dev.rebound.reference;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.rebound.platform.http.PublicContent;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/**
 * Where a machine that knows only the host finds the API (RFC 9727), as a linkset (RFC 9264). Links are relative
 * references: the service does not know under which name a career site publishes it.
 */
@Path("/.well-known/api-catalog")
@Produces(ApiCatalogResource.LINKSET)
public class ApiCatalogResource {

    /** The media type with the profile of a catalogue. */
    static final String LINKSET = "application/linkset+json; profile=\"https://www.rfc-editor.org/info/rfc9727\"";

    private static final Catalogue CATALOGUE = new Catalogue(List.of(new Context(
            "/v1",
            List.of(new Target("/openapi.yaml", "application/yaml"), new Target("/openapi.json", "application/json")),
            List.of(new Target("/docs", "text/html"), new Target("/problems", "text/html")))));

    /** The set of links, one entry for each API. */
    public record Catalogue(List<Context> linkset) {}

    /** One API: where it begins, its description for machines and its pages for people (RFC 8631). */
    public record Context(
            String anchor,
            @JsonProperty("service-desc") List<Target> serviceDesc,
            @JsonProperty("service-doc") List<Target> serviceDoc) {}

    /** What a link leads to. */
    public record Target(String href, String type) {}

    /** The catalogue; a HEAD carries the link that RFC 9727, section 3 asks for. */
    @GET
    @Operation(hidden = true)
    public RestResponse<Catalogue> getApiCatalog() {
        return ResponseBuilder.ok(CATALOGUE)
                .header(HttpHeaders.LINK, "</.well-known/api-catalog>; rel=\"api-catalog\"")
                .header(HttpHeaders.CACHE_CONTROL, PublicContent.CACHE_CONTROL)
                .build();
    }
}
