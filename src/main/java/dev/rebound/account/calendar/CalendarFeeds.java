package dev.rebound.account.calendar;

import dev.rebound.platform.owner.OwnedRepository;
import dev.rebound.platform.problem.Problem;
import dev.rebound.platform.problem.ProblemCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A person's calendar feeds. */
@ApplicationScoped
class CalendarFeeds extends OwnedRepository<CalendarFeed> {

    /** More than the devices and programs of one person; an address that is not needed any more is to be deleted. */
    static final int MOST = 10;

    /**
     * One page, newest first, with one row more where there is one.
     *
     * @param position time and id of the row to go on behind, or empty
     */
    List<CalendarFeed> list(List<String> position, int rows) {
        String newestFirst = " order by createdAt desc, id desc";
        return (position.isEmpty()
                        ? find("ownerId = ?1" + newestFirst, ownerId())
                        : find(
                                "ownerId = ?1 and (createdAt, id) < (?2, ?3)" + newestFirst,
                                ownerId(),
                                Instant.parse(position.get(0)),
                                UUID.fromString(position.get(1))))
                .page(0, rows)
                .list();
    }

    /** Where a row stands in the list. */
    static List<String> positionOf(CalendarFeed feed) {
        return List.of(feed.createdAt().toString(), feed.id().toString());
    }

    /**
     * Makes sure that there is room for another. Those who ask take turns, so that two at once can't pass the limit.
     *
     * @throws Problem 409 where there is none
     */
    void requireRoom() {
        takeTurns();
        if (count("ownerId", ownerId()) >= MOST) {
            throw Problem.of(ProblemCode.LIMIT_REACHED, MOST);
        }
    }

    /** The feed that a secret opens, whoever's it is; row-level security lets no other be seen. */
    Optional<CalendarFeed> opened(FeedSecret secret) {
        return find("secretDigest", secret.digest()).firstResultOptional();
    }
}
