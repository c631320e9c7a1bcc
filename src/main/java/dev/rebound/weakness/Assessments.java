package dev.rebound.weakness;

import dev.rebound.platform.owner.OwnedRepository;
import dev.rebound.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A person's assessments of weaknesses. */
@ApplicationScoped
class Assessments extends OwnedRepository<Assessment> {

    private static final String NEWEST_FIRST = " order by assessedAt desc, id desc";

    /**
     * One page of those of a weakness, newest first, with one row more where there is one.
     *
     * @param position the time and the id of the row to go on behind, or empty
     */
    List<Assessment> of(String slug, List<String> position, int rows) {
        return position.isEmpty()
                ? find("ownerId = ?1 and slug = ?2" + NEWEST_FIRST, ownerId(), slug)
                        .page(0, rows)
                        .list()
                : find(
                                "ownerId = ?1 and slug = ?2 and (assessedAt, id) < (?3, ?4)" + NEWEST_FIRST,
                                ownerId(),
                                slug,
                                Instant.parse(position.get(0)),
                                UUID.fromString(position.get(1)))
                        .page(0, rows)
                        .list();
    }

    /**
     * The assessment of that weakness.
     *
     * @throws Problem 404 where this person has none such there
     */
    Assessment require(String slug, UUID id) {
        return findOwn(id).filter(assessment -> assessment.slug().equals(slug)).orElseThrow(Problem::notFound);
    }

    /** Whether any carries the weakness. */
    boolean carry(String slug) {
        return count("ownerId = ?1 and slug = ?2", ownerId(), slug) > 0;
    }
}
