package dev.rebound.reference;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rebound.platform.i18n.Language;
import dev.rebound.platform.problem.Problem;
import dev.rebound.platform.problem.ProblemCode;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** What the type of a problem document leads to (RFC 9457, section 3.1.1). */
@Path("/problems")
@Produces(HtmlPage.MEDIA_TYPE)
public class ProblemPageResource {

    private final ObjectMapper json;

    @Inject
    ProblemPageResource(ObjectMapper json) {
        this.json = json;
    }

    @CheckedTemplate(basePath = "reference")
    static class Templates {

        private Templates() {}

        static native TemplateInstance problem(ProblemPage page);

        static native TemplateInstance problems(PageTexts texts, List<ProblemPage> pages);
    }

    /** Every problem that the API answers with, by its status. */
    @GET
    @Operation(hidden = true)
    public RestResponse<String> listProblems(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
        Language language = Language.negotiate(acceptLanguage);
        List<ProblemPage> pages = Arrays.stream(ProblemCode.values())
                .map(code -> new ProblemPage(code, language, json))
                .toList();
        return HtmlPage.of(Templates.problems(new PageTexts(language), pages));
    }

    /** Why the service answers with one problem, and what a client does about it. */
    @GET
    @Path("/{type}")
    @Operation(hidden = true)
    public RestResponse<String> getProblem(
            @PathParam("type") String type, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
        ProblemCode code = ProblemCode.ofType("/problems/" + type).orElseThrow(() -> Problem.of(ProblemCode.NOT_FOUND));
        return HtmlPage.of(Templates.problem(new ProblemPage(code, Language.negotiate(acceptLanguage), json)));
    }
}
