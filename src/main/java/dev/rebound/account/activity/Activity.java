package dev.rebound.account.activity;

import dev.rebound.platform.owner.Owner;
import dev.rebound.platform.owner.PersonSeen;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Notes what happened to an account, in one statement of the transaction under way, so that the note stands or falls
 * with what it is about; without one it begins its own. The entry goes to the person whose rows the transaction is
 * about: after {@link dev.rebound.platform.owner.RowAccess#switchTo} that is the one who gave the grant.
 */
@ApplicationScoped
public class Activity {

    /** An entry that is noted once a day runs into the index activity_once_idx when it comes again. */
    private static final String NOTE = """
            insert into activity (owner_id, id, version, created_at, updated_at, kind, subject_id, once_on)
            values (:owner, :id, 0, :now, :now, :kind, :subject, :once)
            on conflict do nothing
            """;

    private final Session session;
    private final Owner owner;
    private final Clock clock;

    @Inject
    Activity(Session session, Owner owner, Clock clock) {
        this.session = session;
        this.owner = owner;
        this.clock = clock;
    }

    /** Notes something that has no record of its own. */
    @Transactional
    public void note(ActivityKind kind) {
        write(owner.id(), kind, null, clock.instant(), null);
    }

    /**
     * Notes what happened to a record.
     *
     * @param subject the record's id
     */
    @Transactional
    public void note(ActivityKind kind, UUID subject) {
        write(owner.id(), kind, subject, clock.instant(), null);
    }

    /**
     * Notes what happens to a record often: the first time of a day (UTC) only.
     *
     * @param subject the record's id
     */
    @Transactional
    public void noteOnceADay(ActivityKind kind, UUID subject) {
        Instant now = clock.instant();
        write(owner.id(), kind, subject, now, LocalDate.ofInstant(now, ZoneOffset.UTC));
    }

    void signedIn(@Observes PersonSeen seen) {
        write(seen.ownerId(), ActivityKind.SIGNED_IN, null, seen.at(), null);
    }

    private void write(UUID person, ActivityKind kind, UUID subject, Instant now, LocalDate once) {
        session.createNativeMutationQuery(NOTE)
                .setParameter("owner", person)
                .setParameter("id", ActivityEntry.newId())
                .setParameter("now", now)
                .setParameter("kind", kind.name())
                .setParameter("subject", subject, UUID.class)
                .setParameter("once", once, LocalDate.class)
                .executeUpdate();
    }
}
