package dev.rebound.account.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import biweekly.component.VEvent;
import dev.rebound.support.Backend;
import dev.rebound.support.CareerSite;
import dev.rebound.support.Person;
import dev.rebound.support.ServiceTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What stands in a calendar, read by its address. */
@ServiceTest
class CalendarTest {

    private static final ZoneId MONTREAL = ZoneId.of("America/Montreal");
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private final LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);

    private final Person ada = Person.someone();

    private Instant inDays(int days) {
        return now.plus(days, ChronoUnit.DAYS);
    }

    private String interview(Instant heldAt, String more) {
        return ada.created("/v1/interviews", """
                {"company": "Smith, Jones; Sons", "role_title": "Analyst", "held_at": "%s"%s}""".formatted(heldAt, more));
    }

    private String item(String interview, String title, LocalDate due) {
        String checklist = ada.created("/v1/checklists", "{\"interview_id\": \"" + Person.idOf(interview) + "\"}");
        return ada.created(
                checklist + "/items",
                "{\"step\": \"help\", \"title\": \"" + title + "\", \"due_on\": \"" + due + "\"}");
    }

    private void practised(String weakness, String more) {
        ada.created(
                "/v1/practices",
                "{\"kind\": \"solo\", \"time_zone\": \"UTC\", \"weaknesses\": [\"" + weakness + "\"]" + more + "}");
    }

    @Test
    void a_calendar_follows_what_the_person_does_until_it_is_revoked() {
        String interview = interview(inDays(3), ", \"duration_minutes\": 45");
        String item = item(interview, "Write to Sam", today.plusDays(1));
        practised("rambling", "");
        Ics feed = Ics.of(ada, "");

        List<VEvent> events = feed.events();
        assertThat(events)
                .extracting(event -> event.getSummary().getValue())
                .containsExactlyInAnyOrder("To do", "Practice", "Appointment");
        VEvent appointment = events.get(2);
        assertThat(appointment.getUid().getValue()).isEqualTo("appointment-" + Person.idOf(interview) + "@rebound");
        assertThat(appointment.getDateStart().getValue().toInstant()).isEqualTo(inDays(3));
        assertThat(appointment.getDateEnd().getValue().toInstant())
                .isEqualTo(inDays(3).plus(45, ChronoUnit.MINUTES));

        String etag = feed.etag();
        assertThat(etag).matches("\"[0-9a-f]{32}\"");
        Person.nobody()
                .request()
                .header("If-None-Match", etag)
                .get(feed.address())
                .then()
                .statusCode(304)
                .body(emptyString());

        ada.patch(item, "\"0\"", "{\"status\": \"done\"}").then().statusCode(200);
        assertThat(feed.etag()).isNotEqualTo(etag);
        assertThat(feed.summaries()).containsExactly("Practice", "Appointment");

        ada.delete(feed.path()).then().statusCode(204);
        feed.response().then().statusCode(404);
    }

    @Test
    void the_reply_is_one_that_calendar_programs_take() {
        Ics feed = Ics.of(ada, ", \"language\": \"fr\"");
        feed.response()
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith("text/calendar"))
                .header("Content-Type", containsString("charset=UTF-8"))
                .header("Content-Disposition", equalTo("attachment; filename=\"calendar.ics\""))
                .header("Content-Language", equalTo("fr"))
                .header("Cache-Control", equalTo("private, no-cache"));
        Person.nobody()
                .request()
                .accept("text/calendar, application/octet-stream;q=0.5, */*;q=0.1")
                .get(feed.address())
                .then()
                .statusCode(200);
        Person.nobody()
                .request()
                .head(feed.address())
                .then()
                .statusCode(200)
                .header("ETag", equalTo(feed.etag()))
                .body(emptyString());
    }

    @Test
    void unknown_revoked_and_malformed_addresses_look_alike() {
        Ics revoked = Ics.of(ada, "");
        ada.delete(revoked.path()).then().statusCode(204);
        String base = revoked.address().replaceAll("[^/]*$", "");
        List<String> replies = Stream.of(
                        revoked.address(),
                        base + FeedSecret.random().text() + ".ics",
                        base + "short.ics",
                        base + "x".repeat(500) + ".ics",
                        base + "%00.ics",
                        base + "%F0%9F%99%82.ics",
                        base + revoked.secret(),
                        base + revoked.secret() + ".ICS")
                .map(address ->
                        Person.nobody().request().urlEncodingEnabled(false).get(address))
                .map(reply -> reply.statusCode() + " " + reply.contentType() + " " + reply.header("Cache-Control") + " "
                        + reply.asString()
                                .replaceAll("\"instance\":\"[^\"]*\"", "")
                                .replaceAll("\"request_id\":\"[^\"]*\"", ""))
                .distinct()
                .toList();
        assertThat(replies).hasSize(1);
        assertThat(replies.get(0)).startsWith("404 ").contains("\"code\":\"not_found\"");
    }

    @Test
    void a_token_that_comes_along_changes_nothing() {
        interview(inDays(2), "");
        Ics feed = Ics.of(ada, "");
        Person bob = Person.someone();
        assertThat(bob.get(feed.address()).asString()).isEqualTo(feed.text());
        bob.get("/v1/interviews").then().body("items.size()", equalTo(0));
    }

    @Test
    void reading_a_calendar_does_not_count_as_coming() throws SQLException {
        Ics feed = Ics.of(ada, "");
        try (Connection connection = Backend.connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("delete from person where owner_id ="
                    + " (select owner_id from calendar_feed where id = '" + Person.idOf(feed.path()) + "')");
            feed.text();
            try (var row = statement.executeQuery("select count(*) from person where owner_id ="
                    + " (select owner_id from calendar_feed where id = '" + Person.idOf(feed.path()) + "')")) {
                row.next();
                assertThat(row.getInt(1)).isZero();
            }
        }
    }

    @Test
    void reading_a_calendar_takes_nothing_from_the_person_s_quota() {
        Ics feed = Ics.of(ada, "");
        for (int i = 0; i < 10; i++) {
            feed.text();
        }
        String left = ada.get(feed.path()).header("RateLimit").replaceAll(".*r=(\\d+).*", "$1");
        assertThat(Integer.parseInt(left))
                .as("of 600, after two requests of her own")
                .isGreaterThanOrEqualTo(598);
    }

    @Test
    void one_feed_s_address_opens_the_rows_of_its_person_alone() {
        interview(inDays(2), "");
        Person bob = Person.someone();
        String his = bob.created("/v1/interviews", """
                {"company": "B", "role_title": "b", "held_at": "%s"}""".formatted(inDays(2)));
        Ics hers = Ics.of(ada, "");
        Ics bobs = Ics.of(bob, "");
        assertThat(bobs.keys()).containsExactly("appointment-" + Person.idOf(his));
        assertThat(hers.keys()).hasSize(1).isNotEqualTo(bobs.keys());
    }

    @Test
    void words_are_neutral_unless_names_were_asked_for() {
        String interview = interview(inDays(3), "");
        item(interview, "Hide, quickly", today.plusDays(1));
        ada.created("/v1/weaknesses", "{\"label\": \"Small talk\", \"category\": \"connection\"}");
        practised("my-small-talk", "");
        practised("rambling", "");
        ada.created(
                "/v1/help-requests",
                "{\"kind\": \"advice\", \"ask\": \"Ask Sam\", \"due_on\": \"" + today.plusDays(2) + "\"}");

        Ics plain = Ics.of(ada, "");
        assertThat(plain.summaries())
                .containsExactlyInAnyOrder("To do", "Practice", "Practice", "Get in touch", "Appointment");
        assertThat(plain.text().toLowerCase(Locale.ROOT))
                .doesNotContain(
                        "smith",
                        "analyst",
                        "hide",
                        "small",
                        "rambling",
                        "sam",
                        "advice",
                        "interview",
                        "weakness",
                        "recover");

        assertThat(Ics.of(ada, ", \"details\": \"titles\"").summaries())
                .containsExactlyInAnyOrder(
                        "To do: Hide, quickly",
                        "Practice: Keeping answers short",
                        "Practice: Small talk",
                        "Get in touch",
                        "Appointment: Smith, Jones; Sons");
        assertThat(Ics.of(ada, ", \"details\": \"titles\", \"language\": \"fr\"")
                        .summaries())
                .contains("À faire\u00a0: Hide, quickly", "Rendez-vous\u00a0: Smith, Jones; Sons", "Prendre contact");
        assertThat(Ics.of(ada, ", \"language\": \"fr\"").summaries())
                .containsExactlyInAnyOrder("À faire", "Entraînement", "Entraînement", "Prendre contact", "Rendez-vous");
    }

    @Test
    void a_task_of_the_template_reads_in_the_calendar_s_language() {
        String checklist =
                ada.created("/v1/checklists", "{\"interview_id\": \"" + Person.idOf(interview(inDays(-1), "")) + "\"}");
        String id = ada.get(checklist).jsonPath().getString("steps[0].items[0].id");
        ada.patch(checklist + "/items/" + id, "\"0\"", "{\"due_on\": \"" + today.plusDays(1) + "\"}")
                .then()
                .statusCode(200);
        String english = ada.get(checklist).jsonPath().getString("steps[0].items[0].title");
        String french = ada.speaking("fr")
                .get("/v1/checklist-templates/six-steps")
                .jsonPath()
                .getString("steps[0].tasks[0].title");
        assertThat(Ics.of(ada, ", \"parts\": [\"items\"], \"details\": \"titles\"")
                        .summaries())
                .containsExactly("To do: " + english);
        assertThat(Ics.of(ada, ", \"parts\": [\"items\"], \"details\": \"titles\", \"language\": \"fr\"")
                        .summaries())
                .containsExactly("À faire\u00a0: " + french);
    }

    @Test
    void a_task_of_a_site_s_own_template_reads_as_it_was_copied() {
        CareerSite site = new CareerSite();
        site.admin().created("/v1/checklist-templates", """
                {"key": "site-short", "en": {"title": "x", "description": "y"}, "steps": [{"key": "help", "tasks": [
                  {"key": "coach", "minutes": 5, "en": {"title": "Book a coach", "reason": "y"}}]}]}""");
        Person bob = site.someone();
        String checklist = bob.created(
                "/v1/checklists",
                "{\"template\": \"site-short\", \"interview_id\": \"" + Person.idOf(bob.interview()) + "\"}");
        String id = bob.get(checklist).jsonPath().getString("steps.find { it.key == 'help' }.items[0].id");
        bob.patch(checklist + "/items/" + id, "\"0\"", "{\"due_on\": \"" + today.plusDays(1) + "\"}")
                .then()
                .statusCode(200);
        String items = ", \"parts\": [\"items\"]";
        assertThat(Ics.of(bob, items).summaries()).containsExactly("To do");
        assertThat(Ics.of(bob, items + ", \"details\": \"titles\"").summaries()).containsExactly("To do: Book a coach");
    }

    @Test
    void a_feed_holds_the_parts_that_were_asked_for_and_no_others() {
        item(interview(inDays(3), ""), "x", today);
        practised("rambling", "");
        assertThat(Ics.of(ada, ", \"parts\": [\"interviews\"]").summaries()).containsExactly("Appointment");
        assertThat(Ics.of(ada, ", \"parts\": [\"items\"]").summaries()).containsExactly("To do");
        assertThat(Ics.of(ada, ", \"parts\": [\"practices\"]").summaries()).containsExactly("Practice");
        assertThat(Ics.of(ada, ", \"parts\": [\"requests\", \"events\"]").summaries())
                .isEmpty();
    }

    @Test
    void it_looks_thirty_days_back_and_a_year_ahead() {
        String older = interview(inDays(-31), "");
        String recent = interview(inDays(-29), "");
        String ahead = interview(inDays(360), "");
        item(recent, "x", today.minusDays(31));
        item(ahead, "y", today.plusDays(367));
        String last = Person.idOf(item(older, "z", today.plusDays(366)));
        assertThat(Ics.of(ada, "").keys())
                .containsExactly(
                        "appointment-" + Person.idOf(recent), "appointment-" + Person.idOf(ahead), "task-" + last);
    }

    @Test
    void one_that_the_person_withdrew_from_before_is_no_appointment() {
        interview(inDays(3), ", \"outcome\": \"withdrawn\"");
        String after = interview(inDays(-3), ", \"outcome\": \"withdrawn\", \"outcome_at\": \"" + inDays(-1) + "\"");
        String rejected = interview(inDays(-2), ", \"outcome\": \"rejected\"");
        assertThat(Ics.of(ada, "").keys())
                .containsExactly("appointment-" + Person.idOf(after), "appointment-" + Person.idOf(rejected));
    }

    @Test
    void practice_stands_on_the_day_that_the_service_itself_names_and_goes_when_it_is_retired() {
        String plan = ada.created("/v1/plans", "{\"weakness\": \"rambling\", \"cue\": \"x\", \"response\": \"y\"}");
        practised("rambling", ", \"practised_at\": \"" + inDays(-9) + "\"");
        practised("rambling", ", \"practised_at\": \"" + inDays(-5) + "\"");
        practised("mind-blank", ", \"score_after\": 1");
        ada.created("/v1/weaknesses", "{\"label\": \"Small talk\", \"category\": \"connection\"}");
        practised("my-small-talk", ", \"practised_at\": \"" + inDays(-2) + "\"");
        Ics feed = Ics.of(ada, "");
        assertThat(feed.events())
                .extracting(event ->
                        LocalDate.ofInstant(event.getDateStart().getValue().toInstant(), ZoneId.systemDefault()))
                .containsExactlyInAnyOrder(today.minusDays(2), today.minusDays(1), today.plusDays(1));
        assertThat(ada.get("/v1/practices/due?time_zone=UTC").jsonPath().getList("items.next_due_on"))
                .containsExactly(
                        today.minusDays(2).toString(), today.minusDays(1).toString());

        ada.patch(plan, "\"0\"", "{\"active\": false}").then().statusCode(200);
        String etag = ada.get("/v1/weaknesses/my-small-talk").header("ETag");
        ada.patch("/v1/weaknesses/my-small-talk", etag, "{\"archived\": true}")
                .then()
                .statusCode(200);
        assertThat(feed.events()).hasSize(1);
    }

    @Test
    void a_practice_s_uid_is_stable_and_does_not_tell_the_weakness() {
        practised("rambling", "");
        Ics feed = Ics.of(ada, "");
        String key = feed.keys().get(0);
        assertThat(key).matches("practice-[0-9a-f-]{36}");
        practised("rambling", "");
        assertThat(feed.keys()).containsExactly(key);
        assertThat(Ics.of(ada, "").keys()).hasSize(1).doesNotContain(key);
    }

    @Test
    void times_stay_right_on_both_sides_of_each_change_of_clocks_in_the_coming_year() {
        Ics feed = Ics.of(ada, "");
        Instant change = now;
        List<ZonedDateTime> mornings = new java.util.ArrayList<>();
        for (int i = 0; i < 2; i++) {
            change = MONTREAL.getRules().nextTransition(change).getInstant();
            ZonedDateTime day = change.atZone(MONTREAL).withHour(9).withMinute(0);
            Stream.of(day.minusDays(1), day, day.plusDays(1))
                    .filter(morning -> morning.toInstant().isBefore(inDays(365)))
                    .forEach(mornings::add);
        }
        mornings.forEach(morning -> interview(morning.toInstant(), ", \"time_zone\": \"America/Montreal\""));
        assertThat(feed.events())
                .extracting(event -> event.getDateStart().getValue().toInstant().atZone(MONTREAL))
                .containsExactlyElementsOf(mornings);
        assertThat(feed.text())
                .contains("DESCRIPTION:Local time: 09:00 (America/Montreal)")
                .doesNotContain("DTSTART;TZID");
        assertThat(Ics.of(ada, ", \"time_zone\": \"America/New_York\"").text())
                .as("the same time at home needs no words")
                .doesNotContain("DESCRIPTION");
    }

    @Test
    void an_event_of_the_site_stands_there_once_it_is_chosen() {
        CareerSite site = new CareerSite();
        Person admin = site.admin();
        Person bob = site.someone();
        String event =
                admin.created("/v1/guidance", """
                {"kind": "event", "status": "published", "title": "An evening, with tea", "summary": "x", "language": "en",
                 "starts_at": "%s", "ends_at": "%s", "time_zone": "America/Montreal", "place": "Main library; room 2",
                 "url": "https://career.example/evening"}""".formatted(inDays(5), inDays(5).plus(2, ChronoUnit.HOURS)));
        Ics plain = Ics.of(bob, "");
        Ics named = Ics.of(bob, ", \"details\": \"titles\"");
        assertThat(plain.events()).isEmpty();
        bob.request().put(event + "/choice").then().statusCode(204);

        VEvent neutral = plain.events().get(0);
        assertThat(neutral.getSummary().getValue()).isEqualTo("Event");
        assertThat(neutral.getLocation()).isNull();
        assertThat(neutral.getUrl()).isNull();
        VEvent told = named.events().get(0);
        assertThat(told.getSummary().getValue()).isEqualTo("An evening, with tea");
        assertThat(told.getLocation().getValue()).isEqualTo("Main library; room 2");
        assertThat(told.getUrl().getValue()).isEqualTo("https://career.example/evening");
        assertThat(Duration.between(
                        told.getDateStart().getValue().toInstant(),
                        told.getDateEnd().getValue().toInstant()))
                .isEqualTo(Duration.ofHours(2));

        admin.patch(event, admin.get(event).header("ETag"), "{\"status\": \"archived\"}")
                .then()
                .statusCode(200);
        assertThat(plain.events()).isEmpty();
    }

    @Test
    void help_that_was_asked_for_and_given_is_no_longer_there() {
        String request = ada.created(
                "/v1/help-requests",
                "{\"kind\": \"advice\", \"ask\": \"Ask Sam\", \"due_on\": \"" + today.plusDays(2) + "\"}");
        Ics feed = Ics.of(ada, "");
        assertThat(feed.keys()).containsExactly("request-" + Person.idOf(request));
        ada.patch(request, "\"0\"", "{\"status\": \"asked\"}").then().statusCode(200);
        ada.patch(request, "\"1\"", "{\"status\": \"declined\"}").then().statusCode(200);
        assertThat(feed.keys()).isEmpty();
    }

    @Test
    void at_most_five_hundred_entries_are_sent_the_nearest_first() throws SQLException {
        String interview = interview(inDays(1), "");
        try (Connection connection = Backend.connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("""
                    insert into interview
                    select (jsonb_populate_record(i, jsonb_build_object(
                      'id', gen_random_uuid(), 'held_at', i.held_at + n * interval '1 hour'))).*
                    from interview i, generate_series(1, 600) n where i.id = '%s'""".formatted(Person.idOf(interview)));
        }
        List<VEvent> events = Ics.of(ada, "").events();
        assertThat(events).hasSize(500);
        assertThat(events.get(499).getDateStart().getValue().toInstant())
                .isEqualTo(inDays(1).plus(499, ChronoUnit.HOURS));
    }

    @Test
    void a_query_is_refused_and_so_are_other_methods() {
        Ics feed = Ics.of(ada, "");
        Person.nobody().get(feed.address() + "?x=1").then().statusCode(400);
        Person.nobody().request().delete(feed.address()).then().statusCode(405);
    }
}
