package dev.rebound.account.export;

import dev.rebound.platform.http.QueryValues;
import dev.rebound.platform.limits.BodyLimit;
import dev.rebound.platform.limits.LargeBody;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Everything that a person took along, brought back. */
@Path("/v1/me/import")
@Tag(name = "Export and import")
@Authenticated
@Blocking
public class ImportResource {

    private static final int BYTES = 64 * 1024 * 1024;

    private final DocumentReader documents;
    private final Imports imports;

    @Inject
    ImportResource(DocumentReader documents, Imports imports) {
        this.documents = documents;
        this.imports = imports;
    }

    /** A document may be large. */
    @Singleton
    static class Size implements LargeBody {

        @Override
        public String path() {
            return "/v1/me/import";
        }

        @Override
        public int bytes() {
            return BYTES;
        }
    }

    /** Imports a document. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "importAccount",
            summary = "Import everything",
            description =
                    "Takes a document of `exportAccount`, of this version of the format or an older one, at most 64 MiB and"
                            + " 200,000 records. Records keep their ids and times: a new id makes a record, a known one"
                            + " makes it as in the document, and one that is the same already is left alone, so that importing"
                            + " twice changes nothing. What is not in the document stays. The rules of the API hold, but for"
                            + " those that are about the moment of writing: archived weaknesses may be carried, and items may"
                            + " stand where they stood. All or nothing: where a record is refused, nothing is written and the"
                            + " reply is 422 with up to 100 faults. Arrays come in the order of the format. Calls of one person"
                            + " take turns; there is no need for an `Idempotency-Key`.")
    @RequestBody(
            description =
                    "A document of `exportAccount`: version 1 as in the schema `Export`. Any of its arrays may be left"
                            + " out.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            additionalProperties = Schema.True.class,
                                            description =
                                                    "The format's name, its version, then arrays of records in the order"
                                                            + " of the format.",
                                            examples = {
                                                "{\"format\": \"rebound-export\", \"version\": 1, \"interviews\": []}"
                                            })))
    @APIResponse(responseCode = "200", description = "What was done, or would be done.")
    public ImportReport importAccount(
            @QueryParam("dry_run")
                    @Parameter(
                            description = "Whether to tell what would be done, refusals included, and write nothing.",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"),
                            example = "true")
                    String dryRun,
            InputStream body)
            throws IOException {
        boolean dry = Boolean.TRUE.equals(QueryValues.bool("dry_run", dryRun));
        InputStream counted = BodyLimit.counted(body, BYTES);
        return imports.report(tally -> documents.read(counted, tally), dry);
    }
}
