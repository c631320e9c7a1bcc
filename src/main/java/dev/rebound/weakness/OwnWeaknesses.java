package dev.rebound.weakness;

import dev.rebound.platform.owner.OwnedRepository;
import dev.rebound.platform.problem.Problem;
import dev.rebound.platform.problem.ProblemCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A person's own weaknesses. */
@ApplicationScoped
class OwnWeaknesses extends OwnedRepository<OwnWeakness> {

    /** How many a person can have; also keeps the list short enough to be paged in memory. */
    static final int MOST = 200;

    List<OwnWeakness> withSlugs(Collection<String> slugs) {
        return list("ownerId = ?1 and slug in ?2", ownerId(), slugs);
    }

    /** All of them by slug, archived ones too. */
    List<OwnWeakness> all() {
        return bySlug(list("ownerId = ?1", ownerId()));
    }

    /** Those that new records can carry, by slug. */
    List<OwnWeakness> usable() {
        return bySlug(list("ownerId = ?1 and archivedAt is null", ownerId()));
    }

    /** Sorted here, since collations of databases differ about hyphens. */
    private static List<OwnWeakness> bySlug(List<OwnWeakness> found) {
        return found.stream().sorted(Comparator.comparing(OwnWeakness::slug)).toList();
    }

    Optional<OwnWeakness> withSlug(String slug) {
        return find("ownerId = ?1 and slug = ?2", ownerId(), slug).firstResultOptional();
    }

    /**
     * Stores a new one. Creates of one person take turns, so that two at once can't pass the limit.
     *
     * @throws Problem 409 where the slug exists or there are as many as there can be
     */
    OwnWeakness addNew(OwnWeakness own) {
        takeTurns();
        List<String> slugs = find("select slug from OwnWeakness where ownerId = ?1", ownerId())
                .project(String.class)
                .list();
        if (slugs.contains(own.slug())) {
            throw Problem.of(ProblemCode.WEAKNESS_EXISTS);
        }
        if (slugs.size() >= MOST) {
            throw Problem.of(ProblemCode.LIMIT_REACHED, MOST);
        }
        return add(own);
    }
}
