package dev.rebound.reference;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** The reference of the API as a page: the contract that this service runs with, drawn by Scalar. */
@Path("/docs")
@Produces(HtmlPage.MEDIA_TYPE)
public class ReferenceResource {

    @CheckedTemplate(basePath = "reference")
    static class Templates {

        private Templates() {}

        static native TemplateInstance reference();
    }

    /** The page; what it shows it reads from {@code /openapi.yaml}. */
    @GET
    @Operation(hidden = true)
    public RestResponse<String> getReference() {
        return HtmlPage.of(Templates.reference());
    }
}
