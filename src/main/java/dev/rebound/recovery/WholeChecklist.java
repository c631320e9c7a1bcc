package dev.rebound.recovery;

import dev.rebound.interview.RecoveryStep;
import dev.rebound.platform.etag.Fingerprint;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A checklist with its items, and what follows from them.
 *
 * @param items by step and position, however they came
 */
record WholeChecklist(Checklist checklist, List<ChecklistItem> items) {

    private static final Comparator<ChecklistItem> ORDER = Comparator.comparing(ChecklistItem::step)
            .thenComparing(ChecklistItem::position)
            .thenComparing(ChecklistItem::id);

    WholeChecklist {
        items = items.stream().sorted(ORDER).toList();
    }

    List<ChecklistItem> of(RecoveryStep step) {
        return items.stream().filter(item -> item.step() == step).toList();
    }

    Progress progress() {
        return Progress.of(items);
    }

    /** When the last item was handled; {@code null} while one is to do. */
    Instant completedAt() {
        return progress().finished() ? newest(items.stream().map(ChecklistItem::statusChangedAt)) : null;
    }

    /** When the checklist or any item was last changed. */
    Instant updatedAt() {
        return newest(
                Stream.concat(Stream.of(checklist.updatedAt()), items.stream().map(ChecklistItem::updatedAt)));
    }

    private static Instant newest(Stream<Instant> times) {
        return times.max(Comparator.naturalOrder()).orElse(null);
    }

    /** Changes with the checklist's own row and with every item. */
    String etag() {
        return Fingerprint.of(Stream.concat(
                Stream.of(checklist.etag()),
                items.stream().map(item -> item.id() + " " + item.etag() + " " + item.position())));
    }
}
