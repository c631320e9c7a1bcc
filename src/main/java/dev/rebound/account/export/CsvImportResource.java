package dev.rebound.account.export;

import dev.rebound.platform.limits.BodyLimit;
import dev.rebound.platform.limits.LargeBody;
import dev.rebound.platform.problem.Problem;
import dev.rebound.platform.problem.ProblemCode;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
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
    private static final Set<String> CHARSETS = Set.of("utf-8", "us-ascii");

    private final CsvReader tables;
    private final Imports imports;
    private final HttpHeaders headers;

    @Inject
    CsvImportResource(CsvReader tables, Imports imports, HttpHeaders headers) {
        this.tables = tables;
        this.imports = imports;
        this.headers = headers;
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
                    "Takes a table with a header row from a spreadsheet or another tracker, in UTF-8, at most 8 MiB and 200,000"
                            + " rows of at most 500,000 characters. Columns that nothing asks for are passed over, as are blank"
                            + " rows; names of columns match whatever their case. A row with a cell too many, or without one"
                            + " that is asked for, is refused, since its cells may have shifted. Empty cells and `N/A` are"
                            + " nothing, an apostrophe in front of a formula is taken away, and the entries of a list stand"
                            + " between semicolons.\n\n"
                            + "A row without an `id` is known again by its company, role and time: importing the same file twice"
                            + " changes nothing, and what was changed here since stays. An interview that was deleted here and"
                            + " still stands in the file is made anew as the file has it.\n\n"
                            + "Words such as Interviewing, Ghosted or Refus\u00e9 are understood as outcomes; a row whose word"
                            + " says that there was no interview yet, such as Applied, is skipped. The trackers that `preset`"
                            + " names keep applications: of these, only rows whose state says that there was an interview are"
                            + " taken, with the only date that they have, that of the application (JobSync) or the posting"
                            + " (JobFunnel). To take those that ended too, map `outcome` to their column.\n\n"
                            + "All or nothing, as in `importAccount`; pointers start with the row's number, counted from 0 below"
                            + " the header, blank rows included.")
    @RequestBody(
            description = "The table.",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING, maxLength = BYTES)))
    @APIResponse(responseCode = "200", description = "What was done, or would be done.")
    public ImportReport importInterviews(@BeanParam CsvImportParams params, InputStream body) throws IOException {
        requireUtf8(headers.getMediaType());
        CsvImport asked = params.asked();
        InputStream counted = BodyLimit.counted(body, BYTES);
        return imports.report(tally -> tables.read(counted, asked, tally), params.isDryRun());
    }

    /** ASCII is a part of UTF-8. */
    private static void requireUtf8(MediaType type) {
        // A call that names no type at all gets this far.
        if (type == null
                || !CHARSETS.contains(type.getParameters()
                        .getOrDefault(MediaType.CHARSET_PARAMETER, "utf-8")
                        .toLowerCase(Locale.ROOT))) {
            throw Problem.of(ProblemCode.UNSUPPORTED_MEDIA_TYPE);
        }
    }
}
