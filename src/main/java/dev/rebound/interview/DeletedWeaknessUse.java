package dev.rebound.interview;

import dev.rebound.platform.owner.Owner;
import dev.rebound.weakness.WeaknessCarrier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.hibernate.Session;

/** Keeps a weakness that a deleted interview would need again. */
@ApplicationScoped
class DeletedWeaknessUse implements WeaknessCarrier {

    private static final String CARRIED = """
            select exists (select 1 from deleted_interview d
              where d.owner_id = :owner
                and jsonb_path_exists(d.dependants, '$.** ? (@ == $slug)', jsonb_build_object('slug', cast(:slug as text))))
            """;

    private final Session session;
    private final Owner owner;

    @Inject
    DeletedWeaknessUse(Session session, Owner owner) {
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
