package dev.rebound.account.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.rebound.local.EmbeddedDatabase;
import dev.rebound.support.Backend;
import dev.rebound.support.Person;
import dev.rebound.support.ServiceTest;
import dev.rebound.support.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The records of calendar feeds through HTTP. */
@ServiceTest
class CalendarFeedTest {

    private static final String FEEDS = "/v1/calendar-feeds";
    private static final int CREATED = 201;

    private final Person ada = Person.someone();

    @Test
    void the_address_is_told_once() {
        Response created = ada.post(FEEDS, "{\"label\": \"My dates\"}");
        created.then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("address", matchesPattern("http://localhost:\\d+/v1/calendar/[A-Za-z0-9_-]{43}\\.ics"))
                .body("label", equalTo("My dates"))
                .body("parts", contains("interviews", "items", "practices", "requests", "events"))
                .body("language", equalTo("en"))
                .body("time_zone", equalTo("UTC"))
                .body("details", equalTo("none"))
                .body("last_read_at", nullValue());
        String path = created.header("Location");
        ada.get(path).then().statusCode(200).body("address", nullValue()).body("label", equalTo("My dates"));
        ada.get(FEEDS)
                .then()
                .statusCode(200)
                .body("items.id", contains(Person.idOf(path)))
                .body("items[0].address", nullValue());
    }

    @Test
    void a_feed_is_as_it_was_asked_for() {
        ada.post(FEEDS, """
                {"label": "Travail", "parts": ["events", "items"], "language": "fr", "time_zone": "Europe/Paris",
                 "details": "titles"}""")
                .then()
                .statusCode(201)
                .body("parts", contains("items", "events"))
                .body("language", equalTo("fr"))
                .body("time_zone", equalTo("Europe/Paris"))
                .body("details", equalTo("titles"));
    }

    @Test
    void language_and_time_zone_are_the_person_s_own_where_they_are_left_out() {
        ada.interview();
        ada.speaking("fr")
                .post(FEEDS, "{\"label\": \"x\"}")
                .then()
                .body("language", equalTo("fr"))
                .body("time_zone", equalTo("America/Montreal"));
    }

    @Test
    void the_secret_itself_is_stored_nowhere() throws SQLException {
        Ics feed = Ics.of(ada, "");
        String row = one("select to_jsonb(f)::text from calendar_feed f where id = '" + Person.idOf(feed.path()) + "'");
        assertThat(row).doesNotContain(feed.secret()).contains("secret_digest");
        assertThat(one("select encode(secret_digest, 'hex') from calendar_feed where id = '" + Person.idOf(feed.path())
                        + "'"))
                .isEqualTo(new FeedSecret(feed.secret()).hexDigest())
                .hasSize(64);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | /label | required",
                "{\"label\": \" \"} | /label | required",
                "{\"label\": 7} | /label | wrong_type",
                "{\"label\": \"a\\u0000\"} | /label | forbidden_character",
                "{\"label\": \"x\", \"parts\": []} | /parts | too_few",
                "{\"label\": \"x\", \"parts\": [\"items\", \"items\"]} | /parts | duplicate",
                "{\"label\": \"x\", \"parts\": [null]} | /parts/0 | required",
                "{\"label\": \"x\", \"parts\": [\"moods\"]} | /parts/0 | unknown_value",
                "{\"label\": \"x\", \"language\": \"de\"} | /language | unknown_value",
                "{\"label\": \"x\", \"time_zone\": \"Mars/Olympus\"} | /time_zone | bad_time_zone",
                "{\"label\": \"x\", \"details\": \"all\"} | /details | unknown_value",
                "{\"label\": \"x\", \"address\": \"y\"} | /address | unknown_field",
            })
    void bad_input_is_refused_with_its_place(String body, String pointer, String code) {
        ada.post(FEEDS, body)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code));
        ada.get(FEEDS).then().body("items", empty());
    }

    @Test
    void a_label_has_a_limit() {
        ada.post(FEEDS, "{\"label\": \"" + "x".repeat(101) + "\"}")
                .then()
                .statusCode(422)
                .body("errors.code", contains("too_long"));
    }

    @Test
    void there_are_at_most_ten_even_when_many_are_asked_for_at_once() throws Exception {
        ExecutorService devices = Executors.newFixedThreadPool(4);
        try {
            Callable<Integer> create =
                    () -> ada.post(FEEDS, "{\"label\": \"x\"}").statusCode();
            long made = 0;
            for (Future<Integer> reply : devices.invokeAll(java.util.Collections.nCopies(14, create))) {
                made += reply.get() == CREATED ? 1 : 0;
            }
            assertThat(made).isEqualTo(10);
        } finally {
            devices.shutdownNow();
        }
        ada.post(FEEDS, "{\"label\": \"x\"}").then().statusCode(409).body("code", equalTo("limit_reached"));
        ada.delete(FEEDS + "/" + ada.get(FEEDS).path("items[0].id")).then().statusCode(204);
        ada.post(FEEDS, "{\"label\": \"x\"}").then().statusCode(201);
    }

    @Test
    void a_retried_create_tells_the_same_address_and_makes_one_feed() {
        List<String> addresses = java.util.stream.Stream.of(1, 2)
                .map(attempt -> ada.request()
                        .header("Idempotency-Key", "feed-1")
                        .contentType("application/json")
                        .body("{\"label\": \"x\"}")
                        .post(FEEDS)
                        .jsonPath()
                        .getString("address"))
                .toList();
        assertThat(addresses.get(0)).isNotNull().isEqualTo(addresses.get(1));
        ada.get(FEEDS).then().body("items.size()", equalTo(1));
    }

    @Test
    void feeds_are_paged_newest_first() {
        List<String> made = java.util.stream.Stream.of(1, 2, 3)
                .map(i -> Person.idOf(Ics.of(ada, "").path()))
                .toList();
        JsonPath page = ada.get(FEEDS + "?limit=2").jsonPath();
        assertThat(page.getList("items.id")).containsExactly(made.get(2), made.get(1));
        ada.get(FEEDS + "?limit=2&cursor=" + page.getString("next_cursor"))
                .then()
                .body("items.id", contains(made.get(0)))
                .body("has_more", equalTo(false));
        ada.get(FEEDS + "?limit=0").then().statusCode(400);
        ada.get(FEEDS + "?owner=x").then().statusCode(400).body("code", equalTo("unknown_parameter"));
    }

    @Test
    void it_says_in_which_hour_the_calendar_was_read_last() {
        Ics feed = Ics.of(ada, "");
        feed.text();
        JsonPath read =
                ada.get(feed.path()).then().header("ETag", "\"1\"").extract().jsonPath();
        Instant hour = Instant.parse(read.getString("last_read_at"));
        assertThat(hour).isEqualTo(hour.truncatedTo(ChronoUnit.HOURS));
        assertThat(hour).isBetween(Instant.now().minus(2, ChronoUnit.HOURS), Instant.now());
        feed.text();
        ada.get(feed.path()).then().body("last_read_at", notNullValue());
    }

    @Test
    void a_feed_can_not_be_changed_only_deleted() {
        Ics feed = Ics.of(ada, "");
        ada.patch(feed.path(), "\"0\"", "{\"label\": \"y\"}").then().statusCode(405);
        ada.request().header("If-Match", "\"7\"").delete(feed.path()).then().statusCode(412);
        ada.request().header("If-Match", "\"0\"").delete(feed.path()).then().statusCode(204);
        ada.get(feed.path()).then().statusCode(404);
        ada.delete(feed.path()).then().statusCode(404);
        ada.get(FEEDS + "/none").then().statusCode(400);
    }

    @Test
    void other_people_s_feeds_are_not_there() {
        String subject = "ada-" + UUID.randomUUID();
        Person here = Person.withToken(Tokens.of(subject));
        Ics feed = Ics.of(here, "");
        for (Person other : List.of(Person.someone(), Person.withToken(Tokens.of(subject, "other-site")))) {
            other.get(feed.path()).then().statusCode(404);
            other.delete(feed.path()).then().statusCode(404);
            other.get(FEEDS).then().statusCode(200).body("items", empty());
        }
        Person nobody = Person.nobody();
        nobody.get(FEEDS).then().statusCode(401);
        nobody.post(FEEDS, "{\"label\": \"x\"}").then().statusCode(401);
        nobody.get(feed.path()).then().statusCode(401);
        nobody.delete(feed.path()).then().statusCode(401);
        here.get(feed.path()).then().statusCode(200);
        assertThat(feed.text()).startsWith("BEGIN:VCALENDAR");
    }

    @Test
    void a_digest_opens_its_own_row_alone_and_only_to_read() throws SQLException {
        String digest = new FeedSecret(Ics.of(ada, "").secret()).hexDigest();
        Ics.of(ada, "");
        try (Connection connection = Backend.connect(EmbeddedDatabase.APPLICATION_ROLE);
                Statement statement = connection.createStatement()) {
            assertThat(count(statement)).isZero();
            statement.execute("select set_config('app.secret', '" + digest + "', false)");
            assertThat(count(statement)).isEqualTo(1);
            assertThat(statement.executeUpdate("update calendar_feed set label = 'mine'"))
                    .isZero();
            assertThat(statement.executeUpdate("delete from calendar_feed")).isZero();
            statement.execute("select set_config('app.secret', '', false)");
            assertThat(count(statement)).isZero();
        }
    }

    private static int count(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("select count(*) from calendar_feed")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static String one(String sql) throws SQLException {
        try (Connection connection = Backend.connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
