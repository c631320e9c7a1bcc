package dev.rebound.guidance.figures;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rebound.platform.i18n.Language;
import dev.rebound.platform.jobs.Jobs;
import dev.rebound.weakness.Catalogue;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Closes weeks: once a week is over, each site gets one snapshot of it, whichever replica comes first. A week is closed
 * once and never again, so that nobody can subtract what was from what is.
 */
@ApplicationScoped
class SiteSnapshots {

    static final String JOB = "site_figures";

    /** So many finished weeks at most are made up for after a pause. */
    static final int MOST_WEEKS = 12;

    /** What was begun in the week's last minutes is stored by then, on whichever replica. */
    private static final Duration GRACE = Duration.ofHours(1);

    private static final Logger LOG = Logger.getLogger(SiteSnapshots.class);

    private final Jobs jobs;
    private final EntityManager entities;
    private final Clock clock;
    private final List<String> slugs;
    /** Not the API's mapper: the counts' names are SQL's and ours. */
    private final ObjectMapper json = new ObjectMapper();

    @Inject
    SiteSnapshots(Jobs jobs, EntityManager entities, Clock clock, Catalogue catalogue) {
        this.jobs = jobs;
        this.entities = entities;
        this.clock = clock;
        this.slugs = catalogue.entries(Language.EN).stream()
                .filter(entry -> !entry.cause())
                .map(Catalogue.Entry::slug)
                .toList();
    }

    private record Missing(UUID siteId, LocalDate startsOn) {}

    @Scheduled(every = "1h", delayed = "1m", identity = JOB, concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void everyHour() {
        int closed = closeWeeks(clock.instant());
        if (closed > 0) {
            LOG.infof("Closed %d weeks of sites", closed);
        }
    }

    /** Closes every week that is over at a time and not closed yet, and says how many that were. */
    int closeWeeks(Instant now) {
        LocalDate last = lastFinishedWeek(now);
        List<Missing> missing =
                jobs.once(JOB, connection -> missing(connection, last)).orElse(List.of());
        int closed = 0;
        for (Missing week : missing) {
            // Each in a transaction of its own, so that what is done stays done.
            Optional<Boolean> done = jobs.once(JOB, connection -> close(connection, week, now));
            if (done.isEmpty()) {
                return closed; // another replica goes on
            }
            closed += done.get() ? 1 : 0;
        }
        return closed;
    }

    /** The Monday of the week that was over last. */
    static LocalDate lastFinishedWeek(Instant now) {
        return LocalDate.ofInstant(now.minus(GRACE), ZoneOffset.UTC)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .minusWeeks(1);
    }

    private static List<Missing> missing(Connection connection, LocalDate last) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SiteQueries.MISSING)) {
            statement.setObject(1, last.minusWeeks(MOST_WEEKS - 1L));
            statement.setObject(2, last);
            try (ResultSet rows = statement.executeQuery()) {
                List<Missing> missing = new ArrayList<>();
                while (rows.next()) {
                    missing.add(new Missing(rows.getObject(1, UUID.class), rows.getObject(2, LocalDate.class)));
                }
                return missing;
            }
        }
    }

    /** Whether this call closed it: another replica may have, since they were listed. */
    private boolean close(Connection connection, Missing week, Instant now) throws SQLException {
        if (isThere(connection, week)) {
            return false;
        }
        SiteFigures figures = SiteFigures.of(counts(connection, week), slugs);
        entities.persist(SiteWeek.closed(week.siteId(), week.startsOn(), figures, now));
        return true;
    }

    private static boolean isThere(Connection connection, Missing week) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SiteQueries.IS_THERE)) {
            statement.setObject(1, week.siteId());
            statement.setObject(2, week.startsOn());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    private SiteCounts counts(Connection connection, Missing week) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SiteQueries.COUNTS)) {
            statement.setObject(1, week.siteId());
            statement.setObject(2, week.startsOn().atStartOfDay().atOffset(ZoneOffset.UTC));
            statement.setObject(3, week.startsOn().plusWeeks(1).atStartOfDay().atOffset(ZoneOffset.UTC));
            statement.setArray(4, connection.createArrayOf("text", slugs.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return json.readValue(row.getString(1), SiteCounts.class);
            } catch (JsonProcessingException bug) {
                throw new IllegalStateException("Counts are not as SiteCounts expects them", bug);
            }
        }
    }
}
