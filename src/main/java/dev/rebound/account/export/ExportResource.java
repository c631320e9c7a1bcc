package dev.rebound.account.export;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Everything that a person has, to take along. */
@Path("/v1/me/export")
@Tag(name = "Export and import")
@Authenticated
@Blocking
public class ExportResource {

    private static final String TABLE =
            "A table (RFC 4180): UTF-8, CRLF, a header row, and the rows in the order of their"
                    + " ids. Columns are named as in the JSON export, parts of an object `<object>_<part>`; the entries of a"
                    + " list stand in one cell with `; ` between them, a semicolon within one behind a backslash. So that no spreadsheet"
                    + " takes a cell of text for a formula, one that starts with `=`, `+`, `-`, `@`, their full-width forms, a tab"
                    + " or a line break has an apostrophe in front; import takes it away again.";
    static final String CSV = "text/csv";

    private final Exports exports;
    private final Downloads downloads;

    @Inject
    ExportResource(Exports exports, Downloads downloads) {
        this.exports = exports;
        this.downloads = downloads;
    }

    /** Exports everything. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "exportAccount",
            summary = "Export everything",
            description =
                    "One document with everything the person has, decrypted, with its ids and times, as it all was at"
                            + " one moment. `importAccount` takes it back, here or on another installation. It is sent as it"
                            + " is read: one that breaks off in the middle breaks the connection. One at a time for each person;"
                            + " more are 503 `busy`. Left out, since they mean nothing elsewhere or must not leave: the log of"
                            + " activity, grants to mentors, secret addresses of calendars, stored replies, and deleted"
                            + " interviews.")
    @APIResponse(
            responseCode = "200",
            description = "The document.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ExportDocument.class)))
    public Response exportAccount() {
        return downloads.of(exports::writeDocument, "export", "json");
    }

    /** Exports interviews as a table. */
    @GET
    @Path("/interviews.csv")
    @Produces(CSV)
    @Operation(operationId = "exportInterviews", summary = "Export interviews as CSV", description = TABLE)
    @APIResponse(
            responseCode = "200",
            description = "The table.",
            content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
    public Response exportInterviews() {
        return table("interviews");
    }

    /** Exports moments as a table. */
    @GET
    @Path("/moments.csv")
    @Produces(CSV)
    @Operation(operationId = "exportMoments", summary = "Export moments as CSV", description = TABLE)
    @APIResponse(
            responseCode = "200",
            description = "The table.",
            content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
    public Response exportMoments() {
        return table("moments");
    }

    /** Exports practice sessions as a table. */
    @GET
    @Path("/practices.csv")
    @Produces(CSV)
    @Operation(operationId = "exportPractices", summary = "Export practice sessions as CSV", description = TABLE)
    @APIResponse(
            responseCode = "200",
            description = "The table.",
            content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
    public Response exportPractices() {
        return table("practices");
    }

    /** Exports weeks as a table. */
    @GET
    @Path("/weeks.csv")
    @Produces(CSV)
    @Operation(operationId = "exportWeeks", summary = "Export weeks as CSV", description = TABLE)
    @APIResponse(
            responseCode = "200",
            description = "The table.",
            content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
    public Response exportWeeks() {
        return table("weeks");
    }

    private Response table(String noun) {
        return downloads.of(out -> exports.writeTable(noun, out), noun, "csv");
    }
}
