package dev.rebound.support;

import dev.rebound.platform.owner.OwnedRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** A person's worth entries. */
@ApplicationScoped
class WorthEntries extends OwnedRepository<WorthEntry> {

    private static final String CANDIDATES =
            "select e.id, e.pinned, e.createdAt from WorthEntry e where e.ownerId = :owner";

    /**
     * One page, newest first, with one row more where there is one.
     *
     * @param position time and id of the row to go on behind, or empty
     */
    List<WorthEntry> list(WorthEntryParams.Filter filter, List<String> position, int rows) {
        return OwnedQuery.of(ownerId())
                .where("kind = :kind", "kind", filter.kind())
                .where("pinned = :pinned", "pinned", filter.pinned())
                .newestFirst(position)
                .list(this, rows);
    }

    /** The entry that a day shows, if there is any; two statements, the first of which reads three short columns. */
    Optional<WorthEntry> of(LocalDate day, ZoneId zone) {
        List<DailyChoice.Candidate> candidates = getEntityManager()
                .createQuery(CANDIDATES, DailyChoice.Candidate.class)
                .setParameter("owner", ownerId())
                .getResultList();
        return DailyChoice.of(candidates, ownerId(), day, zone).flatMap(this::findOwn);
    }
}
