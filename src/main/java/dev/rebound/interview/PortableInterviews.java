package dev.rebound.interview;

import dev.rebound.platform.portable.Incoming;
import dev.rebound.platform.portable.Portable;
import dev.rebound.platform.problem.FieldCode;
import dev.rebound.platform.problem.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Interviews that come and go with their person. */
@ApplicationScoped
class PortableInterviews extends Portable<Interview, InterviewRecord> {

    private static final String PREVIOUS = "/previous_interview_id";

    PortableInterviews() {
        super("interviews", Interview.class, InterviewRecord.class);
    }

    @Override
    protected InterviewRecord record(Interview row) {
        return row.toRecord();
    }

    @Override
    protected Interview restored(InterviewRecord record, Instant now) {
        return Interview.restored(ownerId(), record, now);
    }

    @Override
    protected void restore(Interview row, InterviewRecord record, Instant now) {
        row.restore(record, now);
    }

    /** The previous interview may come later, so what it leads to is looked at once all are there. */
    @Override
    protected void check(List<Incoming<InterviewRecord>> readable) {
        getEntityManager()
                .createNativeQuery("set constraints interview__previous_interview_id_fk deferred")
                .executeUpdate();
    }

    @Override
    public Map<UUID, FieldError> faultsOfAll() {
        Map<UUID, UUID> previous = new HashMap<>();
        Map<UUID, FieldError> faults = new HashMap<>();
        getEntityManager()
                .createQuery(
                        "select i.id, i.previousInterviewId, p.id from Interview i left join Interview p"
                                + " on p.ownerId = i.ownerId and p.id = i.previousInterviewId"
                                + " where i.ownerId = :owner and i.previousInterviewId is not null",
                        UUID[].class)
                .setParameter("owner", ownerId())
                .getResultList()
                .forEach(link -> {
                    if (link[2] == null) {
                        faults.put(link[0], FieldError.pointer(PREVIOUS, FieldCode.UNKNOWN_REFERENCE));
                    } else {
                        previous.put(link[0], link[1]);
                    }
                });
        inLoops(previous).forEach(id -> faults.put(id, FieldError.pointer(PREVIOUS, FieldCode.LOOP)));
        return faults;
    }

    /** The interviews that lead back to themselves; each is visited once. */
    static Set<UUID> inLoops(Map<UUID, UUID> previous) {
        Set<UUID> done = new HashSet<>();
        Set<UUID> looping = new HashSet<>();
        for (UUID start : previous.keySet()) {
            Set<UUID> path = new HashSet<>();
            UUID next = start;
            while (next != null && !done.contains(next) && path.add(next)) {
                next = previous.get(next);
            }
            if (next != null && path.contains(next)) {
                for (UUID in = next; looping.add(in); in = previous.get(in)) {
                    // Once around.
                }
            }
            done.addAll(path);
        }
        return looping;
    }
}
