package dev.rebound.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Help requests through HTTP. */
@ServiceTest
class HelpRequestTest {

    private static final String NONE_SUCH = "0199b0a4-7f3c-7d21-9c5e-2f6f5f0c1a11";

    private final Person ada = Person.someone();

    private static String ask(String rest) {
        return "{\"kind\": \"mock\", \"ask\": \"Thirty minutes?\"" + rest + "}";
    }

    private String request(String rest) {
        return ada.created("/v1/help-requests", ask(rest));
    }

    private void move(String path, String status) {
        ada.patch(path, ada.get(path).header("ETag"), "{\"status\": \"" + status + "\"}")
                .then()
                .statusCode(200)
                .body("status", equalTo(status));
    }

    @Test
    void a_request_reads_back_as_it_was_planned() {
        String contact = ada.created("/v1/contacts", "{\"name\": \"Sam\"}");
        String interview = ada.interview();
        String path = request("""
                , "contact_id": "%s", "interview_id": "%s", "weakness": "rambling", "due_on": "2199-12-31"
                """.formatted(Person.idOf(contact), Person.idOf(interview)));
        ada.get(path)
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"0."))
                .body("contact_id", equalTo(Person.idOf(contact)))
                .body("interview_id", equalTo(Person.idOf(interview)))
                .body("weakness", equalTo("rambling"))
                .body("kind", equalTo("mock"))
                .body("ask", equalTo("Thirty minutes?"))
                .body("status", equalTo("planned"))
                .body("due_on", equalTo("2199-12-31"))
                .body("overdue", equalTo(false))
                .body("asked_at", nullValue())
                .body("helped", nullValue())
                .body("took", nullValue());
    }

    @Test
    void deleting_the_contact_or_the_interview_keeps_the_request() {
        String contact = ada.created("/v1/contacts", "{\"name\": \"Sam\"}");
        String interview = ada.interview();
        String path = request(", \"contact_id\": \"%s\", \"interview_id\": \"%s\""
                .formatted(Person.idOf(contact), Person.idOf(interview)));
        ada.delete(contact).then().statusCode(204);
        ada.delete(interview).then().statusCode(204);
        ada.get(path).then().body("contact_id", nullValue()).body("interview_id", nullValue());
        move(path, "asked");
    }

    @Test
    void a_kept_copy_is_stale_once_the_contact_is_gone() {
        String contact = ada.created("/v1/contacts", "{\"name\": \"Sam\"}");
        String path = request(", \"contact_id\": \"" + Person.idOf(contact) + "\"");
        Response before = ada.get(path);
        ada.delete(contact).then().statusCode(204);
        Response after = unlessKept(path, before.header("ETag"));
        after.then().statusCode(200).body("contact_id", nullValue());
        assertThat(Instant.parse(after.path("updated_at"))).isAfter(Instant.parse(before.path("updated_at")));
        unlessKept(path, after.header("ETag")).then().statusCode(304);
        ada.patch(path, before.header("ETag"), "{\"status\": \"asked\"}").then().statusCode(412);
    }

    private Response unlessKept(String path, String etag) {
        return ada.request().header("If-None-Match", etag).get(path);
    }

    @Test
    void a_step_that_is_left_out_is_refused_with_where_it_is_and_where_it_may_go() {
        String path = request("");
        ada.patch(path, "\"0\"", "{\"status\": \"helped\", \"helped\": 5}")
                .then()
                .statusCode(409)
                .body("code", equalTo("invalid_transition"))
                .body("detail", containsString("from planned to helped"))
                .body("detail", containsString("one of: asked."));
        ada.speaking("fr")
                .patch(path, "\"0\"", "{\"status\": \"thanked\"}")
                .then()
                .statusCode(409)
                .body("detail", containsString("de planned à thanked"));
        ada.get(path).then().body("status", equalTo("planned")).header("ETag", startsWith("\"0."));
        ada.post("/v1/help-requests", ask(", \"status\": \"accepted\"")).then().statusCode(409);
    }

    @Test
    void a_request_that_was_asked_already_is_noted_as_such() {
        ada.get(request(", \"status\": \"asked\""))
                .then()
                .body("status", equalTo("asked"))
                .body("asked_at", notNullValue());
    }

    @Test
    void help_is_rated_once_it_was_given_and_the_rating_goes_with_a_step_back() {
        String path = request(", \"status\": \"asked\"");
        ada.patch(path, "\"0\"", "{\"helped\": 4, \"took\": \"x\"}")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/helped", "/took"))
                .body("errors.code", contains("not_allowed_here", "not_allowed_here"));
        move(path, "accepted");
        ada.patch(path, "\"1\"", "{\"status\": \"helped\", \"helped\": 4, \"took\": \"Number first.\"}")
                .then()
                .statusCode(200)
                .body("helped", equalTo(4))
                .body("took", equalTo("Number first."))
                .body("helped_at", notNullValue());
        ada.patch(path, "\"2\"", "{\"status\": \"accepted\"}")
                .then()
                .statusCode(200)
                .body("helped", nullValue())
                .body("took", nullValue())
                .body("helped_at", nullValue());
    }

    @Test
    void open_requests_are_listed_by_when_they_are_due_in_the_person_s_time_zone() {
        LocalDate today = LocalDate.now(ZoneId.of("America/Montreal"));
        ada.interview();
        String late = request(due(today.minusDays(2)));
        String later = request(due(today.plusDays(1)));
        String now = request(due(today));
        String latest = request(due(today.minusDays(9)));
        String undated = request("");
        String done = request(due(today.minusDays(3)));
        move(done, "asked");
        move(done, "declined");
        due("overdue", latest, late);
        due("today", now);
        due("now", latest, late, now);
        due("later", later);
        ada.get("/v1/help-requests?due=overdue").then().body("items.overdue", contains(true, true));
        ada.get(done).then().body("overdue", equalTo(false));
        ada.get(undated).then().body("overdue", equalTo(false));
        ada.get(now).then().body("overdue", equalTo(false));
        JsonPath first = ada.get("/v1/help-requests?due=now&limit=2").jsonPath();
        String cursor = first.getString("next_cursor");
        ada.get("/v1/help-requests?due=now&limit=2&cursor=" + cursor)
                .then()
                .body("items.id", contains(Person.idOf(now)))
                .body("has_more", equalTo(false));
        ada.get("/v1/help-requests?due=overdue&limit=2&cursor=" + cursor)
                .then()
                .statusCode(400)
                .body("code", equalTo("cursor_mismatch"));
    }

    @Test
    void a_day_that_is_over_here_may_last_elsewhere() {
        LocalDate west = LocalDate.now(ZoneId.of("Pacific/Pago_Pago"));
        String path = request(due(west));
        ada.get(path + "?time_zone=Pacific/Pago_Pago").then().body("overdue", equalTo(false));
        ada.get(path + "?time_zone=Pacific/Kiritimati").then().body("overdue", equalTo(true));
        String inTime = ada.get(path + "?time_zone=Pacific/Pago_Pago").header("ETag");
        unlessKept(path + "?time_zone=Pacific/Pago_Pago", inTime).then().statusCode(304);
        unlessKept(path + "?time_zone=Pacific/Kiritimati", inTime).then().statusCode(200);
        // That it is late is no reason to refuse a change.
        ada.patch(path, inTime, "{\"status\": \"asked\"}").then().statusCode(200);
        ada.get("/v1/help-requests?due=today&time_zone=Pacific/Pago_Pago")
                .then()
                .body("items.id", contains(Person.idOf(path)));
        ada.get("/v1/help-requests?due=today&time_zone=Pacific/Kiritimati")
                .then()
                .body("items", empty());
        ada.get(path + "?time_zone=Moon").then().statusCode(400);
    }

    private static String due(LocalDate day) {
        return ", \"due_on\": \"" + day + "\"";
    }

    private void due(String when, String... paths) {
        List<String> found = ada.get("/v1/help-requests?due=" + when).jsonPath().getList("items.id");
        assertThat(found)
                .as(when)
                .containsExactly(List.of(paths).stream().map(Person::idOf).toArray(String[]::new));
    }

    @Test
    void requests_are_filtered_and_paged_newest_first() {
        String contact = ada.created("/v1/contacts", "{\"name\": \"Sam\"}");
        String first = request(", \"contact_id\": \"" + Person.idOf(contact) + "\"");
        String second = request(", \"status\": \"asked\"");
        ada.get("/v1/help-requests").then().body("items.id", contains(Person.idOf(second), Person.idOf(first)));
        ada.get("/v1/help-requests?status=asked").then().body("items.id", contains(Person.idOf(second)));
        ada.get("/v1/help-requests?contact_id=" + Person.idOf(contact))
                .then()
                .body("items.id", contains(Person.idOf(first)));
        String cursor = ada.get("/v1/help-requests?limit=1").jsonPath().getString("next_cursor");
        ada.get("/v1/help-requests?limit=1&cursor=" + cursor)
                .then()
                .body("items.id", contains(Person.idOf(first)))
                .body("next_cursor", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"status=open", "contact_id=7", "due=soon", "due=", "limit=0", "time_zone=x", "sort=due_on"})
    void a_query_that_is_not_right_is_refused(String query) {
        ada.get("/v1/help-requests?" + query).then().statusCode(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}                                               | /ask,/kind    | required,required",
                "{\"kind\": \"mock\", \"ask\": \"  \"}            | /ask          | required",
                "{\"kind\": \"money\", \"ask\": \"x\"}            | /kind         | unknown_value",
                "{\"kind\": \"mock\", \"ask\": 5}                 | /ask          | wrong_type",
                "{\"kind\": \"mock\", \"ask\": \"x\", \"status\": \"done\"}         | /status       | unknown_value",
                "{\"kind\": \"mock\", \"ask\": \"x\", \"due_on\": \"2026-02-30\"}   | /due_on       | bad_date",
                "{\"kind\": \"mock\", \"ask\": \"x\", \"due_on\": \"1999-12-31\"}   | /due_on       | out_of_range",
                "{\"kind\": \"mock\", \"ask\": \"x\", \"due_on\": \"2200-01-01\"}   | /due_on       | out_of_range",
                "{\"kind\": \"mock\", \"ask\": \"x\", \"helped\": 0}                | /helped       | out_of_range",
                "{\"kind\": \"mock\", \"ask\": \"x\", \"helped\": 3}                | /helped       | not_allowed_here",
                "{\"kind\": \"mock\", \"ask\": \"x\", \"contact_id\": \"7\"}        | /contact_id   | malformed",
                "{\"kind\": \"mock\", \"ask\": \"x\", \"contact_id\": \"" + NONE_SUCH
                        + "\"}   | /contact_id   | unknown_reference",
                "{\"kind\": \"mock\", \"ask\": \"x\", \"interview_id\": \"" + NONE_SUCH
                        + "\"} | /interview_id | unknown_reference",
                "{\"kind\": \"mock\", \"ask\": \"x\", \"weakness\": \"no-such\"}    | /weakness     | unknown_weakness",
                "{\"kind\": \"mock\", \"ask\": \"x\", \"weakness\": \"role-changed\"} | /weakness   | not_a_weakness",
                "{\"kind\": \"mock\", \"ask\": \"x\", \"weakness\": \"R!\"}         | /weakness     | bad_format",
                "{\"kind\": \"mock\", \"ask\": \"x\", \"asked_at\": \"2026-11-01T10:00:00Z\"} | /asked_at | unknown_field",
            })
    void what_is_not_right_is_refused_with_its_pointer(String body, String pointers, String codes) {
        ada.post("/v1/help-requests", body)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains(pointers.split(",", -1)))
                .body("errors.code", contains(codes.split(",", -1)));
        ada.get("/v1/help-requests").then().body("items", empty());
    }

    @Test
    void texts_have_limits() {
        ada.post("/v1/help-requests", ask("").replace("Thirty minutes?", "x".repeat(2001)))
                .then()
                .statusCode(422)
                .body("errors.code", contains("too_long"));
        String path = ada.created("/v1/help-requests", ask("").replace("Thirty minutes?", "x".repeat(2000)));
        ada.patch(path, "\"0\"", "{\"took\": \"" + "x".repeat(5001) + "\"}")
                .then()
                .statusCode(422)
                .body("errors.code", contains("too_long"));
    }

    @Test
    void an_own_weakness_that_a_request_carries_stays() {
        ada.created("/v1/weaknesses", "{\"label\": \"Small talk\", \"category\": \"connection\"}");
        String path = request(", \"weakness\": \"my-small-talk\"");
        ada.delete("/v1/weaknesses/my-small-talk").then().statusCode(409).body("code", equalTo("weakness_in_use"));
        String etag = ada.get("/v1/weaknesses/my-small-talk").header("ETag");
        ada.patch("/v1/weaknesses/my-small-talk", etag, "{\"archived\": true}")
                .then()
                .statusCode(200);
        ada.patch(path, "\"0\"", "{\"ask\": \"An hour?\"}").then().statusCode(200);
        ada.post("/v1/help-requests", ask(", \"weakness\": \"my-small-talk\""))
                .then()
                .statusCode(422)
                .body("errors.code", contains("weakness_archived"));
        ada.delete(path).then().statusCode(204);
        ada.delete("/v1/weaknesses/my-small-talk").then().statusCode(204);
    }

    @Test
    void changes_need_the_etag() {
        String path = request("");
        ada.patch(path, null, "{\"ask\": \"x\"}").then().statusCode(428);
        ada.patch(path, "\"7\"", "{\"ask\": \"x\"}").then().statusCode(412);
        ada.request().header("If-Match", "\"7\"").delete(path).then().statusCode(412);
        ada.delete(path).then().statusCode(204);
        ada.get(path).then().statusCode(404);
    }

    @Test
    void a_retried_plan_is_one_request() {
        for (int i = 0; i < 2; i++) {
            ada.request()
                    .header("Idempotency-Key", "ask-1")
                    .contentType("application/json")
                    .body(ask(""))
                    .post("/v1/help-requests")
                    .then()
                    .statusCode(201);
        }
        ada.get("/v1/help-requests").then().body("items.size()", equalTo(1));
    }

    @Test
    void other_people_s_requests_are_not_there_and_their_contacts_are_not_linked_to() {
        String subject = "ada-" + UUID.randomUUID();
        Person here = Person.withToken(Tokens.of(subject));
        String path = here.created("/v1/help-requests", ask(""));
        String contact = here.created("/v1/contacts", "{\"name\": \"Sam\"}");
        for (Person other : List.of(Person.someone(), Person.withToken(Tokens.of(subject, "other-site")))) {
            other.get(path).then().statusCode(404);
            other.patch(path, "\"0\"", "{\"ask\": \"x\"}").then().statusCode(404);
            other.delete(path).then().statusCode(404);
            other.get("/v1/help-requests").then().body("items", empty());
            other.post("/v1/help-requests", ask(", \"contact_id\": \"" + Person.idOf(contact) + "\""))
                    .then()
                    .statusCode(422)
                    .body("errors.code", contains("unknown_reference"));
        }
        Person nobody = Person.nobody();
        nobody.get(path).then().statusCode(401);
        nobody.get("/v1/help-requests").then().statusCode(401);
        nobody.post("/v1/help-requests", ask("")).then().statusCode(401);
        nobody.patch(path, "\"0\"", "{}").then().statusCode(401);
        nobody.delete(path).then().statusCode(401);
    }
}
