package dev.rebound.recovery;

import java.util.Collection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a step or a checklist is. It is counted from the items and never stored. */
@Schema(description = "How far it is, counted from the items.")
public record Progress(
        @Schema(
                description = "Items done.",
                minimum = "0",
                maximum = "1000",
                examples = {"4"})
        int done,

        @Schema(
                description = "Items skipped for now.",
                minimum = "0",
                maximum = "1000",
                examples = {"1"})
        int skipped,

        @Schema(
                description = "Items that are not for this person.",
                minimum = "0",
                maximum = "1000",
                examples = {"0"})
        int notForMe,

        @Schema(
                description = "Items still to do.",
                minimum = "0",
                maximum = "1000",
                examples = {"24"})
        int toDo,

        @Schema(
                description = "All items.",
                minimum = "0",
                maximum = "1000",
                examples = {"29"})
        int total,

        @Schema(
                description = "The share of items handled, that is done, skipped or not for this person, in whole"
                        + " percent rounded down: 100 only when nothing is to do.",
                minimum = "0",
                maximum = "100",
                examples = {"17"})
        int percent) {

    private static final int WHOLE = 100;

    static Progress of(int done, int skipped, int notForMe, int toDo) {
        int handled = done + skipped + notForMe;
        int total = handled + toDo;
        return new Progress(done, skipped, notForMe, toDo, total, total == 0 ? WHOLE : handled * WHOLE / total);
    }

    static Progress of(Collection<ChecklistItem> items) {
        return of(
                count(items, ItemStatus.DONE),
                count(items, ItemStatus.SKIPPED),
                count(items, ItemStatus.NOT_FOR_ME),
                count(items, ItemStatus.TO_DO));
    }

    private static int count(Collection<ChecklistItem> items, ItemStatus status) {
        return (int) items.stream().filter(item -> item.status() == status).count();
    }

    /** Whether nothing is to do. */
    boolean finished() {
        return toDo == 0;
    }
}
