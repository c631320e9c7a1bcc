package dev.rebound.guidance.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.rebound.platform.owner.SiteIds;
import dev.rebound.support.Person;
import dev.rebound.support.ServiceTest;
import dev.rebound.support.Tokens;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a site's administrators read, and what nobody can read out of it. */
@ServiceTest
class SiteInsightTest {

    private static final String RAMBLING = "items[0].weaknesses.items.find { it.slug == 'rambling' }";
    private static final String WITHHELD = "items[0].weaknesses.withheld";

    @Inject
    SiteSnapshots snapshots;

    private final SitePeople people = new SitePeople();
    private final LocalDate week = SiteSnapshots.lastFinishedWeek(Instant.now());

    private ValidatableResponse read() {
        snapshots.closeWeeks(Instant.now());
        return people.admin().get("/v1/site/insights").then().statusCode(200);
    }

    @Test
    void a_week_reads_with_its_days_and_its_figures_in_the_caller_s_language() throws SQLException {
        SitePeople.assess(people.active(60, week).subList(0, 23), "rambling", week);
        read().body("items", hasSize(1))
                .body(
                        "items[0].week",
                        equalTo(java.time.format.DateTimeFormatter.ofPattern("YYYY-'W'ww", java.util.Locale.GERMANY)
                                .format(week)))
                .body("items[0].starts_on", equalTo(week.toString()))
                .body("items[0].ends_on", equalTo(week.plusDays(6).toString()))
                .body("items[0].people_active", equalTo(60))
                .body(RAMBLING + ".people", equalTo(25))
                .body(RAMBLING + ".percent", equalTo(42))
                .body(RAMBLING + ".label", equalTo("Keeping answers short"))
                .body(WITHHELD, not(hasItem("rambling")))
                .body(WITHHELD, hasItem("mind-blank"));
        String french = people.admin().speaking("fr").get("/v1/site/insights").path(RAMBLING + ".label");
        assertThat(french).isNotEqualTo("Keeping answers short").isNotBlank();
    }

    @ParameterizedTest(name = "{0} of {1} people read as {2}")
    @CsvSource({"19,60,", "20,60,20", "21,60,20", "40,60,40", "41,60,", "60,60,"})
    void a_weakness_is_shown_where_twenty_have_it_and_twenty_do_not(int with, int all, Integer shown)
            throws SQLException {
        SitePeople.assess(people.active(all, week).subList(0, with), "rambling", week);
        read().body("items[0].people_active", equalTo(all))
                .body(RAMBLING + "?.people", shown == null ? nullValue() : equalTo(shown))
                .body(WITHHELD, shown == null ? hasItem("rambling") : not(hasItem("rambling")));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 19})
    void of_fewer_than_twenty_nothing_is_said(int count) throws SQLException {
        SitePeople.assess(people.active(count, week), "rambling", week);
        read().body("items", hasSize(1))
                .body("items[0].people_active", nullValue())
                .body("items[0].weaknesses.items", empty())
                .body("items[0].steps.people_with_checklist", nullValue())
                .body("items[0].steps.items", empty())
                .body("items[0].steps.withheld", hasSize(6))
                .body("items[0].time_to_recover.people", nullValue())
                .body("items[0].time_to_recover.median_hours", nullValue());
    }

    @Test
    void which_side_was_too_small_is_not_said() throws SQLException {
        List<UUID> all = people.active(60, week);
        SitePeople.assess(all.subList(0, 3), "rambling", week);
        SitePeople.assess(all.subList(0, 57), "mind-blank", week);
        read().body(WITHHELD, hasItem("rambling"))
                .body(WITHHELD, hasItem("mind-blank"))
                .body("items[0].weaknesses.items.slug", equalTo(List.of()));
    }

    @Test
    void another_site_s_people_are_not_counted_and_not_shown() throws SQLException {
        SitePeople others = new SitePeople();
        SitePeople.assess(people.active(60, week).subList(0, 30), "rambling", week);
        SitePeople.assess(others.active(45, week).subList(0, 20), "rambling", week);
        read().body("items[0].people_active", equalTo(60)).body(RAMBLING + ".people", equalTo(30));
        others.admin()
                .get("/v1/site/insights")
                .then()
                .body("items", hasSize(1))
                .body("items[0].people_active", equalTo(45))
                .body(RAMBLING + ".people", equalTo(20));
        new SitePeople().admin().get("/v1/site/insights").then().body("items", empty());
    }

    @Test
    void own_weaknesses_never_appear() throws SQLException {
        List<UUID> all = people.active(60, week);
        String slug = "my-secret-" + UUID.randomUUID().toString().substring(0, 8);
        SitePeople.run("""
                insert into own_weakness (owner_id, id, version, created_at, updated_at, slug, category, label, keywords)
                select person, gen_random_uuid(), 0, now(), now(), ?, 'connection', 'Secret', '{}' from unnest(?) as person
                """, all, slug);
        SitePeople.assess(all.subList(0, 30), slug, week);
        String reply = read().extract().asString();
        assertThat(reply).contains("\"people_active\":60").doesNotContain("my-", "Secret");
        assertThat(people.stored().get(0)).doesNotContain("my-");
    }

    @Test
    void what_is_stored_holds_no_exact_count() throws SQLException {
        SitePeople.assess(people.active(63, week).subList(0, 23), "rambling", week);
        read();
        assertThat(people.stored())
                .singleElement()
                .satisfies(figures -> assertThat(figures).contains("65", "25").doesNotContain("63", "23"));
    }

    @Test
    void a_person_who_changes_or_deletes_their_records_changes_no_byte_of_a_reply() throws SQLException {
        List<UUID> all = people.active(60, week);
        SitePeople.assess(all.subList(0, 20), "rambling", week);
        String before = read().extract().asString();
        SitePeople.run("delete from assessment where owner_id = any (?)", all.subList(0, 1));
        SitePeople.assess(all.subList(20, 21), "mind-blank", week);
        SitePeople.run("delete from person where owner_id = any (?)", all.subList(5, 6));
        assertThat(read().extract().asString()).isEqualTo(before);
    }

    @Test
    void a_record_counts_in_one_week_alone() throws SQLException {
        LocalDate before = week.minusWeeks(1);
        List<UUID> all = people.came(70, SitePeople.in(before), SitePeople.in(week));
        SitePeople.assess(all.subList(0, 50), "salary-talk", before);
        SitePeople.assess(all.subList(0, 25), "rambling", before);
        SitePeople.assess(all.subList(10, 70), "salary-talk", week);
        read().body("items.people_active", contains(60, 50))
                .body("items[1].weaknesses.items.slug", hasItem("rambling"))
                .body(WITHHELD, hasItem("rambling"));
    }

    @Test
    void a_severity_of_zero_is_no_weakness() throws SQLException {
        SitePeople.assess(people.active(60, week).subList(0, 30), "rambling", 0, SitePeople.in(week));
        read().body(WITHHELD, hasItem("rambling"));
    }

    @Test
    void steps_count_people_who_finished_them_in_the_week() throws SQLException {
        List<UUID> all = people.active(100, week);
        Checklists.start(all.subList(0, 60), week, List.of("SLACK", "FEELINGS"));
        Checklists.handle(all.subList(0, 40), "SLACK", "DONE", SitePeople.in(week));
        Checklists.handle(all.subList(0, 20), "FEELINGS", "NOT_FOR_ME", SitePeople.in(week));
        // Half a step is none, and one that was finished another week belongs to that week.
        Checklists.start(all.subList(20, 40), week, List.of("FEELINGS"));
        Checklists.handle(all.subList(40, 60), "SLACK", "DONE", SitePeople.in(week.minusWeeks(1)));
        read().body("items[0].steps.people_with_checklist", equalTo(60))
                .body("items[0].steps.items.step", contains("slack", "feelings"))
                .body("items[0].steps.items.people", contains(40, 20))
                .body("items[0].steps.items.percent", contains(67, 33))
                .body("items[0].steps.withheld", contains("learning", "worth", "help", "momentum"));
    }

    /** One person's history is made through the API and read by progress; then others get the same. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void time_to_recover_is_as_progress_defines_it(boolean byMood) throws SQLException {
        String subject = "ada";
        Person ada = Person.withToken(Tokens.of(subject, people.site()));
        UUID adaId = SiteIds.ofPerson(people.site(), subject);
        Instant held = week.plusDays(1).atTime(9, 0).toInstant(java.time.ZoneOffset.UTC);
        String interview = ada.created("/v1/interviews", """
                {"company": "A", "role_title": "B", "held_at": "%s", "duration_minutes": 30}""".formatted(held));
        if (byMood) {
            for (int[] mood : new int[][] {{1, 1}, {20, 2}, {47, 3}, {70, 4}, {80, 1}}) {
                ada.created("/v1/mood-checks", """
                        {"at": "%s", "phase": "weekly", "valence": %d}""".formatted(held.plusSeconds(mood[0] * 3600L), mood[1]));
            }
        } else {
            String checklist = ada.created("/v1/checklists", "{\"interview_id\": \"" + Person.idOf(interview) + "\"}");
            assertThat(checklist).isNotNull();
            SitePeople.run(
                    "update checklist_item set status = 'DONE', status_changed_at = ? where owner_id = any (?)",
                    List.of(adaId),
                    held.plusSeconds(61 * 3600));
        }
        double hours =
                ((Number) ada.get("/v1/progress/interviews").path("items[0].time_to_recover.hours")).doubleValue();
        assertThat(hours).isEqualTo(byMood ? 19.5 : 60.5);
        Histories.backdate(adaId, SitePeople.in(week));
        Histories.copy(adaId, people.came(24, week));
        people.active(40, week);
        read().body("items[0].time_to_recover.people", equalTo(25))
                .body("items[0].time_to_recover.median_hours", equalTo(byMood ? 20 : 60));
    }

    @Test
    void no_filter_and_no_range_is_taken() {
        for (String parameter : List.of("from=2026-11-01", "weakness=rambling", "week=2026-W40", "starts_on_from=x")) {
            people.admin()
                    .get("/v1/site/insights?" + parameter)
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("unknown_parameter"));
        }
    }

    @Test
    void weeks_are_paged_newest_first() throws SQLException {
        people.came(1, SitePeople.in(week.minusWeeks(4)), SitePeople.in(week));
        read().body("items", hasSize(5)).body("has_more", equalTo(false));
        var page = people.admin().get("/v1/site/insights?limit=3");
        page.then().body("items", hasSize(3)).body("items[0].starts_on", equalTo(week.toString()));
        people.admin()
                .get("/v1/site/insights?limit=3&cursor=" + page.path("next_cursor"))
                .then()
                .body(
                        "items.starts_on",
                        contains(
                                week.minusWeeks(3).toString(),
                                week.minusWeeks(4).toString()))
                .body("has_more", equalTo(false));
    }

    @Test
    void only_administrators_read_it() {
        Person.withToken(Tokens.of("ada", people.site()))
                .get("/v1/site/insights")
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden"));
        Person.nobody().get("/v1/site/insights").then().statusCode(401);
    }
}
