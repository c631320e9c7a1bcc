package dev.rebound.account.grant;

import dev.rebound.account.PeopleErased;
import dev.rebound.account.activity.ActivityKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Grants that somebody holds as a mentor are rows of the candidates. When the mentor is erased, they forget who it was;
 * those that were open end and say so to the candidate, who keeps what was read.
 */
@ApplicationScoped
class HeldGrants {

    private static final String END = """
            with ended as (
              update access_grant
              set mentor_id = null, revoked_at = case when revoked_at is null and ends_at > :now then :now else revoked_at end,
                  version = version + 1, updated_at = :now
              where mentor_id = any (:people)
              returning owner_id, id, revoked_at = :now as was_open)
            insert into activity (owner_id, id, version, created_at, updated_at, kind, subject_id)
            select owner_id, gen_random_uuid(), 0, :now, :now, :kind, id from ended where was_open
            """;

    private final Session session;

    @Inject
    HeldGrants(Session session) {
        this.session = session;
    }

    void end(@Observes PeopleErased erased) {
        session.createNativeMutationQuery(END)
                .setParameter("people", erased.people().toArray(UUID[]::new))
                .setParameter("now", erased.at())
                .setParameter("kind", ActivityKind.GRANT_REVOKED.name())
                .executeUpdate();
    }
}
