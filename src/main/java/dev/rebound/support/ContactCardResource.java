package dev.rebound.support;

import dev.rebound.platform.crypto.Sealer;
import dev.rebound.platform.http.QueryValues;
import dev.rebound.platform.idempotency.Idempotent;
import dev.rebound.platform.json.Patcher;
import dev.rebound.platform.owner.Owner;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Contacts to and from an address book. */
@Path("/v1/contacts")
@Tag(name = "Contacts")
@Authenticated
@Transactional
public class ContactCardResource {

    private static final String DISPOSITION = "attachment; filename=\"rebound-contacts.vcf\"";

    private final Contacts contacts;
    private final Sealer sealer;
    private final Patcher patcher;
    private final Owner owner;
    private final Clock clock;

    @Inject
    ContactCardResource(Contacts contacts, Sealer sealer, Patcher patcher, Owner owner, Clock clock) {
        this.contacts = contacts;
        this.sealer = sealer;
        this.patcher = patcher;
        this.owner = owner;
        this.clock = clock;
    }

    /** Exports contacts. */
    @GET
    @Path("/export.vcf")
    @Produces(CardFile.MEDIA_TYPE)
    @Operation(
            operationId = "exportContacts",
            summary = "Export contacts as vCards",
            description =
                    "All contacts as one file of vCards (version 4, RFC 6350), oldest first. What they can give stands in"
                            + " CATEGORIES, how they are known in X-REBOUND-RELATION; an import of the file changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "The file; empty where there are no contacts.",
            headers =
                    @Header(
                            name = "Content-Disposition",
                            description = "A name for the file.",
                            schema = @Schema(type = SchemaType.STRING, maxLength = 100)),
            content =
                    @Content(
                            mediaType = CardFile.MEDIA_TYPE,
                            schema = @Schema(implementation = String.class, maxLength = 20000000)))
    public RestResponse<String> exportContacts() {
        List<CardFile.Entry> entries = contacts.all().stream()
                .map(contact ->
                        new CardFile.Entry(contact.cardUid(sealer), contact.toInput(sealer), contact.updatedAt()))
                .toList();
        return RestResponse.ResponseBuilder.ok(CardFile.write(entries))
                .header(HttpHeaders.CONTENT_DISPOSITION, DISPOSITION)
                .build();
    }

    /** Imports contacts. */
    @POST
    @Path("/import")
    @Consumes(CardFile.MEDIA_TYPE)
    @Produces(MediaType.APPLICATION_JSON)
    @Idempotent(status = 200)
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER)
    @Operation(
            operationId = "importContacts",
            summary = "Import contacts from vCards",
            description =
                    "Reads a file of at most 500 vCards of version 2.1, 3.0 or 4.0, in UTF-8. A card is for the contact"
                            + " with its UID; one without a UID for the contact with the same name, email and phone; else it"
                            + " is a new one. What a card does not say stays. Cards that can be kept are kept, whatever the"
                            + " others are, in one transaction; the same file again changes nothing.")
    @RequestBody(
            description = "The file.",
            required = true,
            content =
                    @Content(
                            mediaType = CardFile.MEDIA_TYPE,
                            schema =
                                    @Schema(
                                            implementation = String.class,
                                            minLength = 1,
                                            maxLength = 262144,
                                            examples = {"BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Sam Okafor\r\nEND:VCARD\r\n"
                                            })))
    @APIResponse(responseCode = "200", description = "What became of each card.")
    public CardReport importContacts(
            @Parameter(
                            description = "Whether only to say what would be done.",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"),
                            example = "true")
                    @QueryParam("dry_run")
                    String dryRun,
            byte[] file) {
        boolean tryOnly = Boolean.TRUE.equals(QueryValues.bool("dry_run", dryRun));
        List<Card> cards = CardFile.read(new String(file, StandardCharsets.UTF_8));
        CardImport run = new CardImport(owner.id(), contacts.allInTurn(), sealer, patcher, clock.instant(), tryOnly);
        CardReport report = run.take(cards);
        contacts.addAll(run.fresh());
        return report;
    }
}
