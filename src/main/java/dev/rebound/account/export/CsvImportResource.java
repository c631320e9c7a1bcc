package dev.rebound.account.export;

import dev.rebound.platform.limits.BodyLimit;
import dev.rebound.platform.limits.LargeBody;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Interviews that a person kept in a spreadsheet or another tracker. */
@Path("/v1/me/import/interviews.csv")
@Tag(name = "Export and import")
@Authenticated
@Blocking
public class CsvImportResource {

    private static final int BYTES = 8 * 1024 * 1024;

    private final CsvReader tables;
    private final Imports imports;

    @Inject
    CsvImportResource(CsvReader tables, Imports imports) {
        this.tables = tables;
        this.imports = imports;
    }

    /** A table may be large. */
    @Singleton
    static class Size implements LargeBody {

        @Override
        public String path() {
            return "/v1/me/import/interviews.csv";
        }

        @Override
        public int bytes() {
            return BYTES;
        }
    }

    /** Imports interviews from a table. */
    @POST
    @Consumes("text/csv")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "importInterviews",
            summary = "Import interviews from CSV",
            description =
                    "Takes a table with a header row from a spreadsheet or another tracker, at most 8 MiB, in UTF-8. A row"
                            + " without a column for `id` gets an id that is made of what it says: importing the same file"
                            + " twice changes nothing, and what was changed here since stays. Words such as Interviewing"
                            + " or Ghosted are understood as outcomes; a row whose word says that there was no interview yet, such"
                            + " as Applied, is skipped. Empty cells and `N/A` are nothing. An apostrophe in front of a formula is"
                            + " taken away. All or nothing, as in `importAccount`; pointers start with the row's number, counted"
                            + " from 0 below the header.")
    @RequestBody(
            description = "The table.",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING, maxLength = BYTES)))
    @APIResponse(responseCode = "200", description = "What was done, or would be done.")
    public ImportReport importInterviews(@BeanParam CsvImportParams params, InputStream body, RoutingContext call)
            throws IOException {
        CsvImport asked = params.asked();
        InputStream counted = BodyLimit.counted(body, BYTES);
        return imports.report(tally -> tables.read(counted, asked, tally), params.isDryRun(), call);
    }
}
