package dev.rebound.support;

import dev.rebound.platform.crypto.Sealer;
import dev.rebound.platform.etag.ETags;
import dev.rebound.platform.idempotency.Idempotent;
import dev.rebound.platform.json.MergePatch;
import dev.rebound.platform.json.Patcher;
import dev.rebound.platform.owner.Owner;
import dev.rebound.platform.paging.Cursors;
import dev.rebound.platform.paging.Page;
import dev.rebound.platform.paging.PageRequest;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Who can help the person who calls. */
@Path("/v1/contacts")
@Tag(name = "Contacts")
@Authenticated
@Transactional
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ContactResource {

    private final Contacts contacts;
    private final Sealer sealer;
    private final Cursors cursors;
    private final Patcher patcher;
    private final Owner owner;
    private final Clock clock;

    @Inject
    ContactResource(Contacts contacts, Sealer sealer, Cursors cursors, Patcher patcher, Owner owner, Clock clock) {
        this.contacts = contacts;
        this.sealer = sealer;
        this.cursors = cursors;
        this.patcher = patcher;
        this.owner = owner;
        this.clock = clock;
    }

    /** Lists contacts. */
    @GET
    @Operation(
            operationId = "listContacts",
            summary = "List contacts",
            description = "Who can help the person, newest first.")
    @APIResponse(responseCode = "200", description = "One page of contacts.")
    public Page<ContactView> listContacts(@BeanParam ContactParams params) {
        PageRequest page = params.page();
        ContactParams.Filter filter = params.filter();
        List<String> position = cursors.position(page, filter);
        return cursors.page(contacts.list(filter, position, page.fetch()), page, filter, OwnedQuery::positionOf)
                .map(found -> ContactView.from(found, sealer));
    }

    /** Notes a contact. */
    @POST
    @ResponseStatus(201)
    @Idempotent
    @Operation(
            operationId = "createContact",
            summary = "Note a contact",
            description =
                    "Notes somebody who can help, and what they can give. The words about them are kept encrypted."
                            + " There can be at most 1,000 contacts.")
    @APIResponseSchema(
            value = ContactView.class,
            responseCode = "201",
            responseDescription = "The contact as it was noted.")
    public ContactView createContact(@Valid @NotNull ContactInput input) {
        Contact contact = Contact.note(owner.id(), input, sealer, clock.instant());
        return ContactView.from(contacts.add(contact), sealer);
    }

    /** Reads a contact. */
    @GET
    @Path("/{contact_id}")
    @Operation(operationId = "getContact", summary = "Read a contact", description = "One contact of the person.")
    @APIResponse(responseCode = "200", description = "The contact.")
    public ContactView getContact(@PathParam("contact_id") UUID id) {
        return ContactView.from(contacts.require(id), sealer);
    }

    /** Changes a contact. */
    @PATCH
    @Path("/{contact_id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "updateContact",
            summary = "Change a contact",
            description = "A JSON Merge Patch: fields given change, `null` clears, others stay.")
    @APIResponse(responseCode = "200", description = "The contact as it is now.")
    public ContactView updateContact(
            @PathParam("contact_id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull MergePatch patch) {
        Contact contact = contacts.require(id);
        ETags.require(ifMatch, contact.etag());
        contact.change(patcher.apply(patch, contact.toInput(sealer)), sealer, clock.instant());
        return ContactView.from(contacts.changed(contact), sealer);
    }

    /** Deletes a contact. */
    @DELETE
    @Path("/{contact_id}")
    @Operation(
            operationId = "deleteContact",
            summary = "Delete a contact",
            description = "Deletes a contact. Help requests to them stay, without the contact.")
    @APIResponse(responseCode = "204", description = "It is gone.")
    public void deleteContact(@PathParam("contact_id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        contacts.remove(id, ifMatch);
    }
}
