package dev.rebound.interview;

import dev.rebound.platform.owner.OwnedRepository;
import dev.rebound.platform.problem.Problem;
import dev.rebound.platform.problem.ProblemCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.UUID;

/** A person's interviews. */
@ApplicationScoped
public class Interviews extends OwnedRepository<Interview> {

    private static final ZoneId UTC = ZoneId.of("UTC");

    /** Follows the chain of previous interviews; Postgres stops it where it meets itself. */
    private static final String CHAIN = """
            with recursive chain as (
              select previous_interview_id as id from interview where owner_id = :owner and id = :start
              union
              select i.previous_interview_id from interview i join chain c on i.id = c.id where i.owner_id = :owner
            )
            select count(*) from chain where id = :wanted
            """;

    /** Refuses a previous interview that leads back to {@code id}; another person's is refused by the database. */
    void requireNoLoop(UUID id, UUID previous) {
        takeTurns();
        Number found = (Number) getEntityManager()
                .createNativeQuery(CHAIN)
                .setParameter("owner", ownerId())
                .setParameter("start", previous)
                .setParameter("wanted", id)
                .getSingleResult();
        if (previous.equals(id) || found.longValue() > 0) {
            throw Problem.of(ProblemCode.INTERVIEW_LOOP);
        }
    }

    /** Whether this person has the interview; one statement that reads no row. */
    public boolean has(UUID id) {
        return count("ownerId = ?1 and id = ?2", ownerId(), id) == 1;
    }

    /**
     * Makes sure that this person has the interview.
     *
     * @throws Problem 404 where they have not
     */
    public void requireOwn(UUID id) {
        if (!has(id)) {
            throw Problem.notFound();
        }
    }

    /**
     * The time zone that the person is taken to be in: that of the interview recorded last, UTC before the first.
     * One statement.
     */
    public ZoneId homeZone() {
        return find("select i.timeZone from Interview i where i.ownerId = ?1 order by i.createdAt desc", ownerId())
                .project(String.class)
                .page(0, 1)
                .stream()
                .findFirst()
                .map(ZoneId::of)
                .orElse(UTC);
    }
}
