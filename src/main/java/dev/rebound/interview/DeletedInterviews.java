package dev.rebound.interview;

import dev.rebound.platform.etag.ETags;
import dev.rebound.platform.owner.Owner;
import dev.rebound.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Interviews that a person deleted and can restore: with their moments, reflections and all else that hangs on them. */
@ApplicationScoped
class DeletedInterviews {

    /** How long a deleted interview can be restored. */
    static final Duration RESTORABLE = Duration.ofDays(30);

    private static final String LIST = """
            select {i.*}, d.deleted_at as gone_at, d.restorable_until as until
            from deleted_interview d, jsonb_populate_record(null::interview, d.interview) i
            where d.owner_id = :owner and d.restorable_until > :now %s
            order by d.deleted_at desc, d.id desc
            """;

    private final Session session;
    private final Interviews interviews;
    private final Owner owner;

    @Inject
    DeletedInterviews(Session session, Interviews interviews, Owner owner) {
        this.session = session;
        this.interviews = interviews;
        this.owner = owner;
    }

    /**
     * A deleted interview.
     *
     * @param interview as it was
     * @param deletedAt when it was deleted
     * @param restorableUntil when it is gone for good
     */
    record Deleted(Interview interview, Instant deletedAt, Instant restorableUntil) {

        /** Where it stands in the list. */
        List<String> position() {
            return List.of(deletedAt.toString(), interview.id().toString());
        }
    }

    /** One page, the one deleted last in front, with one row more where there is one. */
    @Transactional
    List<Deleted> list(List<String> position, int rows, Instant now) {
        var query = session.createNativeQuery(
                        LIST.formatted(position.isEmpty() ? "" : "and (d.deleted_at, d.id) < (:after, :afterId)"),
                        Object[].class)
                .addEntity("i", Interview.class)
                .addScalar("gone_at", Instant.class)
                .addScalar("until", Instant.class)
                .setParameter("owner", owner.id())
                .setParameter("now", now)
                .setMaxResults(rows);
        if (!position.isEmpty()) {
            query.setParameter("after", Instant.parse(position.get(0)))
                    .setParameter("afterId", UUID.fromString(position.get(1)));
        }
        return query.setReadOnly(true).list().stream()
                .map(row -> new Deleted((Interview) row[0], (Instant) row[1], (Instant) row[2]))
                .toList();
    }

    /**
     * Deletes an interview so that it can be restored.
     *
     * @param ifMatch the header, or {@code null}
     * @throws Problem 404 where this person has none such, 412 where it has changed
     */
    void setAside(UUID id, String ifMatch, Instant now) {
        if (!ETags.isAny(ifMatch)) {
            // Locked, so that what goes is what was compared.
            ETags.requireIfGiven(ifMatch, interviews.lock(id).etag());
        }
        boolean gone = session.createNativeQuery("select set_interview_aside(:owner, :id, :now, :until)", Boolean.class)
                .setParameter("owner", owner.id())
                .setParameter("id", id)
                .setParameter("now", now)
                .setParameter("until", now.plus(RESTORABLE))
                .getSingleResult();
        if (!gone) {
            throw Problem.notFound();
        }
    }

    /**
     * Brings an interview back; one that is there already is left as it is.
     *
     * @throws Problem 404 where there is none to restore, or no more
     */
    Interview restore(UUID id, Instant now) {
        session.createNativeQuery("select restore_interview(:owner, :id, :now)", Boolean.class)
                .setParameter("owner", owner.id())
                .setParameter("id", id)
                .setParameter("now", now)
                .getSingleResult();
        return interviews.require(id);
    }
}
