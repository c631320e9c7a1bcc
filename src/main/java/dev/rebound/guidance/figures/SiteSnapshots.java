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

    /** So many people at most are counted in one statement, which then takes well under the second. */
    static final int MOST_PEOPLE = 2_000;

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

    /**
     * Some of a site's people.
     *
     * @param isClosed another replica was through before
     * @param last the id behind which there may be more
     */
    private record Counted(boolean isClosed, int people, UUID last, SiteCounts counts) {}

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
            closed += close(week, now) ? 1 : 0;
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

    /**
     * Whether this call closed it. People are counted by some thousands, each a transaction, so that no site is too large;
     * another replica that takes its turn in between counts the same, and the one that is through first closes.
     */
    private boolean close(Missing week, Instant now) {
        SiteCounts counts = SiteCounts.NOBODY;
        UUID behind = new UUID(0, 0);
        int people = MOST_PEOPLE;
        while (people == MOST_PEOPLE) {
            UUID from = behind;
            Optional<Counted> counted = jobs.once(JOB, connection -> count(connection, week, from));
            if (counted.isEmpty() || counted.get().isClosed()) {
                return false;
            }
            counts = counts.plus(counted.get().counts());
            people = counted.get().people();
            behind = counted.get().last();
        }
        SiteFigures figures = SiteFigures.of(counts, slugs);
        return jobs.once(JOB, connection -> store(connection, week, figures, now))
                .orElse(false);
    }

    private boolean store(Connection connection, Missing week, SiteFigures figures, Instant now) throws SQLException {
        if (isThere(connection, week)) {
            return false;
        }
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

    private Counted count(Connection connection, Missing week, UUID behind) throws SQLException {
        if (isThere(connection, week)) {
            return new Counted(true, 0, null, SiteCounts.NOBODY);
        }
        try (PreparedStatement statement = connection.prepareStatement(SiteQueries.COUNTS)) {
            statement.setObject(1, week.siteId());
            statement.setObject(2, week.startsOn().atStartOfDay().atOffset(ZoneOffset.UTC));
            statement.setObject(3, week.startsOn().plusWeeks(1).atStartOfDay().atOffset(ZoneOffset.UTC));
            statement.setObject(4, behind);
            statement.setInt(5, MOST_PEOPLE);
            statement.setArray(6, connection.createArrayOf("text", slugs.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return new Counted(
                        false,
                        row.getInt(1),
                        row.getObject(2, UUID.class),
                        json.readValue(row.getString(3), SiteCounts.class));
            } catch (JsonProcessingException bug) {
                throw new IllegalStateException("Counts are not as SiteCounts expects them", bug);
            }
        }
    }
}
