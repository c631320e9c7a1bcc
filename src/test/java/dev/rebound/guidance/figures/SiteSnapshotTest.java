package dev.rebound.guidance.figures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rebound.support.Backend;
import dev.rebound.support.ServiceTest;
import dev.rebound.support.Statements;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When weeks are closed, how often, and at what cost. */
@ServiceTest
class SiteSnapshotTest {

    @Inject
    SiteSnapshots snapshots;

    private final SitePeople people = new SitePeople();
    private final LocalDate week = SiteSnapshots.lastFinishedWeek(Instant.now());

    @ParameterizedTest(name = "at {0} the week of {1} was over last")
    @CsvSource({
        "2026-11-23T00:59:59Z,2026-11-09",
        "2026-11-23T01:00:00Z,2026-11-16",
        "2026-11-29T23:59:59Z,2026-11-16",
        "2027-01-04T02:00:00Z,2026-12-28"
    })
    void a_week_is_over_an_hour_after_its_sunday(Instant now, LocalDate week) {
        assertThat(SiteSnapshots.lastFinishedWeek(now)).isEqualTo(week);
    }

    @Test
    void replicas_that_come_at_once_close_a_week_once() throws SQLException {
        people.active(40, week);
        List<CompletableFuture<Integer>> replicas = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> snapshots.closeWeeks(Instant.now())))
                .toList();
        assertThat(replicas.stream().mapToInt(CompletableFuture::join).sum()).isEqualTo(1);
        assertThat(people.stored()).hasSize(1);
    }

    @Test
    void while_another_replica_is_at_it_none_is_closed_and_later_it_is() throws SQLException {
        people.active(40, week);
        try (Connection other = Backend.connect("rebound_app")) {
            other.setAutoCommit(false);
            other.createStatement()
                    .execute("select pg_advisory_xact_lock(hashtext('rebound.job'), hashtext('site_figures'))");
            assertThat(snapshots.closeWeeks(Instant.now())).isZero();
            other.rollback();
        }
        assertThat(snapshots.closeWeeks(Instant.now())).isEqualTo(1);
        assertThat(snapshots.closeWeeks(Instant.now())).isZero();
    }

    @Test
    void after_a_pause_twelve_weeks_are_made_up_for() throws SQLException {
        people.came(1, SitePeople.in(week.minusWeeks(20)), SitePeople.in(week));
        assertThat(snapshots.closeWeeks(Instant.now())).isEqualTo(SiteSnapshots.MOST_WEEKS);
        assertThat(people.stored()).hasSize(SiteSnapshots.MOST_WEEKS);
    }

    @Test
    void a_site_has_no_week_from_before_its_first_person() throws SQLException {
        people.came(1, SitePeople.in(week.minusWeeks(1)), SitePeople.in(week));
        assertThat(snapshots.closeWeeks(Instant.now())).isEqualTo(2);
    }

    @Test
    void the_application_can_neither_change_nor_delete_a_week() throws SQLException {
        people.active(1, week);
        snapshots.closeWeeks(Instant.now());
        try (Connection application = Backend.connect("rebound_app")) {
            for (String attempt : List.of("update site_week set figures = '{}'", "delete from site_week")) {
                try (PreparedStatement statement = application.prepareStatement(attempt)) {
                    assertThat(org.assertj.core.api.Assertions.catchThrowable(statement::executeUpdate))
                            .hasMessageContaining("permission denied");
                }
            }
        }
    }

    @Test
    void thousands_of_people_take_a_statement_for_each_two_thousand_and_little_time() throws SQLException {
        people.active(3, week);
        List<String> few = Statements.during(() -> snapshots.closeWeeks(Instant.now()));
        // The list of weeks; look and counts; look and row; each transaction begins with its lock.
        assertThat(few).hasSize(2 + 3 + 3);

        SitePeople many = new SitePeople();
        List<UUID> thousands = many.came(5_000, SitePeople.in(week.minusWeeks(1)), SitePeople.in(week));
        for (LocalDate at : List.of(week.minusWeeks(1), week)) {
            SitePeople.assess(thousands, "rambling", at);
            Checklists.start(thousands, at, List.of("SLACK", "FEELINGS", "LEARNING", "WORTH", "HELP", "MOMENTUM"));
        }
        analyze();
        snapshots.closeWeeks(week.atStartOfDay().plusHours(2).toInstant(ZoneOffset.UTC));
        long began = System.nanoTime();
        List<String> sent = Statements.during(() -> snapshots.closeWeeks(Instant.now()));
        long millis = (System.nanoTime() - began) / 1_000_000;
        System.out.println("A week of 5,000 people and 90,000 records closed in " + millis + " ms");
        assertThat(sent).as("counts of 2,000 people each").hasSize(2 + 3 * 3 + 3);
        assertThat(many.stored().get(1)).contains("5000");
        assertThat(millis).isLessThan(5_000);
        SitePeople.run("delete from interview where owner_id = any (?)", thousands);
        SitePeople.run("delete from assessment where owner_id = any (?)", thousands);
        SitePeople.run("delete from person where owner_id = any (?)", thousands);
    }

    private static void analyze() throws SQLException {
        try (Connection connection = Backend.connect("postgres")) {
            connection.createStatement().execute("analyze");
        }
    }
}
