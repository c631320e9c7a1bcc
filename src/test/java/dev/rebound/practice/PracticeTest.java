package dev.rebound.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.rebound.support.Person;
import dev.rebound.support.ServiceTest;
import dev.rebound.support.Tokens;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Practice sessions through HTTP, and what is due from them. */
@ServiceTest
class PracticeTest {

    private final Person ada = Person.someone();
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    private String session(String at, int scoreAfter, String weakness) {
        return ada.created("/v1/practices", """
                {"kind": "solo", "practised_at": "%s", "minutes": 15, "score_before": 1, "score_after": %d,
                 "weaknesses": ["%s"]}
                """.formatted(at, scoreAfter, weakness));
    }

    private static String noon(LocalDate day) {
        return day + "T00:00:01Z";
    }

    private String plan(String weakness) {
        return ada.created("/v1/plans", """
                {"weakness": "%s", "cue": "they ask", "response": "breathe"}""".formatted(weakness));
    }

    @Test
    void a_session_reads_back_with_its_day_and_when_it_comes_back() {
        String plan = plan("rambling");
        String path = ada.created("/v1/practices", """
                {"kind": "mock", "practised_at": "2026-11-01T23:30:00-05:00", "time_zone": "America/Montreal",
                 "minutes": 30, "score_before": 2, "score_after": 4, "partner": "Sam", "notes": "Short is enough.",
                 "plan_id": "%s", "weaknesses": ["mind-blank"]}
                """.formatted(Person.idOf(plan)));
        ada.get(path)
                .then()
                .statusCode(200)
                .body("kind", equalTo("mock"))
                .body("practised_at", equalTo("2026-11-02T04:30:00Z"))
                .body("practised_on", equalTo("2026-11-01"))
                .body("minutes", equalTo(30))
                .body("score_before", equalTo(2))
                .body("score_after", equalTo(4))
                .body("partner", equalTo("Sam"))
                .body("notes", equalTo("Short is enough."))
                .body("plan_id", equalTo(Person.idOf(plan)))
                .body("weaknesses", contains("mind-blank", "rambling"))
                .body("result", equalTo("good"))
                .body("next_due_on", equalTo("2026-11-02"))
                .body("due_reason", equalTo("It went well, so it comes back after a day."));
        ada.speaking("fr").get(path).then().body("due_reason", equalTo("C’était réussi : à reprendre après un jour."));
    }

    @Test
    void little_has_to_be_said() {
        ada.get(ada.created("/v1/practices", "{\"kind\": \"timed\"}"))
                .then()
                .body("time_zone", equalTo("UTC"))
                .body("practised_on", equalTo(today.toString()))
                .body("weaknesses", empty())
                .body("result", equalTo("good"))
                .body("next_due_on", nullValue())
                .body("due_reason", nullValue());
    }

    @Test
    void the_day_is_that_of_the_interview_recorded_last_unless_said() {
        ada.created("/v1/interviews", """
                {"company": "A", "role_title": "B", "held_at": "2026-11-01T10:00:00Z", "time_zone": "Pacific/Kiritimati"}
                """);
        ada.get(ada.created("/v1/practices", "{\"kind\": \"solo\", \"practised_at\": \"2026-11-20T23:30:00Z\"}"))
                .then()
                .body("time_zone", equalTo("Pacific/Kiritimati"))
                .body("practised_on", equalTo("2026-11-21"));
    }

    @Test
    void gaps_grow_with_good_sessions_and_start_over_with_a_poor_one() {
        String first = session("2026-09-01T10:00:00Z", 3, "rambling");
        String second = session("2026-09-02T10:00:00Z", 3, "rambling");
        String third = session("2026-09-05T10:00:00Z", 4, "rambling");
        String fourth = session("2026-09-12T10:00:00Z", 5, "rambling");
        String poor = session("2026-09-26T10:00:00Z", 2, "rambling");
        List<String> due = List.of("2026-09-27", "2026-09-26", "2026-09-12", "2026-09-05", "2026-09-02");
        ada.get("/v1/practices")
                .then()
                .body("items.next_due_on", equalTo(due))
                .body("items[0].due_reason", containsString("the gaps start over"));
        ada.get(third).then().body("next_due_on", equalTo("2026-09-12"));
        // A session that is changed or deleted changes what follows from it.
        ada.patch(second, "\"0\"", "{\"score_after\": 1}")
                .then()
                .statusCode(200)
                .body("result", equalTo("poor"));
        ada.get(third).then().body("next_due_on", equalTo("2026-09-06"));
        ada.delete(first).then().statusCode(204);
        ada.get(fourth).then().body("next_due_on", equalTo("2026-09-15"));
        ada.get(poor).then().body("next_due_on", equalTo("2026-09-27"));
    }

    @Test
    void a_kept_copy_is_stale_when_an_earlier_session_moves_the_day_it_is_due_again() {
        String first = session("2026-09-01T10:00:00Z", 3, "rambling");
        String second = session("2026-09-02T10:00:00Z", 3, "rambling");
        String etag = ada.get(second).header("ETag");
        ada.request().header("If-None-Match", etag).get(second).then().statusCode(304);
        ada.speaking("fr")
                .request()
                .header("If-None-Match", etag)
                .get(second)
                .then()
                .statusCode(200);
        ada.delete(first).then().statusCode(204);
        ada.request()
                .header("If-None-Match", etag)
                .get(second)
                .then()
                .statusCode(200)
                .body("next_due_on", equalTo("2026-09-03"));
        ada.patch(second, etag, "{\"minutes\": 5}").then().statusCode(200);
    }

    @Test
    void due_today_is_what_was_due_before_and_today_longest_overdue_first() {
        plan("rambling");
        session(noon(today.minusDays(3)), 4, "mind-blank");
        session(noon(today.minusDays(1)), 4, "rambling");
        session(noon(today), 4, "salary-talk");
        ada.get("/v1/practices/due?time_zone=UTC")
                .then()
                .statusCode(200)
                .body("on", equalTo(today.toString()))
                .body("time_zone", equalTo("UTC"))
                .body("items.weakness", contains("mind-blank", "rambling"))
                .body("items.days_overdue", contains(2, 0))
                .body("items[0].plans", empty())
                .body("items[1].plans.phrase", contains("If they ask, then I will breathe."))
                .body("items[1].weakness_label", equalTo("Keeping answers short"))
                .body("items[1].last_practised_on", equalTo(today.minusDays(1).toString()))
                .body("items[1].last_result", equalTo("good"))
                .body("items[1].gap_days", equalTo(1))
                .body("items[1].next_due_on", equalTo(today.toString()))
                .body("next_due_on", equalTo(today.plusDays(1).toString()));
    }

    @Test
    void what_is_retired_or_archived_is_not_due() {
        String plan = plan("rambling");
        ada.created("/v1/weaknesses", "{\"label\": \"Small talk\", \"category\": \"connection\"}");
        session(noon(today.minusDays(3)), 4, "rambling");
        session(noon(today.minusDays(3)), 4, "my-small-talk");
        ada.get("/v1/practices/due")
                .then()
                .body("items.weakness_label", contains("Small talk", "Keeping answers short"));
        ada.patch(plan, "\"0\"", "{\"active\": false}").then().statusCode(200);
        ada.get("/v1/practices/due").then().body("items.weakness", contains("my-small-talk"));
        String etag = ada.get("/v1/weaknesses/my-small-talk").header("ETag");
        ada.patch("/v1/weaknesses/my-small-talk", etag, "{\"archived\": true}")
                .then()
                .statusCode(200);
        ada.get("/v1/practices/due").then().body("items", empty()).body("next_due_on", nullValue());
    }

    @Test
    void a_session_of_a_device_whose_clock_runs_fast_counts_at_once() {
        session(Instant.now().plus(4, ChronoUnit.MINUTES).toString(), 4, "rambling");
        ada.get("/v1/practices/due").then().body("items", empty()).body("next_due_on", notNullValue());
    }

    @Test
    void today_is_the_day_where_the_person_is() {
        Instant now = Instant.now();
        ada.created("/v1/interviews", """
                {"company": "A", "role_title": "B", "held_at": "2026-11-01T10:00:00Z", "time_zone": "Pacific/Kiritimati"}
                """);
        ada.get("/v1/practices/due")
                .then()
                .body(
                        "on",
                        equalTo(now.atZone(ZoneId.of("Pacific/Kiritimati"))
                                .toLocalDate()
                                .toString()))
                .body("time_zone", equalTo("Pacific/Kiritimati"));
        ada.get("/v1/practices/due?time_zone=Pacific/Pago_Pago")
                .then()
                .body(
                        "on",
                        equalTo(now.atZone(ZoneId.of("Pacific/Pago_Pago"))
                                .toLocalDate()
                                .toString()));
        for (String zone : List.of("Mars/Olympus", "+05:00", "")) {
            ada.get("/v1/practices/due?time_zone={zone}", zone)
                    .then()
                    .statusCode(400)
                    .body("errors.parameter", contains("time_zone"));
        }
    }

    @Test
    void sessions_are_listed_filtered_and_paged_newest_first() {
        String plan = plan("rambling");
        String first = session("2026-09-01T10:00:00Z", 4, "rambling");
        String second = ada.created("/v1/practices", """
                {"kind": "mock", "practised_at": "2026-09-02T10:00:00Z", "plan_id": "%s"}
                """.formatted(Person.idOf(plan)));
        String third = session("2026-09-03T10:00:00Z", 4, "mind-blank");
        ids("").containsExactly(Person.idOf(third), Person.idOf(second), Person.idOf(first));
        ids("?kind=mock").containsExactly(Person.idOf(second));
        ids("?weakness=rambling").containsExactly(Person.idOf(second), Person.idOf(first));
        ids("?plan_id=" + Person.idOf(plan)).containsExactly(Person.idOf(second));
        ids("?practised_at_from=2026-09-02T10:00:00Z&practised_at_to=2026-09-03T10:00:00Z")
                .containsExactly(Person.idOf(second));
        ids("?kind=coach").isEmpty();
        JsonPath page = ada.get("/v1/practices?limit=2").jsonPath();
        ids("?limit=2&cursor=" + page.getString("next_cursor")).containsExactly(Person.idOf(first));
        for (String bad : List.of("kind=x", "plan_id=x", "practised_at_from=x", "since=1", "limit=0")) {
            ada.get("/v1/practices?" + bad).then().statusCode(400);
        }
        ada.delete(plan).then().statusCode(204);
        ada.get(second).then().body("plan_id", nullValue()).body("weaknesses", contains("rambling"));
    }

    private org.assertj.core.api.ListAssert<String> ids(String query) {
        return assertThat(ada.get("/v1/practices" + query).jsonPath().getList("items.id", String.class));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | /kind | required",
                "{\"kind\": \"group\"} | /kind | unknown_value",
                "{\"kind\": \"solo\", \"minutes\": 0} | /minutes | out_of_range",
                "{\"kind\": \"solo\", \"minutes\": 1.5} | /minutes | wrong_type",
                "{\"kind\": \"solo\", \"score_before\": 6} | /score_before | out_of_range",
                "{\"kind\": \"solo\", \"score_after\": 0} | /score_after | out_of_range",
                "{\"kind\": \"solo\", \"practised_at\": \"2999-01-01T00:00:00Z\"} | /practised_at | too_far_ahead",
                "{\"kind\": \"solo\", \"time_zone\": \"Mars\"} | /time_zone | bad_time_zone",
                "{\"kind\": \"solo\", \"weaknesses\": [\"rambling\", \"no-such\"]} | /weaknesses/1 | unknown_weakness",
                "{\"kind\": \"solo\", \"weaknesses\": [\"role-changed\"]} | /weaknesses/0 | not_a_weakness",
                "{\"kind\": \"solo\", \"weaknesses\": [\"rambling\", \"rambling\"]} | /weaknesses | duplicate",
                "{\"kind\": \"solo\", \"plan_id\": \"0199b0a4-7f3c-7d21-9c5e-2f6f5f0c1a11\"} | /plan_id |"
                        + " unknown_reference",
                "{\"kind\": \"solo\", \"result\": \"good\"} | /result | unknown_field",
            })
    void bad_input_is_refused_with_its_place(String body, String pointer, String code) {
        ada.post("/v1/practices", body)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code));
        ada.get("/v1/practices").then().body("items", empty());
    }

    @Test
    void the_weakness_of_the_plan_stays_with_the_session_and_counts_among_the_seven() {
        String six =
                "\"too-brief\", \"off-question\", \"vague-evidence\", \"mind-blank\", \"speech-pace\", \"salary-talk\"";
        String body =
                "{\"kind\": \"solo\", \"plan_id\": \"" + Person.idOf(plan("rambling")) + "\", \"weaknesses\": [%s]}";
        String path = ada.created("/v1/practices", body.formatted(six));
        ada.patch(path, "*", "{\"minutes\": 5}")
                .then()
                .statusCode(200)
                .body("minutes", equalTo(5))
                .body("weaknesses.size()", equalTo(7));
        ada.patch(path, "*", "{\"weaknesses\": [\"too-brief\"]}")
                .then()
                .statusCode(200)
                .body("weaknesses", contains("too-brief", "rambling"));
        ada.post("/v1/practices", body.formatted(six + ", \"opening-pitch\""))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/weaknesses"))
                .body("errors.code", contains("too_many"));
    }

    @Test
    void changes_need_the_etag() {
        String path = session("2026-09-01T10:00:00Z", 4, "rambling");
        ada.patch(path, null, "{\"minutes\": 5}").then().statusCode(428);
        ada.patch(path, "\"7\"", "{\"minutes\": 5}").then().statusCode(412);
        ada.patch(path, "\"0\"", "{\"kind\": null}").then().statusCode(422);
        ada.patch(path, "\"0\"", "{\"minutes\": null, \"time_zone\": \"Pacific/Kiritimati\"}")
                .then()
                .statusCode(200)
                .body("minutes", nullValue())
                .body("practised_on", equalTo("2026-09-02"));
        ada.request().header("If-Match", "\"0\"").delete(path).then().statusCode(412);
        ada.delete(path).then().statusCode(204);
        ada.get(path).then().statusCode(404);
    }

    @Test
    void a_weakness_may_be_assessed_after_a_session_and_the_assessment_goes_with_it() {
        String path = session("2026-09-01T10:00:00Z", 4, "rambling");
        String assessment = ada.created("/v1/weaknesses/rambling/assessments", """
                {"severity": 2, "practice_id": "%s"}""".formatted(Person.idOf(path)));
        ada.get(assessment).then().body("practice_id", equalTo(Person.idOf(path)));
        Person.someone()
                .post("/v1/weaknesses/rambling/assessments", """
                        {"severity": 2, "practice_id": "%s"}""".formatted(Person.idOf(path)))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/practice_id"));
        ada.delete(path).then().statusCode(204);
        ada.get(assessment).then().statusCode(404);
    }

    @Test
    void a_weakness_that_was_practised_is_not_deleted() {
        ada.created("/v1/weaknesses", "{\"label\": \"Small talk\", \"category\": \"connection\"}");
        String path = session("2026-09-01T10:00:00Z", 4, "my-small-talk");
        ada.delete("/v1/weaknesses/my-small-talk").then().statusCode(409);
        ada.delete(path).then().statusCode(204);
        ada.delete("/v1/weaknesses/my-small-talk").then().statusCode(204);
    }

    @Test
    void a_retried_create_logs_one_session() {
        for (int i = 0; i < 2; i++) {
            ada.request()
                    .header("Idempotency-Key", "practice-1")
                    .contentType("application/json")
                    .body("{\"kind\": \"solo\"}")
                    .post("/v1/practices")
                    .then()
                    .statusCode(201);
        }
        ada.get("/v1/practices").then().body("items.size()", equalTo(1));
    }

    @Test
    void other_people_s_sessions_are_not_there_and_their_plans_are_not_linked_to() {
        String subject = "ada-" + UUID.randomUUID();
        Person here = Person.withToken(Tokens.of(subject));
        String plan = here.created("/v1/plans", "{\"weakness\": \"rambling\", \"cue\": \"x\", \"response\": \"y\"}");
        String body = "{\"kind\": \"solo\", \"plan_id\": \"" + Person.idOf(plan) + "\", \"practised_at\": \""
                + Instant.now().minus(3, ChronoUnit.DAYS) + "\"}";
        String path = here.created("/v1/practices", body);
        for (Person other : List.of(Person.someone(), Person.withToken(Tokens.of(subject, "elsewhere")))) {
            other.get(path).then().statusCode(404);
            other.patch(path, "\"0\"", "{\"minutes\": 5}").then().statusCode(404);
            other.delete(path).then().statusCode(404);
            other.get("/v1/practices").then().statusCode(200).body("items", empty());
            other.get("/v1/practices/due").then().statusCode(200).body("items", empty());
            other.post("/v1/practices", body).then().statusCode(422).body("errors.pointer", contains("/plan_id"));
        }
        Person nobody = Person.nobody();
        for (String read : List.of("/v1/practices", "/v1/practices/due", path)) {
            nobody.get(read).then().statusCode(401);
        }
        nobody.post("/v1/practices", body).then().statusCode(401);
        nobody.patch(path, "\"0\"", "{\"minutes\": 5}").then().statusCode(401);
        nobody.delete(path).then().statusCode(401);
        here.get("/v1/practices/due").then().body("items.weakness", contains("rambling"));
    }
}
