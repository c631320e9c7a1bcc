package dev.rebound.account.grant;

import dev.rebound.platform.http.Resource;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A grant as the mentor who holds it reads it: nothing of the candidate but what they chose to say. */
@Schema(name = "SharedGrant", description = "What somebody lets the caller read, and until when.")
public record SharedGrantView(
        UUID id,

        @Schema(
                description = "Who it is from, as they want to be named; null where they gave no name.",
                nullable = true,
                maxLength = 200,
                examples = {"Ada"})
        String fromName,

        @Schema(
                description = "What the caller may read while it is active.",
                maxItems = 5,
                examples = {"[\"interviews\", \"plans\"]"})
        List<GrantScope> scopes,

        @Schema(
                description = "Where it stands; only an active one opens anything.",
                examples = {"active"})
        GrantState state,

        @Schema(
                description = "When the caller accepted.",
                examples = {"2026-11-21T08:00:00Z"})
        Instant acceptedAt,

        @Schema(
                description = "When it ends.",
                examples = {"2027-02-20T00:00:00Z"})
        Instant endsAt,

        @Schema(
                description = "The record's version.",
                maxLength = 100,
                examples = {"\"1\""})
        String etag)
        implements Resource {

    static SharedGrantView from(Grant grant, Instant now) {
        GrantInput made = grant.toInput();
        return new SharedGrantView(
                grant.id(),
                made.fromName(),
                made.scopes(),
                grant.state(now),
                grant.acceptedAt(),
                made.endsAt(),
                grant.etag(now));
    }

    @Override
    public String location() {
        return "/v1/shared/" + id;
    }
}
