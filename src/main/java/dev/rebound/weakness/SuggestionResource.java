package dev.rebound.weakness;

import dev.rebound.platform.i18n.Language;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Suggests weaknesses from a text, while a person types. */
@Path("/v1/weakness-suggestions")
@Tag(name = "Weaknesses")
@Authenticated
@Transactional
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SuggestionResource {

    private final Suggester suggester;
    private final OwnWeaknesses own;

    @Inject
    SuggestionResource(Suggester suggester, OwnWeaknesses own) {
        this.suggester = suggester;
        this.own = own;
    }

    /** Suggests weaknesses. */
    @POST
    @Operation(
            operationId = "suggestWeaknesses",
            summary = "Suggest weaknesses from a text",
            description = "Finds keywords of the catalogue in the text's language, and labels and keywords of the"
                    + " person's own weaknesses that are not archived. Nothing is stored, and nothing is accepted for"
                    + " the person.")
    @APIResponse(responseCode = "200", description = "What the text hints at; often nothing.")
    public SuggestionView suggestWeaknesses(@Valid @NotNull SuggestionInput input, @Context HttpHeaders headers) {
        Language language = input.language() != null
                ? input.language()
                : Language.negotiate(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        return new SuggestionView(suggester.suggest(input.text(), language, own.usable(), input.max()));
    }
}
