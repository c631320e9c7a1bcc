package dev.rebound.guidance;

import dev.rebound.platform.owner.Owner;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import org.hibernate.Session;

/** Gathers what a person's assessments and hard moments say about their weaknesses. */
@ApplicationScoped
class PersonWeaknesses {

    private static final String OF_OWNER = """
            select coalesce(judged.slug, noted.slug) as slug, judged.severity, judged.assessed_at, noted.moment_at
            from (
              select distinct on (slug) slug, severity, assessed_at from assessment
              where owner_id = :owner order by slug, assessed_at desc, id desc
            ) judged
            full join (
              select used.slug, max(m.noted_at) as moment_at
              from moment m cross join lateral unnest(m.weaknesses) as used (slug)
              where m.owner_id = :owner and m.valence = 'HARD'
              group by used.slug
            ) noted on noted.slug = judged.slug
            """;

    private final Session session;
    private final Owner owner;

    @Inject
    PersonWeaknesses(Session session, Owner owner) {
        this.session = session;
        this.owner = owner;
    }

    /** Those of the person of the request; one statement. */
    List<WeaknessFacts> ofOwner() {
        return session
                .createNativeQuery(OF_OWNER, Tuple.class)
                .addScalar("slug", String.class)
                .addScalar("severity", Integer.class)
                .addScalar("assessed_at", Instant.class)
                .addScalar("moment_at", Instant.class)
                .setParameter("owner", owner.id())
                .list()
                .stream()
                .map(row -> new WeaknessFacts(
                        row.get(0, String.class),
                        row.get(1, Integer.class),
                        row.get(2, Instant.class),
                        row.get(3, Instant.class)))
                .toList();
    }
}
