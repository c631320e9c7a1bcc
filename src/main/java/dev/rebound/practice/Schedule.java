package dev.rebound.practice;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** When each weakness is due again, worked out from all sessions so far: nothing of it is stored (docs/adr/0008). */
final class Schedule {

    private final Map<String, Spacing> byWeakness = new LinkedHashMap<>();
    private final Map<UUID, Spacing> bySession = new HashMap<>();

    private Schedule() {}

    /** What a session's part in the schedule follows from. */
    record Session(UUID id, LocalDate practisedOn, Integer scoreBefore, Integer scoreAfter, List<String> weaknesses) {}

    /** The schedule that these sessions add up to; they are in time order. */
    static Schedule of(List<Session> inOrder) {
        Schedule schedule = new Schedule();
        inOrder.forEach(schedule::add);
        return schedule;
    }

    private void add(Session session) {
        PracticeResult result = PracticeResult.of(session.scoreBefore(), session.scoreAfter());
        for (String weakness : session.weaknesses()) {
            Spacing spacing = Spacing.after(byWeakness.get(weakness), session.practisedOn(), result);
            byWeakness.put(weakness, spacing);
            bySession.merge(session.id(), spacing, (one, other) -> one.dueOn().isAfter(other.dueOn()) ? other : one);
        }
    }

    /** Where each practised weakness stands, the one that is due first in front. */
    Map<String, Spacing> byDueDay() {
        Map<String, Spacing> sorted = new LinkedHashMap<>();
        byWeakness.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Spacing> entry) ->
                                entry.getValue().dueOn())
                        .thenComparing(Map.Entry::getKey))
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }

    /** Where the first of a session's weaknesses to come back stood after it; empty where it worked on none. */
    Optional<Spacing> after(UUID session) {
        return Optional.ofNullable(bySession.get(session));
    }
}
