package dev.rebound.account.grant;

import dev.rebound.platform.http.Resource;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A grant as the person who made it reads it. */
@Schema(name = "Grant", description = "What a person lets a mentor read, and until when.")
public record GrantView(
        UUID id,

        @Schema(
                description = "Who it is for, in the person's own words.",
                maxLength = 200,
                examples = {"Sam from the alumni network"})
        String label,

        @Schema(
                description = "Who it is from, as the mentor reads it.",
                nullable = true,
                maxLength = 200,
                examples = {"Ada"})
        String fromName,

        @Schema(
                description = "What the mentor may read.",
                maxItems = 5,
                examples = {"[\"interviews\", \"plans\"]"})
        List<GrantScope> scopes,

        @Schema(
                description = "Where it stands: invited, then active, or expired if nobody accepted in time; in the end"
                        + " ended or revoked.",
                examples = {"invited"})
        GrantState state,

        @Schema(
                description =
                        "The code of the invitation, in the reply that made it and never again. Whoever has it can"
                                + " accept once: give it to the mentor alone.",
                nullable = true,
                maxLength = 40,
                examples = {"7K3M-Q9XA-2B4C-D6EF-8G0H-JKMN-PQRS"})
        String code,

        @Schema(
                description = "Until when the invitation can be accepted.",
                examples = {"2026-11-27T17:05:12.123456Z"})
        Instant invitationExpiresAt,

        @Schema(
                description = "When it ends.",
                examples = {"2027-02-20T00:00:00Z"})
        Instant endsAt,

        @Schema(
                description = "When a mentor accepted.",
                nullable = true,
                examples = {"2026-11-21T08:00:00Z"})
        Instant acceptedAt,

        @Schema(
                description = "When it was taken back.",
                nullable = true,
                examples = {"2026-12-01T08:00:00Z"})
        Instant revokedAt,

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

    static GrantView from(Grant grant, Instant now) {
        return from(grant, null, now);
    }

    /** With the code that was just made. */
    static GrantView from(Grant grant, InvitationCode code, Instant now) {
        GrantInput made = grant.toInput();
        return new GrantView(
                grant.id(),
                made.label(),
                made.fromName(),
                made.scopes(),
                grant.state(now),
                code == null ? null : code.shown(),
                grant.invitationExpiresAt(),
                made.endsAt(),
                grant.acceptedAt(),
                grant.revokedAt(),
                grant.createdAt(),
                grant.updatedAt(),
                grant.etag(now));
    }

    @Override
    public String location() {
        return "/v1/grants/" + id;
    }
}
