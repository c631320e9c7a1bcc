package dev.rebound.support;

import dev.rebound.platform.crypto.Sealer;
import dev.rebound.platform.http.Resource;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A contact as it reads. */
@Schema(name = "Contact", description = "Somebody who can help the person.")
public record ContactView(
        UUID id,

        @Schema(
                description = "Who it is.",
                maxLength = 200,
                examples = {"Sam Okafor"})
        String name,

        @Schema(
                description = "How the person knows them.",
                nullable = true,
                maxLength = 200,
                examples = {"Team lead at my last job"})
        String relation,

        @Schema(
                description = "Their email address.",
                nullable = true,
                maxLength = 254,
                examples = {"sam@example.org"})
        String email,

        @Schema(
                description = "Their telephone number.",
                nullable = true,
                maxLength = 50,
                examples = {"+1 514 555 0199"})
        String phone,

        @Schema(
                description = "A note of any kind.",
                nullable = true,
                maxLength = 5000,
                examples = {"Prefers calls in the evening."})
        String note,

        @Schema(
                description = "What they can give.",
                maxItems = 7,
                examples = {"[\"mock\", \"listen\"]"})
        List<HelpKind> canGive,

        @Schema(
                description = "What the contact's card is known by in address books.",
                maxLength = 300,
                examples = {"urn:uuid:0199b0a4-7f3c-7d21-9c5e-2f6f5f0c1a11"})
        String cardUid,

        @Schema(
                description = "When the record was made.",
                examples = {"2026-11-20T17:05:12.123456Z"})
        Instant createdAt,

        @Schema(
                description = "When the record was last changed.",
                examples = {"2026-11-20T17:05:12.123456Z"})
        Instant updatedAt,

        @Schema(
                description = "The record's version, for `If-Match`.",
                maxLength = 100,
                examples = {"\"0\""})
        String etag)
        implements Resource {

    static ContactView from(Contact contact, Sealer sealer) {
        ContactInput noted = contact.toInput(sealer);
        return new ContactView(
                contact.id(),
                noted.name(),
                noted.relation(),
                noted.email(),
                noted.phone(),
                noted.note(),
                noted.canGive(),
                contact.cardUid(sealer),
                contact.createdAt(),
                contact.updatedAt(),
                contact.etag());
    }

    @Override
    public String location() {
        return "/v1/contacts/" + id;
    }
}
