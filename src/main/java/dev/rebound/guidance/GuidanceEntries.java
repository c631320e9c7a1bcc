package dev.rebound.guidance;

import dev.rebound.interview.RecoveryStep;
import dev.rebound.platform.etag.ETags;
import dev.rebound.platform.owner.Owner;
import dev.rebound.platform.owner.SiteRepository;
import dev.rebound.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the site of the request publishes, each entry with what the person made of it in the same statement. */
@ApplicationScoped
class GuidanceEntries extends SiteRepository<Guidance> {

    private static final String SEEN = """
            select g, case when d.id is null then false else true end, case when c.id is null then false else true end
            from Guidance g
            left join Dismissal d on d.ownerId = :owner and d.guidanceId = g.id
            left join Choice c on c.ownerId = :owner and c.guidanceId = g.id
            where g.siteId = :site and\s""";

    /** What is aimed at the person, or at nobody in particular. The cast is what array_intersects leaves out. */
    private static final String AIMED =
            "(cast(sql('(? && cast(? as text[]))', g.weaknesses, :weaknesses) as Boolean) = true or array_contains(g.steps, :step)"
                    + " or (array_length(g.steps) = 0 and array_length(g.weaknesses) = 0))";

    private final Owner person;

    @Inject
    GuidanceEntries(Owner person) {
        this.person = person;
    }

    /** The tag tells of the person's marks as well, so {@code If-Match} is compared with those. */
    @Override
    public void remove(UUID id, String ifMatch) {
        if (ETags.isAny(ifMatch)) {
            super.remove(id, ifMatch);
        } else {
            SeenGuidance seen = require(id, true);
            ETags.requireIfGiven(ifMatch, seen.etag());
            removeAsRead(seen.guidance());
        }
    }

    /**
     * One page, with one row more where there is one.
     *
     * @param everything whether drafts and archived entries are seen as well
     * @param position the sort value and the id of the row to go on behind, or empty
     */
    List<SeenGuidance> list(GuidanceParams.Filter filter, boolean everything, List<String> position, int rows) {
        List<String> where = new ArrayList<>();
        Map<String, Object> values = new HashMap<>();
        where.add(everything ? "1 = 1" : "g.status = PUBLISHED");
        restrict(where, values, "g.status = :status", "status", filter.status());
        restrict(where, values, "g.kind = :kind", "kind", filter.kind());
        restrict(where, values, "g.language = :language", "language", filter.language());
        restrict(where, values, "array_contains(g.steps, :step)", "step", filter.step());
        restrict(where, values, "array_contains(g.weaknesses, :weakness)", "weakness", filter.weakness());
        restrict(where, values, "g.startsAt >= :from", "from", filter.startsFrom());
        restrict(where, values, "g.startsAt < :to", "to", filter.startsTo());
        if (filter.chosen() != null) {
            where.add(filter.chosen() ? "c.id is not null" : "c.id is null");
        }
        if (filter.dismissed() != null) {
            where.add(filter.dismissed() ? "d.id is not null" : "d.id is null");
        }
        GuidanceParams.Sort sort = filter.sort();
        if (sort.onlyEvents()) {
            where.add("g.startsAt is not null");
        }
        if (!position.isEmpty()) {
            where.add("(g." + sort.field() + ", g.id) " + sort.beyond() + " (:after, :afterId)");
            values.put("after", Instant.parse(position.get(0)));
            values.put("afterId", UUID.fromString(position.get(1)));
        }
        return seen(
                        String.join(" and ", where) + " order by g." + sort.field() + sort.direction() + ", g.id"
                                + sort.direction(),
                        values)
                .setMaxResults(rows)
                .getResultList();
    }

    private static void restrict(
            List<String> where, Map<String, Object> values, String condition, String parameter, Object value) {
        if (value != null) {
            where.add(condition);
            values.put(parameter, value);
        }
    }

    /**
     * One entry.
     *
     * @param everything whether drafts and archived entries are seen as well
     * @throws Problem 404 where the site has none such, or it is not seen
     */
    SeenGuidance require(UUID id, boolean everything) {
        return seen("g.id = :id" + (everything ? "" : " and g.status = PUBLISHED"), Map.of("id", id))
                .getResultStream()
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    /**
     * What could be recommended: published, not dismissed, not begun, and for somebody like this person or for
     * everybody; the newest of it.
     *
     * @param step the step that the person is at, or {@code null}
     */
    List<SeenGuidance> candidates(Collection<String> weaknesses, RecoveryStep step, Instant now, int most) {
        return seen(
                        "g.status = PUBLISHED and d.id is null and (g.startsAt is null or g.startsAt > :now) and "
                                + AIMED + " order by g.publishedAt desc, g.id desc",
                        Map.of(
                                "weaknesses",
                                weaknesses.toArray(String[]::new),
                                "step",
                                step == null ? "" : step.name(),
                                "now",
                                now))
                .setMaxResults(most)
                .getResultList();
    }

    private TypedQuery<SeenGuidance> seen(String rest, Map<String, Object> values) {
        TypedQuery<SeenGuidance> query = getEntityManager()
                .createQuery(SEEN + rest, SeenGuidance.class)
                .setParameter("owner", person.id())
                .setParameter("site", siteId());
        values.forEach(query::setParameter);
        return query;
    }
}
