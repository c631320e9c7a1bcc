package dev.rebound.practice;

import dev.rebound.platform.owner.Owner;
import dev.rebound.weakness.WeaknessCarrier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.hibernate.Session;

/** Plans and practice sessions carry weaknesses, which then stay. */
@ApplicationScoped
class PracticeCarriers implements WeaknessCarrier {

    private static final String CARRIED = """
            select exists (select 1 from plan where owner_id = :owner and weakness = :slug)
                or exists (select 1 from practice where owner_id = :owner and :slug = any(weaknesses))
            """;

    private final Session session;
    private final Owner owner;

    @Inject
    PracticeCarriers(Session session, Owner owner) {
        this.session = session;
        this.owner = owner;
    }

    @Override
    public boolean carries(String slug) {
        return session.createNativeQuery(CARRIED, Boolean.class)
                .setParameter("owner", owner.id())
                .setParameter("slug", slug)
                .getSingleResult();
    }
}
