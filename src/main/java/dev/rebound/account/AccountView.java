package dev.rebound.account;

import dev.rebound.platform.etag.Fingerprint;
import dev.rebound.platform.http.Resource;
import java.time.Instant;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the service keeps of a person, at a glance. */
@Schema(name = "Account", description = "What the service keeps of the person who calls.")
public record AccountView(
        @Schema(
                description = "The career site that the person comes from, as their token names it.",
                maxLength = 100,
                examples = {"default"})
        String site,

        @Schema(
                description = "Since when they are known.",
                examples = {"2026-11-20T14:02:51.402113Z"})
        Instant firstSeenAt,

        @Schema(
                description = "Their first request of the day on which they last came (UTC).",
                examples = {"2026-11-25T08:15:30.118342Z"})
        Instant lastSeenAt,

        @Schema(
                description = "How many records of each kind are kept; the list of kinds may grow.",
                examples = {"{\"interviews\": 12, \"moments\": 40}"})
        SortedMap<String, Long> counts,

        RetentionView retention,

        @Schema(
                description = "Sent to `DELETE /v1/me` as `confirmation`, it erases everything. It changes every ten"
                        + " minutes.",
                maxLength = 40,
                examples = {"p5Wq0m0cTq2V1a9mJb3cYwQd"})
        String confirmation,

        @Schema(
                description = "From when on the confirmation is no longer taken; ten to twenty minutes ahead.",
                examples = {"2026-11-25T08:40:00Z"})
        Instant confirmationExpiresAt,

        @Schema(
                description = "Changes with everything that stands here, the confirmation too.",
                maxLength = 100,
                examples = {"\"5d41402abc4b2a76b9719d911017c592\""})
        String etag)
        implements Resource {

    static AccountView of(
            String site, Accounts.Known known, RetentionView retention, Confirmations.Confirmation confirmation) {
        return new AccountView(
                site,
                known.firstSeenAt(),
                known.lastSeenAt(),
                known.counts(),
                retention,
                confirmation.value(),
                confirmation.expiresAt(),
                Fingerprint.of(Stream.of(site, known, retention, confirmation)));
    }

    @Override
    public String location() {
        return "/v1/me";
    }
}
