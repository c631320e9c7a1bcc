package dev.rebound.interview;

import dev.rebound.platform.owner.OwnedRepository;
import dev.rebound.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The moments of a person's interviews. */
@ApplicationScoped
class Moments extends OwnedRepository<Moment> {

    /** One page in the order of noting, with one row more where there is one. */
    List<Moment> of(UUID interviewId, List<String> position, int rows) {
        return position.isEmpty()
                ? find("ownerId = ?1 and interviewId = ?2 order by id", ownerId(), interviewId)
                        .page(0, rows)
                        .list()
                : find(
                                "ownerId = ?1 and interviewId = ?2 and id > ?3 order by id",
                                ownerId(),
                                interviewId,
                                UUID.fromString(position.get(0)))
                        .page(0, rows)
                        .list();
    }

    /**
     * The moment of that interview.
     *
     * @throws Problem 404 where this person has none such there
     */
    Moment require(UUID interviewId, UUID id) {
        return findOwn(id)
                .filter(moment -> moment.interviewId().equals(interviewId))
                .orElseThrow(Problem::notFound);
    }

    /**
     * Deletes a moment of that interview.
     *
     * @throws Problem 404 where this person has none such there, 412 where it has changed
     */
    void remove(UUID interviewId, UUID id, String ifMatch) {
        require(interviewId, id);
        remove(id, ifMatch);
    }

    /** Stores new rows in one batch. */
    void addAll(List<Moment> moments) {
        persist(moments);
        getEntityManager().flush();
    }
}
