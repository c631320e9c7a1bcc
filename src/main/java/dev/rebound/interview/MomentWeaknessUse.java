package dev.rebound.interview;

import dev.rebound.platform.owner.Owner;
import dev.rebound.weakness.WeaknessUse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** Counts the moments that carry each weakness. */
@ApplicationScoped
class MomentWeaknessUse implements WeaknessUse {

    private static final String BY_SLUG = """
            select used.slug as slug, count(*) as uses, max(m.created_at) as last
            from moment m cross join lateral unnest(m.weaknesses) as used(slug)
            where m.owner_id = :owner
            group by used.slug
            """;

    private final Session session;
    private final Owner owner;

    @Inject
    MomentWeaknessUse(Session session, Owner owner) {
        this.session = session;
        this.owner = owner;
    }

    @Override
    public Map<String, Use> ofOwner() {
        return session
                .createNativeQuery(BY_SLUG, Tuple.class)
                .addScalar("slug", String.class)
                .addScalar("uses", Long.class)
                .addScalar("last", Instant.class)
                .setParameter("owner", owner.id())
                .list()
                .stream()
                .collect(Collectors.toMap(
                        row -> row.get(0, String.class),
                        row -> new Use(row.get(1, Long.class), row.get(2, Instant.class))));
    }
}
