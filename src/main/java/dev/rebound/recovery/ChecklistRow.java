package dev.rebound.recovery;

import java.time.Instant;

/**
 * A checklist in a list, its items counted by Postgres.
 *
 * @param lastChange when the status of any item last changed
 */
record ChecklistRow(Checklist checklist, Long done, Long skipped, Long notForMe, Long toDo, Instant lastChange) {

    Progress progress() {
        return Progress.of(done.intValue(), skipped.intValue(), notForMe.intValue(), toDo.intValue());
    }

    /** When the last item was handled; {@code null} while one is to do. */
    Instant completedAt() {
        return progress().finished() ? lastChange : null;
    }
}
