package dev.rebound.account.grant;

import dev.rebound.platform.owner.OwnedRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What mentors read of a person's records. */
@ApplicationScoped
class GrantReads extends OwnedRepository<GrantRead> {

    /**
     * One page, newest first, with one row more where there is one.
     *
     * @param position {@link #positionOf} of the row to go on behind, or empty
     */
    List<GrantRead> of(UUID grantId, List<String> position, int rows) {
        return position.isEmpty()
                ? find("ownerId = ?1 and grantId = ?2 order by readAt desc, id desc", ownerId(), grantId)
                        .page(0, rows)
                        .list()
                : find(
                                "ownerId = ?1 and grantId = ?2 and (readAt, id) < (?3, ?4) order by readAt desc, id desc",
                                ownerId(),
                                grantId,
                                Instant.parse(position.get(0)),
                                UUID.fromString(position.get(1)))
                        .page(0, rows)
                        .list();
    }

    /** Where a row stands in the list. */
    static List<String> positionOf(GrantRead read) {
        return List.of(read.readAt().toString(), read.id().toString());
    }
}
