package dev.rebound.account.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.rebound.support.Backend;
import dev.rebound.support.EverythingOfAPerson;
import dev.rebound.support.Person;
import dev.rebound.support.ServiceTest;
import dev.rebound.support.Tokens;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What happened to an account. */
@ServiceTest
class ActivityTest {

    private final String subject = "person-" + UUID.randomUUID();
    private final Person ada = Person.withToken(Tokens.of(subject));

    @Test
    void the_first_token_of_a_day_is_noted_once() {
        ada.interview();
        ada.get("/v1/plans");
        ada.get("/v1/me/activity")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].kind", equalTo("signed_in"))
                .body("items[0].subject_id", nullValue())
                .body("has_more", equalTo(false));
    }

    @Test
    void another_person_another_site_and_nobody_see_nothing_of_it() throws SQLException {
        add(ada, 3);
        Person.someone().get("/v1/me/activity").then().body("items.kind", contains("signed_in"));
        Person.withToken(Tokens.of(subject, "other-site"))
                .get("/v1/me/activity")
                .then()
                .body("items.kind", contains("signed_in"));
        Person.nobody().get("/v1/me/activity").then().statusCode(401);
    }

    @Test
    void it_lists_the_newest_first_page_by_page() throws SQLException {
        add(ada, 5);
        List<String> seen = new ArrayList<>();
        String path = "/v1/me/activity?limit=2";
        String next = null;
        do {
            Response page = ada.get(next == null ? path : path + "&cursor=" + next);
            page.then().statusCode(200);
            seen.addAll(page.jsonPath().getList("items.happened_at"));
            next = page.path("next_cursor");
        } while (next != null);
        assertThat(seen.stream().map(Instant::parse).toList())
                .hasSize(6)
                .doesNotHaveDuplicates()
                .isSortedAccordingTo((a, b) -> b.compareTo(a));
    }

    @Test
    void it_is_filtered_by_kind_and_time() throws SQLException {
        add(ada, 3);
        ada.get("/v1/me/activity?kind=grant_made").then().body("items", hasSize(3));
        ada.get("/v1/me/activity?kind=exported").then().body("items", hasSize(0));
        ada.get("/v1/me/activity?happened_at_from=2026-10-02T00:00:00Z&happened_at_to=2026-10-03T00:00:00Z")
                .then()
                .body("items.happened_at", contains("2026-10-02T00:00:00Z"));
    }

    @Test
    void a_cursor_goes_on_with_its_own_list_alone() throws SQLException {
        add(ada, 3);
        String cursor = ada.get("/v1/me/activity?limit=1&kind=grant_made").path("next_cursor");
        ada.get("/v1/me/activity?limit=1&cursor=" + cursor)
                .then()
                .statusCode(400)
                .body("code", equalTo("cursor_mismatch"));
        Person bob = Person.someone();
        bob.get("/v1/me/activity?limit=1&kind=grant_made&cursor=" + cursor)
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @CsvSource({
        "kind=GRANT_MADE, unknown_value",
        "kind=tea, unknown_value",
        "happened_at_from=soon, bad_date",
        "happened_at_to=2026-02-30T00:00:00Z, bad_date",
        "limit=0, out_of_range",
        "from=2026-02-20T00:00:00Z, unknown_parameter"
    })
    void a_parameter_that_is_not_right_is_named(String query, String code) {
        ada.get("/v1/me/activity?" + query)
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo(code))
                .body("errors[0].parameter", equalTo(query.substring(0, query.indexOf('='))));
    }

    @Test
    void a_calendar_s_beginning_and_end_are_noted() {
        String feed = ada.created("/v1/calendar-feeds", "{\"label\": \"Phone\"}");
        ada.delete(feed).then().statusCode(204);
        ada.get("/v1/me/activity")
                .then()
                .body("items.kind", contains("calendar_feed_revoked", "calendar_feed_made", "signed_in"))
                .body("items[0].subject_id", equalTo(Person.idOf(feed)))
                .body("items[1].subject_id", equalTo(Person.idOf(feed)));
    }

    @Test
    void what_becomes_of_a_grant_is_noted_for_the_candidate_and_a_mentor_s_reads_once_a_day() {
        Person mentor = Person.someone();
        String grant = EverythingOfAPerson.letRead(ada, mentor);
        mentor.get("/v1/shared/" + grant + "/interviews").then().statusCode(200);
        ada.patch("/v1/grants/" + grant, ada.get("/v1/grants/" + grant).header("ETag"), "{\"label\": \"x\"}")
                .then()
                .statusCode(200);
        ada.delete("/v1/grants/" + grant).then().statusCode(204);
        ada.delete("/v1/grants/" + grant).then().statusCode(204);
        Response activity = ada.get("/v1/me/activity");
        activity.then()
                .body(
                        "items.kind",
                        contains(
                                "grant_revoked",
                                "grant_changed",
                                "mentor_read",
                                "grant_accepted",
                                "grant_made",
                                "signed_in"));
        assertThat(activity.jsonPath().<String>getList("items.subject_id"))
                .containsExactly(grant, grant, grant, grant, grant, null);
        mentor.get("/v1/me/activity").then().body("items.kind", contains("signed_in"));
        mentor.get("/v1/shared/" + grant + "/interviews").then().statusCode(404);
        ada.get("/v1/me/activity?kind=mentor_read").then().body("items", hasSize(1));
    }

    private static void add(Person person, int entries) throws SQLException {
        String interview = Person.idOf(person.interview());
        try (Connection connection = Backend.connect("postgres");
                PreparedStatement statement = connection.prepareStatement("""
                        insert into activity (owner_id, id, version, created_at, updated_at, kind, subject_id)
                        select owner_id, gen_random_uuid(), 0, ?::timestamptz + n * interval '1 day', now(), 'GRANT_MADE',
                               gen_random_uuid()
                        from interview, generate_series(1, ?) n where id = ?""")) {
            statement.setString(1, "2026-09-30T00:00:00Z");
            statement.setInt(2, entries);
            statement.setObject(3, UUID.fromString(interview));
            statement.executeUpdate();
        }
    }
}
