package dev.rebound.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.rebound.support.AtOnce;
import dev.rebound.support.Person;
import dev.rebound.support.ServiceTest;
import dev.rebound.support.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** If-then plans through HTTP. */
@ServiceTest
class PlanTest {

    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int CONFLICT = 409;

    private final Person ada = Person.someone();

    private static String plan(String weakness) {
        return """
                {"weakness": "%s", "cue": "they ask about a conflict", "response": "say the result first"}""".formatted(weakness);
    }

    @Test
    void a_plan_reads_as_one_line_in_the_caller_s_language() {
        String path = ada.created("/v1/plans", plan("rambling"));
        ada.get(path)
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"0."))
                .body("weakness", equalTo("rambling"))
                .body("weakness_label", equalTo("Keeping answers short"))
                .body("phrase", equalTo("If they ask about a conflict, then I will say the result first."))
                .body("active", equalTo(true))
                .body("rehearsals", equalTo(0))
                .body("last_rehearsed_at", nullValue())
                .body("used_in_interview_id", nullValue())
                .body("worked", equalTo("not_said"));
        ada.speaking("fr")
                .get(path)
                .then()
                .header("Content-Language", "fr")
                .body("phrase", equalTo("Si they ask about a conflict, alors je vais say the result first."));
    }

    @Test
    void a_third_weakness_in_focus_is_refused_with_the_two_named() {
        ada.created("/v1/plans", plan("rambling"));
        ada.created("/v1/weaknesses", "{\"label\": \"Small talk\", \"category\": \"connection\"}");
        String second = ada.created("/v1/plans", plan("my-small-talk"));
        ada.created("/v1/plans", plan("rambling"));
        ada.post("/v1/plans", plan("mind-blank"))
                .then()
                .statusCode(409)
                .body("code", equalTo("focus_full"))
                .body("detail", containsString("Keeping answers short and Small talk"));
        ada.get("/v1/plans").then().body("items.size()", equalTo(3));
        String retired = ada.created("/v1/plans", plan("mind-blank").replace("\"cue\"", "\"active\": false, \"cue\""));
        ada.patch(retired, "\"0\"", "{\"active\": true}").then().statusCode(409).body("code", equalTo("focus_full"));
        ada.patch(second, "\"0\"", "{\"active\": false}").then().statusCode(200).body("active", equalTo(false));
        ada.patch(retired, "\"0\"", "{\"active\": true}").then().statusCode(200).body("active", equalTo(true));
        ada.patch(second, "\"1\"", "{\"weakness\": \"rambling\", \"active\": true}")
                .then()
                .statusCode(200);
    }

    @Test
    void changing_the_weakness_of_an_active_plan_keeps_to_the_focus() {
        ada.created("/v1/plans", plan("rambling"));
        ada.created("/v1/plans", plan("rambling"));
        String other = ada.created("/v1/plans", plan("mind-blank"));
        ada.patch(other, "\"0\"", "{\"weakness\": \"salary-talk\"}").then().statusCode(200);
        String third = ada.created("/v1/plans", plan("rambling"));
        ada.patch(third, "\"0\"", "{\"weakness\": \"too-brief\"}").then().statusCode(409);
    }

    @Test
    void there_are_at_most_twenty_active_plans() {
        for (int i = 0; i < Plans.MOST_ACTIVE; i++) {
            ada.created("/v1/plans", plan("rambling"));
        }
        ada.post("/v1/plans", plan("rambling")).then().statusCode(409).body("code", equalTo("limit_reached"));
    }

    @Test
    void two_plans_made_at_once_do_not_pass_the_focus() throws Exception {
        ada.created("/v1/plans", plan("rambling"));
        List<Integer> statuses = AtOnce.of(List.of(
                () -> ada.post("/v1/plans", plan("mind-blank")).statusCode(),
                () -> ada.post("/v1/plans", plan("salary-talk")).statusCode(),
                () -> ada.post("/v1/plans", plan("too-brief")).statusCode()));
        assertThat(statuses).containsExactlyInAnyOrder(CREATED, CONFLICT, CONFLICT);
        ada.get("/v1/plans?active=true").then().body("items.size()", equalTo(2));
    }

    @Test
    void rehearsals_are_counted_and_none_gets_lost() throws Exception {
        String path = ada.created("/v1/plans", plan("rambling"));
        Callable<Integer> rehearse =
                () -> ada.request().post(path + "/rehearsals").statusCode();
        assertThat(AtOnce.of(List.of(rehearse, rehearse, rehearse, rehearse))).containsOnly(OK);
        ada.get(path)
                .then()
                .body("rehearsals", equalTo(4))
                .body("last_rehearsed_at", notNullValue())
                .header("ETag", startsWith("\"4."));
    }

    @Test
    void a_retried_rehearsal_counts_once() {
        String path = ada.created("/v1/plans", plan("rambling"));
        for (int i = 0; i < 2; i++) {
            ada.request()
                    .header("Idempotency-Key", "aloud-1")
                    .post(path + "/rehearsals")
                    .then()
                    .statusCode(200)
                    .body("rehearsals", equalTo(1));
        }
    }

    @Test
    void a_retired_plan_is_not_rehearsed() {
        String path = ada.created("/v1/plans", plan("rambling"));
        ada.patch(path, "\"0\"", "{\"active\": false}").then().statusCode(200);
        ada.request().post(path + "/rehearsals").then().statusCode(409).body("code", equalTo("plan_retired"));
    }

    @Test
    void a_kept_copy_is_stale_in_another_language_under_another_name_and_without_the_interview() {
        ada.created("/v1/weaknesses", "{\"label\": \"Small talk\", \"category\": \"connection\"}");
        String path = ada.created("/v1/plans", plan("my-small-talk"));
        String interview = ada.interview();
        ada.patch(path, "\"0\"", "{\"used_in_interview_id\": \"" + Person.idOf(interview) + "\"}")
                .then()
                .statusCode(200);
        String english = unlessKept(ada, path, ada.get(path).header("ETag"), 304);
        unlessKept(ada.speaking("fr"), path, english, 200);
        ada.patch("/v1/weaknesses/my-small-talk", "*", "{\"label\": \"Chat\"}")
                .then()
                .statusCode(200);
        String renamed = unlessKept(ada, path, english, 200);
        // Neither is a reason to refuse a change.
        ada.patch(path, english, "{\"cue\": \"they ask how I am\"}").then().statusCode(200);
        String changed = unlessKept(ada, path, renamed, 200);
        // A record that lost its interview has changed itself (ADR 0016).
        ada.delete(interview).then().statusCode(204);
        unlessKept(ada, path, changed, 200);
        ada.request().header("If-Match", changed).delete(path).then().statusCode(412);
    }

    private static String unlessKept(Person person, String path, String etag, int status) {
        return person.request()
                .header("If-None-Match", etag)
                .get(path)
                .then()
                .statusCode(status)
                .extract()
                .header("ETag");
    }

    @Test
    void a_plan_says_where_it_was_used_and_whether_it_worked() {
        String path = ada.created("/v1/plans", plan("rambling"));
        String interview = ada.interview();
        ada.patch(path, "\"0\"", "{\"worked\": \"yes\"}")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/worked"))
                .body("errors.code", contains("not_allowed_here"));
        ada.patch(path, "\"0\"", "{\"worked\": \"yes\", \"used_in_interview_id\": \"" + Person.idOf(interview) + "\"}")
                .then()
                .statusCode(200)
                .body("worked", equalTo("yes"))
                .body("used_in_interview_id", equalTo(Person.idOf(interview)));
        ada.delete(interview).then().statusCode(204);
        ada.get(path).then().body("used_in_interview_id", nullValue()).body("worked", equalTo("not_said"));
        String etag = ada.get(path).header("ETag");
        ada.patch(path, etag, "{\"cue\": \"they pause\"}").then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"cue\": \"x\", \"response\": \"y\"} | /weakness | required",
                "{\"weakness\": \"rambling\", \"response\": \"y\"} | /cue | required",
                "{\"weakness\": \"rambling\", \"cue\": \" \", \"response\": \"y\"} | /cue | required",
                "{\"weakness\": \"no-such\", \"cue\": \"x\", \"response\": \"y\"} | /weakness | unknown_weakness",
                "{\"weakness\": \"role-changed\", \"cue\": \"x\", \"response\": \"y\"} | /weakness | not_a_weakness",
                "{\"weakness\": \"R!\", \"cue\": \"x\", \"response\": \"y\"} | /weakness | bad_format",
                "{\"weakness\": \"rambling\", \"cue\": \"x\", \"response\": \"y\", \"worked\": \"maybe\"} | /worked |"
                        + " unknown_value",
                "{\"weakness\": \"rambling\", \"cue\": \"x\", \"response\": \"y\", \"active\": \"yes\"} | /active |"
                        + " wrong_type",
                "{\"weakness\": \"rambling\", \"cue\": \"x\", \"response\": \"y\", \"rehearsals\": 9} | /rehearsals |"
                        + " unknown_field",
                "{\"weakness\": \"rambling\", \"cue\": \"x\", \"response\": \"y\","
                        + " \"used_in_interview_id\": \"0199b0a4-7f3c-7d21-9c5e-2f6f5f0c1a11\"} | /used_in_interview_id |"
                        + " unknown_reference",
            })
    void bad_input_is_refused_with_its_place(String body, String pointer, String code) {
        ada.post("/v1/plans", body)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code));
        ada.get("/v1/plans").then().body("items", empty());
    }

    @Test
    void texts_have_limits() {
        String long301 = "x".repeat(301);
        ada.post("/v1/plans", plan("rambling").replace("say the result first", long301))
                .then()
                .statusCode(422)
                .body("errors.code", contains("too_long"));
    }

    @Test
    void an_archived_weakness_takes_no_new_plan_and_one_with_a_plan_stays() {
        ada.created("/v1/weaknesses", "{\"label\": \"Small talk\", \"category\": \"connection\"}");
        String path = ada.created("/v1/plans", plan("my-small-talk"));
        ada.delete("/v1/weaknesses/my-small-talk").then().statusCode(409).body("code", equalTo("weakness_in_use"));
        String etag = ada.get("/v1/weaknesses/my-small-talk").header("ETag");
        ada.patch("/v1/weaknesses/my-small-talk", etag, "{\"archived\": true}")
                .then()
                .statusCode(200);
        ada.post("/v1/plans", plan("my-small-talk"))
                .then()
                .statusCode(422)
                .body("errors.code", contains("weakness_archived"));
        ada.patch(path, "\"0\"", "{\"cue\": \"they pause\"}").then().statusCode(200);
        ada.delete(path).then().statusCode(204);
        ada.delete("/v1/weaknesses/my-small-talk").then().statusCode(204);
    }

    @Test
    void plans_are_listed_filtered_and_paged_newest_first() {
        String first = ada.created("/v1/plans", plan("rambling"));
        String second = ada.created("/v1/plans", plan("mind-blank"));
        String third = ada.created("/v1/plans", plan("rambling"));
        ada.patch(first, "\"0\"", "{\"active\": false}").then().statusCode(200);
        ada.get("/v1/plans")
                .then()
                .body("items.id", contains(Person.idOf(third), Person.idOf(second), Person.idOf(first)));
        ada.get("/v1/plans?weakness=rambling")
                .then()
                .body("items.id", contains(Person.idOf(third), Person.idOf(first)));
        ada.get("/v1/plans?active=true&weakness=rambling").then().body("items.id", contains(Person.idOf(third)));
        JsonPath page = ada.get("/v1/plans?limit=2").jsonPath();
        ada.get("/v1/plans?limit=2&cursor=" + page.getString("next_cursor"))
                .then()
                .body("items.id", contains(Person.idOf(first)))
                .body("has_more", equalTo(false));
        ada.get("/v1/plans?active=true&cursor=" + page.getString("next_cursor"))
                .then()
                .statusCode(400);
        ada.get("/v1/plans?active=maybe").then().statusCode(400);
    }

    @Test
    void changes_need_the_etag() {
        String path = ada.created("/v1/plans", plan("rambling"));
        ada.patch(path, null, "{\"cue\": \"x\"}").then().statusCode(428);
        ada.patch(path, "\"7\"", "{\"cue\": \"x\"}").then().statusCode(412);
        ada.patch(path, "\"0\"", "{\"cue\": null}").then().statusCode(422);
        ada.patch(path, "\"0\"", "{\"cue\": \"x\"}").then().statusCode(200).body("cue", equalTo("x"));
        ada.request().header("If-Match", "\"0\"").delete(path).then().statusCode(412);
        ada.delete(path).then().statusCode(204);
        ada.get(path).then().statusCode(404);
        ada.get("/v1/plans/none").then().statusCode(400);
    }

    @Test
    void a_retried_create_makes_one_plan() {
        Stream.of(1, 2)
                .map(attempt -> ada.request()
                        .header("Idempotency-Key", "plan-1")
                        .contentType("application/json")
                        .body(plan("rambling"))
                        .post("/v1/plans"))
                .map(Response::statusCode)
                .forEach(status -> assertThat(status).isEqualTo(CREATED));
        ada.get("/v1/plans").then().body("items.size()", equalTo(1));
    }

    @Test
    void other_people_s_plans_are_not_there_and_their_interviews_are_not_linked_to() {
        String subject = "ada-" + UUID.randomUUID();
        Person here = Person.withToken(Tokens.of(subject));
        String path = here.created("/v1/plans", plan("rambling"));
        String interview = here.interview();
        for (Person other : List.of(Person.someone(), Person.withToken(Tokens.of(subject, "elsewhere")))) {
            other.get(path).then().statusCode(404);
            other.patch(path, "\"0\"", "{\"cue\": \"x\"}").then().statusCode(404);
            other.request().post(path + "/rehearsals").then().statusCode(404);
            other.delete(path).then().statusCode(404);
            other.get("/v1/plans").then().statusCode(200).body("items", empty());
            other.post(
                            "/v1/plans",
                            plan("rambling")
                                    .replace(
                                            "\"cue\"",
                                            "\"used_in_interview_id\": \"" + Person.idOf(interview) + "\", \"cue\""))
                    .then()
                    .statusCode(422)
                    .body("errors.code", containsInAnyOrder("unknown_reference"));
        }
        Person nobody = Person.nobody();
        nobody.get("/v1/plans").then().statusCode(401);
        nobody.post("/v1/plans", plan("rambling")).then().statusCode(401);
        nobody.get(path).then().statusCode(401);
        nobody.patch(path, "\"0\"", "{\"cue\": \"x\"}").then().statusCode(401);
        nobody.request().post(path + "/rehearsals").then().statusCode(401);
        nobody.delete(path).then().statusCode(401);
        here.get(path).then().statusCode(200).header("ETag", startsWith("\"0."));
    }
}
