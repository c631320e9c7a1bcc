package dev.rebound.reflection;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.rebound.support.Person;
import dev.rebound.support.ServiceTest;
import dev.rebound.support.Tokens;
import io.restassured.http.ContentType;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ServiceTest
class ReflectionTest {

    private static final String NOTE = "{\"step\": \"slack\", \"kind\": \"note\", \"text\": \"A line.\"}";
    private static final String CHECK = """
            {"step": "feelings", "kind": "thought_check", "text": "I will never get a job.", "belief_before": 85,
             "belief_after": 40, "fairer_thought": "Two answers were good."}""";

    private final Person ada = Person.someone();

    @Test
    void a_thought_check_reads_back_as_it_was_written() {
        String interview = ada.interview();
        var created = ada.post("/v1/reflections", withInterview(CHECK, interview));
        created.then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .header("Location", matchesPattern("/v1/reflections/[0-9a-f-]{36}"))
                .body("interview_id", equalTo(Person.idOf(interview)))
                .body("step", equalTo("feelings"))
                .body("kind", equalTo("thought_check"))
                .body("text", equalTo("I will never get a job."))
                .body("belief_before", equalTo(85))
                .body("belief_after", equalTo(40))
                .body("fairer_thought", equalTo("Two answers were good."))
                .body("parked", equalTo(false))
                .body("created_at", notNullValue())
                .body("etag", equalTo("\"0\""));
        ada.get(created.header("Location")).then().statusCode(200).body(equalTo(created.asString()));
        ada.get(created.header("Location")).then().header("ETag", "\"0\"");
    }

    @Test
    void a_note_needs_no_interview_and_holds_any_language() {
        String words = "Je suis déçue — 面接は難しかった 😞 \\\"quoted\\\"";
        String path = ada.created(
                "/v1/reflections", "{\"step\": \"slack\", \"kind\": \"friend_note\", \"text\": \"" + words + "\"}");
        ada.get(path)
                .then()
                .body("text", equalTo(words.replace("\\", "")))
                .body("interview_id", nullValue())
                .body("belief_before", nullValue())
                .body("fairer_thought", nullValue());
    }

    @Test
    void a_reflection_about_an_interview_has_its_own_address() {
        String interview = ada.interview();
        String path = ada.created(interview + "/reflections", NOTE);
        org.assertj.core.api.Assertions.assertThat(path).matches("/v1/reflections/[0-9a-f-]{36}");
        ada.get(path).then().body("interview_id", equalTo(Person.idOf(interview)));
        ada.get(interview + "/reflections").then().body("items.text", contains("A line."));
        ada.created(interview + "/reflections", withInterview(NOTE, interview));
    }

    @Test
    void under_an_interview_a_reflection_is_about_that_one() {
        String other = ada.interview();
        ada.post(ada.interview() + "/reflections", withInterview(NOTE, other))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/interview_id"))
                .body("errors.code", contains("not_allowed_here"));
    }

    @Test
    void the_longest_texts_are_kept() {
        String path = ada.created("/v1/reflections", """
                {"step": "feelings", "kind": "thought_check", "text": "%s", "belief_before": 0, "belief_after": 100,
                 "fairer_thought": "%s"}""".formatted("é".repeat(20_000), "x".repeat(5_000)));
        ada.get(path)
                .then()
                .body("text", equalTo("é".repeat(20_000)))
                .body("fairer_thought", equalTo("x".repeat(5_000)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}                                                                              | /kind,/step,/text       | required,required,required",
                "{\"step\":\"slack\",\"kind\":\"note\",\"text\":\" \\n \"}                       | /text                   | required",
                "{\"step\":\"slack\",\"kind\":\"note\",\"text\":7}                               | /text                   | wrong_type",
                "{\"step\":\"slack\",\"kind\":\"note\",\"text\":\"a\\u0000b\"}                   | /text                   | forbidden_character",
                "{\"step\":\"rest\",\"kind\":\"note\",\"text\":\"a\"}                            | /step                   | unknown_value",
                "{\"step\":\"SLACK\",\"kind\":\"note\",\"text\":\"a\"}                           | /step                   | unknown_value",
                "{\"step\":\"slack\",\"kind\":3,\"text\":\"a\"}                                  | /kind                   | wrong_type",
                "{\"step\":\"slack\",\"kind\":\"note\",\"text\":\"a\",\"mood\":1}                | /mood                   | unknown_field",
                "{\"step\":\"slack\",\"kind\":\"note\",\"text\":\"a\",\"parked\":\"yes\"}        | /parked                 | wrong_type",
                "{\"step\":\"slack\",\"kind\":\"note\",\"text\":\"a\",\"parked\":true}           | /parked                 | not_allowed_here",
                "{\"step\":\"slack\",\"kind\":\"note\",\"text\":\"a\",\"interview_id\":\"7\"}    | /interview_id           | malformed",
                "{\"step\":\"slack\",\"kind\":\"thought_check\",\"text\":\"a\"}                  | /belief_before          | required",
                "{\"step\":\"slack\",\"kind\":\"thought_check\",\"text\":\"a\",\"belief_before\":101}   | /belief_before   | out_of_range",
                "{\"step\":\"slack\",\"kind\":\"thought_check\",\"text\":\"a\",\"belief_before\":-1}    | /belief_before   | out_of_range",
                "{\"step\":\"slack\",\"kind\":\"thought_check\",\"text\":\"a\",\"belief_before\":1.5}   | /belief_before   | wrong_type",
                "{\"step\":\"slack\",\"kind\":\"thought_check\",\"text\":\"a\",\"belief_before\":\"1\"} | /belief_before   | wrong_type",
                "{\"step\":\"slack\",\"kind\":\"thought_check\",\"text\":\"a\",\"belief_before\":9,\"fairer_thought\":\"b\"} | /belief_after | required",
                "{\"step\":\"slack\",\"kind\":\"thought_check\",\"text\":\"a\",\"belief_before\":9,\"belief_after\":8}       | /belief_after | not_allowed_here",
                "{\"step\":\"slack\",\"kind\":\"lesson\",\"text\":\"a\",\"belief_before\":9,\"fairer_thought\":\"b\",\"parked\":true}"
                        + " | /belief_before,/fairer_thought,/parked | not_allowed_here,not_allowed_here,not_allowed_here",
            })
    void what_is_not_right_is_refused_with_its_pointer(String body, String pointers, String codes) {
        String interview = ada.interview();
        for (String path : new String[] {"/v1/reflections", interview + "/reflections"}) {
            ada.post(path, body)
                    .then()
                    .statusCode(422)
                    .contentType("application/problem+json")
                    .body("errors.pointer", contains(pointers.split(",", -1)))
                    .body("errors.code", contains(codes.split(",", -1)));
        }
        ada.get("/v1/reflections").then().body("items", empty());
    }

    @Test
    void too_long_texts_are_refused() {
        ada.post("/v1/reflections", """
                {"step": "feelings", "kind": "thought_check", "text": "%s", "belief_before": 9, "belief_after": 8,
                 "fairer_thought": "%s"}""".formatted("x".repeat(20_001), "x".repeat(5_001)))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/fairer_thought", "/text"))
                .body("errors.code", contains("too_long", "too_long"));
    }

    @Test
    void a_refusal_is_told_in_french() {
        ada.speaking("fr-CA")
                .post("/v1/reflections", "{\"step\": \"slack\", \"kind\": \"note\", \"text\": \"a\", \"parked\": true}")
                .then()
                .statusCode(422)
                .header("Content-Language", "fr")
                .body("errors[0].detail", equalTo("Ceci va seulement avec kind what_if."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "", "[]", "null", "{\"text\": \"a\", \"text\": \"b\"}"})
    void what_is_no_object_is_refused(String body) {
        int status = ada.post("/v1/reflections", body).statusCode();
        org.assertj.core.api.Assertions.assertThat(status).isIn(400, 422);
        ada.request()
                .contentType(ContentType.TEXT)
                .body("a")
                .post("/v1/reflections")
                .then()
                .statusCode(415);
    }

    @Test
    void an_interview_of_another_person_or_none_is_unknown() {
        String theirs = Person.someone().interview();
        for (String interview : new String[] {theirs, "/v1/interviews/" + UUID.randomUUID()}) {
            ada.post("/v1/reflections", withInterview(NOTE, interview))
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/interview_id"))
                    .body("errors.code", contains("unknown_reference"));
            ada.post(interview + "/reflections", NOTE).then().statusCode(404);
            ada.get(interview + "/reflections").then().statusCode(404);
            ada.get("/v1/reflections?interview_id=" + Person.idOf(interview))
                    .then()
                    .statusCode(200)
                    .body("items", empty());
            String path = ada.created("/v1/reflections", NOTE);
            ada.patch(path, "\"0\"", "{\"interview_id\": \"" + Person.idOf(interview) + "\"}")
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/interview_id"));
            ada.get(path).then().body("interview_id", nullValue()).header("ETag", "\"0\"");
        }
        ada.get("/v1/interviews/7/reflections").then().statusCode(400).body("code", equalTo("malformed_id"));
    }

    @Test
    void a_change_touches_only_what_it_names() {
        String path = ada.created("/v1/reflections", CHECK);
        ada.patch(path, "\"0\"", "{\"belief_after\": 20}")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("belief_after", equalTo(20))
                .body("text", equalTo("I will never get a job."))
                .body("fairer_thought", equalTo("Two answers were good."));
        var changed = ada.patch(path, "\"1\"", "{\"fairer_thought\": null, \"belief_after\": null}");
        changed.then().statusCode(200).body("fairer_thought", nullValue()).body("belief_after", nullValue());
        ada.get(path).then().body(equalTo(changed.asString()));
    }

    @Test
    void a_change_keeps_the_rules_of_a_new_one() {
        String path = ada.created("/v1/reflections", CHECK);
        ada.patch(path, "\"0\"", "{\"kind\": \"lesson\"}")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/belief_before", "/belief_after", "/fairer_thought"));
        ada.patch(path, "\"0\"", "{\"text\": null}").then().statusCode(422).body("errors.code", contains("required"));
        ada.patch(path, "\"0\"", "{\"id\": 1}").then().statusCode(422).body("errors.code", contains("unknown_field"));
        ada.get(path).then().header("ETag", "\"0\"").body("kind", equalTo("thought_check"));
    }

    @Test
    void a_reflection_moves_to_another_interview_and_away() {
        String first = ada.interview();
        String second = ada.interview();
        String path = ada.created(first + "/reflections", NOTE);
        ada.patch(path, "\"0\"", "{\"interview_id\": \"" + Person.idOf(second) + "\"}")
                .then()
                .statusCode(200)
                .body("interview_id", equalTo(Person.idOf(second)));
        ada.get(first + "/reflections").then().statusCode(200).body("items", empty());
        ada.patch(path, "\"1\"", "{\"interview_id\": null}")
                .then()
                .statusCode(200)
                .body("interview_id", nullValue());
    }

    @Test
    void a_change_needs_the_version_it_was_made_from() {
        String path = ada.created("/v1/reflections", NOTE);
        ada.patch(path, null, "{\"text\": \"b\"}").then().statusCode(428);
        ada.patch(path, "\"7\"", "{\"text\": \"b\"}").then().statusCode(412);
        ada.patch(path, "\"0\"", "{\"text\": \"b\"}").then().statusCode(200);
        ada.patch(path, "\"0\"", "{\"text\": \"c\"}").then().statusCode(412);
        ada.request().header("If-Match", "\"0\"").delete(path).then().statusCode(412);
        ada.get(path).then().body("text", equalTo("b"));
    }

    @Test
    void a_reflection_is_deleted_for_good() {
        String path = ada.created("/v1/reflections", NOTE);
        ada.request().header("If-Match", "\"0\"").delete(path).then().statusCode(204);
        ada.get(path).then().statusCode(404);
        ada.delete(path).then().statusCode(404);
        ada.patch(path, "\"0\"", "{}").then().statusCode(404);
        ada.get("/v1/reflections").then().body("items", empty());
    }

    @Test
    void with_its_interview_a_reflection_goes() {
        String interview = ada.interview();
        String path = ada.created(interview + "/reflections", NOTE);
        ada.delete(interview).then().statusCode(204);
        ada.get(path).then().statusCode(404);
    }

    @Test
    void nobody_else_reaches_a_reflection() {
        String subject = "person-" + UUID.randomUUID();
        Person owner = Person.withToken(Tokens.of(subject));
        String interview = owner.interview();
        String path = owner.created(interview + "/reflections", NOTE);
        for (Person other : new Person[] {ada, Person.withToken(Tokens.of(subject, "another-site"))}) {
            other.get(path).then().statusCode(404);
            other.patch(path, "\"0\"", "{\"text\": \"mine\"}").then().statusCode(404);
            other.delete(path).then().statusCode(404);
            other.get(interview + "/reflections").then().statusCode(404);
            other.post(interview + "/reflections", NOTE).then().statusCode(404);
            other.get("/v1/reflections").then().body("items", empty());
        }
        Person nobody = Person.nobody();
        nobody.get(path).then().statusCode(401);
        nobody.patch(path, "\"0\"", "{\"text\": \"mine\"}").then().statusCode(401);
        nobody.delete(path).then().statusCode(401);
        nobody.get("/v1/reflections").then().statusCode(401);
        nobody.post("/v1/reflections", NOTE).then().statusCode(401);
        nobody.get(interview + "/reflections").then().statusCode(401);
        nobody.post(interview + "/reflections", NOTE).then().statusCode(401);
        owner.get(path).then().statusCode(200).body("text", equalTo("A line."));
    }

    @Test
    void ids_and_parameters_are_checked() {
        ada.get("/v1/reflections/7").then().statusCode(400).body("code", equalTo("malformed_id"));
        ada.delete("/v1/reflections/7").then().statusCode(400);
        ada.get("/v1/reflections/" + UUID.randomUUID()).then().statusCode(404);
        String interview = ada.interview();
        for (String query : new String[] {"step=none", "kind=letter", "limit=0", "cursor=x", "sort=id"}) {
            ada.get("/v1/reflections?" + query).then().statusCode(400);
            ada.get(interview + "/reflections?" + query).then().statusCode(400);
        }
        ada.get("/v1/reflections?parked=1").then().statusCode(400).body("errors.parameter", contains("parked"));
        ada.get("/v1/reflections?interview_id=7").then().statusCode(400).body("errors.code", contains("malformed"));
        ada.get(interview + "/reflections?parked=true").then().statusCode(400);
        ada.get(interview + "/reflections?interview_id=" + UUID.randomUUID())
                .then()
                .statusCode(400);
    }

    @Test
    void a_retry_with_the_same_key_writes_once() {
        for (String path : new String[] {"/v1/reflections", ada.interview() + "/reflections"}) {
            var first = retried(path, NOTE);
            first.then().statusCode(201);
            var second = retried(path, NOTE);
            second.then()
                    .statusCode(201)
                    .header("Location", first.header("Location"))
                    .header("ETag", "\"0\"")
                    .body(equalTo(first.asString()));
            retried(path, CHECK).then().statusCode(422).body("code", equalTo("idempotency_key_reused"));
        }
        ada.get("/v1/reflections").then().body("items", hasSize(2));
    }

    private io.restassured.response.Response retried(String path, String body) {
        return ada.request()
                .header("Idempotency-Key", "a-key")
                .contentType(ContentType.JSON)
                .body(body)
                .post(path);
    }

    @Test
    void the_list_is_filtered() {
        String interview = ada.interview();
        write(interview, "slack", "facts", "1");
        write(interview, "feelings", "note", "2");
        write(ada.interview(), "slack", "note", "3");
        ada.created(
                "/v1/reflections", "{\"step\": \"slack\", \"kind\": \"what_if\", \"text\": \"4\", \"parked\": true}");
        ada.get("/v1/reflections").then().body("items.text", contains("4", "3", "2", "1"));
        ada.get("/v1/reflections?kind=note").then().body("items.text", contains("3", "2"));
        ada.get("/v1/reflections?step=slack&kind=note").then().body("items.text", contains("3"));
        ada.get("/v1/reflections?parked=true").then().body("items.text", contains("4"));
        ada.get("/v1/reflections?parked=false&step=slack").then().body("items.text", contains("3", "1"));
        ada.get("/v1/reflections?interview_id=" + Person.idOf(interview)).then().body("items.text", contains("2", "1"));
        ada.get(interview + "/reflections").then().body("items.text", contains("2", "1"));
        ada.get(interview + "/reflections?kind=facts").then().body("items.text", contains("1"));
        ada.get(interview + "/reflections?step=feelings").then().body("items.text", contains("2"));
        ada.get(interview + "/reflections?step=worth").then().statusCode(200).body("items", empty());
    }

    private void write(String interview, String step, String kind, String text) {
        ada.created(
                interview + "/reflections",
                "{\"step\": \"" + step + "\", \"kind\": \"" + kind + "\", \"text\": \"" + text + "\"}");
    }

    @Test
    void pages_follow_each_other_without_gap_or_repeat() {
        String interview = ada.interview();
        for (int i = 1; i <= 5; i++) {
            write(interview, "slack", "note", String.valueOf(i));
        }
        for (String list : new String[] {"/v1/reflections?", interview + "/reflections?"}) {
            var first = ada.get(list + "limit=2&step=slack");
            first.then().body("items.text", contains("5", "4")).body("has_more", equalTo(true));
            String cursor = first.path("next_cursor");
            var second = ada.get(list + "limit=2&step=slack&cursor=" + cursor);
            second.then().body("items.text", contains("3", "2"));
            ada.get(list + "limit=2&step=slack&cursor=" + second.path("next_cursor"))
                    .then()
                    .body("items.text", contains("1"))
                    .body("has_more", equalTo(false))
                    .body("next_cursor", nullValue());
            ada.get(list + "limit=2&cursor=" + cursor).then().statusCode(400).body("code", equalTo("cursor_mismatch"));
        }
    }

    private static String withInterview(String body, String interview) {
        return "{\"interview_id\": \"" + Person.idOf(interview) + "\", " + body.substring(1);
    }
}
