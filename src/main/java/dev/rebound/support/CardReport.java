package dev.rebound.support;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an import did, or would do. */
@Schema(description = "What an import did, or would do.")
public record CardReport(
        @Schema(
                description = "Whether it was only tried.",
                examples = {"false"})
        boolean dryRun,

        @Schema(
                description = "Cards that became contacts.",
                minimum = "0",
                maximum = "500",
                examples = {"2"})
        int created,

        @Schema(
                description = "Cards that changed a contact.",
                minimum = "0",
                maximum = "500",
                examples = {"1"})
        int updated,

        @Schema(
                description = "Cards that said nothing new.",
                minimum = "0",
                maximum = "500",
                examples = {"0"})
        int unchanged,

        @Schema(
                description = "Cards that are not for here.",
                minimum = "0",
                maximum = "500",
                examples = {"0"})
        int skipped,

        @Schema(
                description = "Cards that can't be kept.",
                minimum = "0",
                maximum = "500",
                examples = {"0"})
        int refused,

        @Schema(description = "One outcome for each card, in the order of the file.", maxItems = 500)
        List<CardOutcome> items) {

    static CardReport of(boolean dryRun, List<CardOutcome> items) {
        return new CardReport(
                dryRun,
                count(items, CardResult.CREATED),
                count(items, CardResult.UPDATED),
                count(items, CardResult.UNCHANGED),
                count(items, CardResult.SKIPPED),
                count(items, CardResult.REFUSED),
                items);
    }

    private static int count(List<CardOutcome> items, CardResult result) {
        return (int) items.stream().filter(item -> item.result() == result).count();
    }
}
