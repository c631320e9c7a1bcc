package dev.rebound.guidance.figures;

import dev.rebound.platform.owner.SiteEntity;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One finished week of a career site. It is made once and never changes, whatever its people change later. */
@Entity(name = "SiteWeek")
class SiteWeek extends SiteEntity {

    private LocalDate startsOn;

    @JdbcTypeCode(SqlTypes.JSON)
    private SiteFigures figures;

    /** For Hibernate. */
    protected SiteWeek() {}

    private SiteWeek(UUID siteId, Instant now) {
        super(siteId, now);
    }

    /** The snapshot of a week, by its Monday (UTC). */
    static SiteWeek closed(UUID siteId, LocalDate startsOn, SiteFigures figures, Instant now) {
        SiteWeek week = new SiteWeek(siteId, now);
        week.startsOn = startsOn;
        week.figures = figures;
        return week;
    }

    LocalDate startsOn() {
        return startsOn;
    }

    SiteFigures figures() {
        return figures;
    }
}
