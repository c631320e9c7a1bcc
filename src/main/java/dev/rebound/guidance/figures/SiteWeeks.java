package dev.rebound.guidance.figures;

import dev.rebound.platform.owner.SiteRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/** The finished weeks of the caller's site. */
@ApplicationScoped
class SiteWeeks extends SiteRepository<SiteWeek> {

    /**
     * One page, newest first, with one row more where there is one.
     *
     * @param position the Monday to go on behind, or empty
     */
    List<SiteWeek> list(List<String> position, int rows) {
        return (position.isEmpty()
                        ? find("siteId = ?1 order by startsOn desc", siteId())
                        : find(
                                "siteId = ?1 and startsOn < ?2 order by startsOn desc",
                                siteId(),
                                LocalDate.parse(position.get(0))))
                .page(0, rows)
                .list();
    }

    /** Where a row stands in the list. */
    static List<String> positionOf(SiteWeek week) {
        return List.of(week.startsOn().toString());
    }
}
