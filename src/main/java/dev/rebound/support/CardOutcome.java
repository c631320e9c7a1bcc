package dev.rebound.support;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of one card of an import. */
@Schema(description = "What became of one card of an import.")
public record CardOutcome(
        @Schema(
                description = "Where the card stands in the file, from 0.",
                minimum = "0",
                maximum = "499",
                examples = {"0"})
        int index,

        @Schema(
                description = "What became of it, or would.",
                examples = {"created"})
        CardResult result,

        @Schema(
                description = "Why it was skipped or refused; `none` where it was neither.",
                examples = {"none"})
        CardReason reason,

        @Schema(
                description = "The field that the reason is about, where it is about one.",
                nullable = true,
                maxLength = 20,
                examples = {"email"})
        String field,

        @Schema(
                description = "The contact; null where there is none, as for one that a dry run would create.",
                nullable = true,
                examples = {"0199b0a4-7f3c-7d21-9c5e-2f6f5f0c1a11"})
        UUID contactId) {

    static CardOutcome taken(int index, CardResult result, UUID contactId) {
        return new CardOutcome(index, result, CardReason.NONE, null, contactId);
    }

    static CardOutcome skipped(int index, CardReason reason, UUID contactId) {
        return new CardOutcome(index, CardResult.SKIPPED, reason, null, contactId);
    }

    static CardOutcome refused(int index, CardReason reason, String field) {
        return new CardOutcome(index, CardResult.REFUSED, reason, field, null);
    }
}
