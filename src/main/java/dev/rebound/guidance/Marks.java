package dev.rebound.guidance;

import dev.rebound.platform.owner.Owner;
import dev.rebound.platform.time.TimeOrderedId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.Session;

/** What a person made of entries: dismissed, or chosen. Marking twice is marking once, also at the same time. */
@ApplicationScoped
class Marks {

    private final Session session;
    private final Owner owner;

    @Inject
    Marks(Session session, Owner owner) {
        this.session = session;
        this.owner = owner;
    }

    /** The tables of marks. */
    enum Mark {
        DISMISSED("guidance_dismissal"),
        CHOSEN("guidance_choice");

        private final String insert;
        private final String delete;

        Mark(String table) {
            insert = "insert into " + table + " (owner_id, id, version, created_at, updated_at, site_id, guidance_id)"
                    + " values (:owner, :id, 0, :now, :now, :site, :guidance)"
                    + " on conflict (owner_id, guidance_id) do nothing";
            delete = "delete from " + table + " where owner_id = :owner and guidance_id = :guidance";
        }
    }

    void set(Mark mark, UUID guidanceId, Instant now) {
        session.createNativeMutationQuery(mark.insert)
                .setParameter("owner", owner.id())
                .setParameter("id", TimeOrderedId.next())
                .setParameter("now", now)
                .setParameter("site", owner.siteId())
                .setParameter("guidance", guidanceId)
                .executeUpdate();
    }

    /** Takes a mark away, and says whether it was there. */
    boolean unset(Mark mark, UUID guidanceId) {
        return session.createNativeMutationQuery(mark.delete)
                        .setParameter("owner", owner.id())
                        .setParameter("guidance", guidanceId)
                        .executeUpdate()
                == 1;
    }
}
