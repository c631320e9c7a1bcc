package dev.rebound.account.grant;

import dev.rebound.platform.owner.OwnedRepository;
import dev.rebound.platform.problem.Problem;
import dev.rebound.platform.problem.ProblemCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The grants that a person made, and those that they hold as a mentor. */
@ApplicationScoped
class Grants extends OwnedRepository<Grant> {

    /** More than anybody keeps in view. */
    static final int MOST_OPEN = 20;

    /** Where an invitation is found: whose it is, and which. */
    record Found(UUID ownerId, UUID id) {}

    /**
     * One page of those made, newest first, with one row more where there is one.
     *
     * @param position time and id of the row to go on behind, or empty
     */
    List<Grant> made(List<String> position, int rows) {
        return position.isEmpty()
                ? find("ownerId = ?1 order by createdAt desc, id desc", ownerId())
                        .page(0, rows)
                        .list()
                : find(
                                "ownerId = ?1 and (createdAt, id) < (?2, ?3) order by createdAt desc, id desc",
                                ownerId(),
                                Instant.parse(position.get(0)),
                                UUID.fromString(position.get(1)))
                        .page(0, rows)
                        .list();
    }

    /** One page of those that the person holds as a mentor, the one accepted last first. */
    List<Grant> held(List<String> position, int rows) {
        return position.isEmpty()
                ? find("mentorId = ?1 order by acceptedAt desc, id desc", ownerId())
                        .page(0, rows)
                        .list()
                : find(
                                "mentorId = ?1 and (acceptedAt, id) < (?2, ?3) order by acceptedAt desc, id desc",
                                ownerId(),
                                Instant.parse(position.get(0)),
                                UUID.fromString(position.get(1)))
                        .page(0, rows)
                        .list();
    }

    /**
     * A grant that the person holds as a mentor.
     *
     * @throws Problem 404 where they hold none such
     */
    Grant requireHeld(UUID id) {
        return find("mentorId = ?1 and id = ?2", ownerId(), id)
                .firstResultOptional()
                .orElseThrow(Problem::notFound);
    }

    /** The grant that a code invites to; found only after its digest was presented. No row is kept in memory. */
    Optional<Found> invitedBy(InvitationCode code) {
        return find("select g.ownerId, g.id from AccessGrant g where g.codeDigest = ?1", (Object) code.digest())
                .project(Found.class)
                .firstResultOptional();
    }

    /**
     * Makes sure that there is room for one more. Those who ask take turns.
     *
     * @throws Problem 409 where there are too many open ones
     */
    void requireRoom(Instant now) {
        takeTurns();
        long open = count(
                "ownerId = ?1 and revokedAt is null and endsAt > ?2 and (acceptedAt is not null or invitationExpiresAt > ?2)",
                ownerId(),
                now);
        if (open >= MOST_OPEN) {
            throw Problem.of(ProblemCode.LIMIT_REACHED, MOST_OPEN);
        }
    }
}
