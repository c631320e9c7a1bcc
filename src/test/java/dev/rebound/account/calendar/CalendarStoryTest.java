package dev.rebound.account.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import dev.rebound.support.Backend;
import dev.rebound.support.Person;
import dev.rebound.support.ServiceTest;
import dev.rebound.support.Tokens;
import io.restassured.response.Response;
import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A person's dates in their calendar program, by an address that only they know. */
@ServiceTest
class CalendarStoryTest {

    private static final String TOMORROW =
            LocalDate.now(ZoneOffset.UTC).plusDays(1).toString();

    private final String subject = "person-" + UUID.randomUUID();
    private final Person ada = Person.withToken(Tokens.of(subject));

    @Test
    void every_kind_of_date_stands_there_in_neutral_words() {
        storeDates("Northwind; Traders, \\\\ \uD83D\uDE80");
        Response reply = read(feed("{\"label\": \"Phone\"}"));
        reply.then().statusCode(200).header("Content-Type", equalTo("text/calendar;charset=UTF-8"));
        ICalendar calendar = parsed(reply);
        assertThat(summaries(calendar))
                .containsExactlyInAnyOrder("Appointment", "To do", "Practice", "Get in touch", "Calm nerves");
        assertThat(reply.asString()).doesNotContainIgnoringCase("Northwind", "rambl", "interview", "weakness");
    }

    @Test
    void names_stand_there_where_the_person_asked_for_them_and_survive_escaping() {
        String company =
                "Northwind; Traders, \\\\ \uD83D\uDE80 " + "long ".repeat(30).strip();
        storeDates(company);
        ICalendar calendar =
                parsed(read(feed("{\"label\": \"Phone\", \"details\": \"titles\", \"language\": \"fr\"}")));
        assertThat(summaries(calendar)).anyMatch(text -> text.endsWith(company.replace("\\\\", "\\")));
    }

    @Test
    void a_calendar_that_did_not_change_is_not_sent_again() {
        storeDates("A");
        String address = feed("{\"label\": \"Phone\"}");
        Response first = read(address);
        Person.nobody()
                .request()
                .header("If-None-Match", first.header("ETag"))
                .get(address)
                .then()
                .statusCode(304);
        assertThat(read(address).asString()).isEqualTo(first.asString());
        String before = uids(parsed(first)).toString();
        ada.created("/v1/interviews", """
                {"company": "B", "role_title": "C", "held_at": "%sT18:00:00Z"}""".formatted(TOMORROW));
        Response changed = read(address);
        assertThat(changed.header("ETag")).isNotEqualTo(first.header("ETag"));
        assertThat(uids(parsed(changed)).toString())
                .as("old entries keep their ids")
                .contains(before.substring(1, before.length() - 1).split(", ", -1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-03-13T09:30:00-05:00", "2027-03-15T09:30:00-04:00", "2026-11-28T09:30:00-05:00"})
    void a_time_is_the_same_moment_whatever_the_clocks_do(String heldAt) {
        ada.created("/v1/interviews", """
                {"company": "B", "role_title": "C", "held_at": "%s", "time_zone": "America/Montreal",
                 "duration_minutes": 45}""".formatted(heldAt));
        VEvent event = parsed(read(feed("{\"label\": \"Phone\", \"parts\": [\"interviews\"]}")))
                .getEvents()
                .get(0);
        Instant start = java.time.OffsetDateTime.parse(heldAt).toInstant();
        assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(start);
        Instant end = event.getDateEnd() == null
                ? start.plusMillis(event.getDuration().getValue().toMillis())
                : event.getDateEnd().getValue().toInstant();
        assertThat(end).isEqualTo(start.plus(45, ChronoUnit.MINUTES));
    }

    @Test
    void a_revoked_address_and_an_unknown_one_look_the_same() {
        Response made = ada.post("/v1/calendar-feeds", "{\"label\": \"Phone\"}");
        String address = path(made.path("address"));
        read(address).then().statusCode(200);
        ada.delete(made.header("Location")).then().statusCode(204);
        String revoked =
                withoutIds(read(address).then().statusCode(404).extract().asString());
        for (String unknown : List.of("A".repeat(43), "short", "A".repeat(200))) {
            String body = withoutIds(read("/v1/calendar/" + unknown + ".ics")
                    .then()
                    .statusCode(404)
                    .extract()
                    .asString());
            assertThat(body).isEqualTo(revoked);
        }
        assertThat(revoked).as("a problem does not quote the secret").doesNotContain(address);
    }

    @Test
    void only_the_digest_of_the_secret_is_kept_and_it_is_told_once() throws SQLException {
        Response made = ada.post("/v1/calendar-feeds", "{\"label\": \"Phone\"}");
        String address = made.path("address");
        String secret = address.substring(address.lastIndexOf('/') + 1).replace(".ics", "");
        assertThat(java.util.Base64.getUrlDecoder().decode(secret)).hasSize(32);
        ada.get(made.header("Location")).then().statusCode(200).body("address", nullValue());
        try (Connection connection = Backend.connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select to_jsonb(f)::text from calendar_feed f where id = '" + made.path("id") + "'")) {
            row.next();
            assertThat(row.getString(1)).doesNotContain(secret);
        }
    }

    @Test
    void nobody_else_finds_or_revokes_the_feed() {
        String path = ada.created("/v1/calendar-feeds", "{\"label\": \"Phone\"}");
        for (Person other : List.of(Person.someone(), Person.withToken(Tokens.of(subject, "other-site")))) {
            other.get(path).then().statusCode(404);
            other.delete(path).then().statusCode(404);
            other.get("/v1/calendar-feeds").then().body("items", empty());
        }
        Person.nobody().get(path).then().statusCode(401);
        Person.nobody().get("/v1/calendar-feeds").then().statusCode(401);
        Person.nobody().post("/v1/calendar-feeds", "{}").then().statusCode(401);
        Person.nobody().delete(path).then().statusCode(401);
        ada.get("/v1/calendar-feeds").then().body("items", hasSize(1));
    }

    @Test
    void a_calendar_shows_one_person_s_dates_alone() {
        storeDates("A");
        Person other = Person.someone();
        String address =
                path(other.post("/v1/calendar-feeds", "{\"label\": \"x\"}").path("address"));
        assertThat(parsed(read(address)).getEvents()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"label\": \" \"}",
                "{\"label\": \"x\", \"parts\": []}",
                "{\"label\": \"x\", \"parts\": [\"moods\"]}",
                "{\"label\": \"x\", \"language\": \"de\"}",
                "{\"label\": \"x\", \"time_zone\": \"Mars/Base\"}",
                "{\"label\": \"x\", \"details\": \"all\"}",
                "{\"label\": \"x\", \"address\": \"mine\"}"
            })
    void a_feed_that_can_not_be_is_refused_with_a_pointer(String body) {
        Response reply = ada.post("/v1/calendar-feeds", body);
        reply.then().statusCode(422).body("code", equalTo("invalid_body"));
        assertThat(reply.<String>path("errors[0].pointer")).startsWith("/");
        ada.get("/v1/calendar-feeds").then().body("items", empty());
    }

    @Test
    void there_are_ten_feeds_at_most() {
        for (int i = 0; i < 10; i++) {
            ada.created("/v1/calendar-feeds", "{\"label\": \"x\"}");
        }
        ada.post("/v1/calendar-feeds", "{\"label\": \"x\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("limit_reached"));
    }

    /** One date of each kind. */
    private void storeDates(String company) {
        String interview = ada.created("/v1/interviews", """
                {"company": "%s", "role_title": "Analyst", "held_at": "%sT15:00:00Z", "time_zone": "UTC"}""".formatted(company, TOMORROW));
        String id = Person.idOf(interview);
        String checklist = ada.created("/v1/checklists", "{\"interview_id\": \"" + id + "\"}");
        String item = ada.get(checklist).path("steps[0].items[0].id");
        ada.patch(checklist + "/items/" + item, "\"0\"", "{\"due_on\": \"" + TOMORROW + "\"}")
                .then()
                .statusCode(200);
        ada.created("/v1/practices", "{\"kind\": \"solo\", \"weaknesses\": [\"rambling\"], \"time_zone\": \"UTC\"}");
        ada.created("/v1/help-requests", """
                {"kind": "mock", "ask": "Half an hour?", "due_on": "%s"}""".formatted(TOMORROW));
        String event = Person.withToken(Tokens.rsa(Tokens.claims("admin").groups(Set.of("site-admin"))))
                .created("/v1/guidance", """
                {"kind": "event", "status": "published", "title": "Calm nerves", "summary": "An evening", "language": "en",
                 "place": "Montreal", "starts_at": "%1$sT18:00:00Z", "ends_at": "%1$sT20:00:00Z", "time_zone": "UTC"}""".formatted(TOMORROW));
        ada.request().put(event + "/choice").then().statusCode(204);
    }

    private String feed(String body) {
        Response made = ada.post("/v1/calendar-feeds", body);
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        return path(made.path("address"));
    }

    private static String path(String address) {
        return URI.create(address).getPath();
    }

    private static Response read(String address) {
        return Person.nobody().request().get(address);
    }

    /** Parsed and found without fault by the library's own validator. */
    private static ICalendar parsed(Response reply) {
        ICalendar calendar = Biweekly.parse(reply.asString()).first();
        assertThat(calendar.validate(calendar.getVersion()).getWarnings())
                .as(reply.asString())
                .isEmpty();
        return calendar;
    }

    private static List<String> summaries(ICalendar calendar) {
        return calendar.getEvents().stream()
                .map(event -> event.getSummary().getValue())
                .toList();
    }

    private static List<String> uids(ICalendar calendar) {
        return calendar.getEvents().stream()
                .map(event -> event.getUid().getValue())
                .toList();
    }

    private static String withoutIds(String problem) {
        return problem.replaceAll("\"(instance|request_id)\":\"[^\"]*\"", "");
    }
}
