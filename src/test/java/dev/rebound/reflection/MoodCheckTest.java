package dev.rebound.reflection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import dev.rebound.support.Person;
import dev.rebound.support.ServiceTest;
import dev.rebound.support.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ServiceTest
class MoodCheckTest {

    private static final String LOW = "{\"phase\": \"next_day\", \"valence\": 2, \"at\": \"2026-01-05T10:00:00Z\"}";

    private final Person ada = Person.someone();

    @Test
    void a_mood_reads_back_as_it_was_noted() {
        String interview = Person.idOf(ada.interview());
        var created = ada.post("/v1/mood-checks", """
                {"at": "2026-01-05T10:00:00.123456789-05:00", "phase": "after_step", "valence": 4, "step": "feelings",
                 "feelings": [{"name": "relieved", "intensity": 6}, {"name": "tired", "intensity": 0}],
                 "interview_id": "%s", "note": "Better after writing it down — 😌"}""".formatted(interview));
        created.then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .header("Location", matchesPattern("/v1/mood-checks/[0-9a-f-]{36}"))
                .body("at", equalTo("2026-01-05T15:00:00.123456Z"))
                .body("phase", equalTo("after_step"))
                .body("valence", equalTo(4))
                .body("step", equalTo("feelings"))
                .body("feelings.name", contains("relieved", "tired"))
                .body("feelings.intensity", contains(6, 0))
                .body("interview_id", equalTo(interview))
                .body("note", equalTo("Better after writing it down — 😌"))
                .body("etag", equalTo("\"0\""));
        ada.get(created.header("Location")).then().statusCode(200).body(equalTo(created.asString()));
        ada.get(created.header("Location")).then().header("ETag", "\"0\"");
        ada.get("/v1/mood-checks").then().body("items[0].etag", equalTo("\"0\""));
    }

    @Test
    void a_mood_is_of_now_and_bare_unless_more_is_said() {
        Instant before = Instant.now();
        var created = ada.post("/v1/mood-checks", "{\"phase\": \"right_after\", \"valence\": 1}");
        created.then()
                .statusCode(201)
                .body("feelings", empty())
                .body("step", equalTo("none"))
                .body("note", nullValue())
                .body("interview_id", nullValue());
        Instant at = Instant.parse(created.path("at"));
        assertThat(at).isBetween(before.minusSeconds(1), Instant.now());
        ada.get(created.header("Location")).then().body(equalTo(created.asString()));
    }

    @Test
    void a_clock_that_runs_a_little_ahead_is_fine() {
        note(Instant.now().plus(Duration.ofMinutes(4))).then().statusCode(201);
        note(Instant.now().plus(Duration.ofMinutes(6)))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/at"))
                .body("errors.code", contains("too_far_ahead"))
                .body(
                        "errors[0].detail",
                        equalTo("This lies more than 5 minutes ahead. Check the clock of your device."));
        ada.speaking("fr")
                .post("/v1/mood-checks", "{\"phase\": \"weekly\", \"valence\": 2, \"at\": \"2199-01-01T00:00:00Z\"}")
                .then()
                .statusCode(422)
                .body(
                        "errors[0].detail",
                        equalTo(
                                "Cette date est à plus de 5 minutes dans le futur. Vérifiez l’heure de votre appareil."));
    }

    private Response note(Instant at) {
        return ada.post("/v1/mood-checks", "{\"phase\": \"weekly\", \"valence\": 2, \"at\": \"" + at + "\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1900-01-01T00:00:00Z", "1999-12-31T23:59:59.123456Z"})
    void a_time_before_now_reads_back(String at) {
        var created = note(Instant.parse(at));
        created.then().statusCode(201).body("at", equalTo(at));
        ada.get(created.header("Location")).then().body(equalTo(created.asString()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}                                                                    | /phase,/valence       | required,required",
                "{\"phase\":\"weekly\",\"valence\":0}                                  | /valence              | out_of_range",
                "{\"phase\":\"weekly\",\"valence\":6}                                  | /valence              | out_of_range",
                "{\"phase\":\"weekly\",\"valence\":\"2\"}                              | /valence              | wrong_type",
                "{\"phase\":\"later\",\"valence\":2}                                   | /phase                | unknown_value",
                "{\"phase\":\"weekly\",\"valence\":2,\"colour\":\"blue\"}              | /colour               | unknown_field",
                "{\"phase\":\"weekly\",\"valence\":2,\"at\":\"2026-02-30T10:00:00Z\"}  | /at                   | bad_date",
                "{\"phase\":\"weekly\",\"valence\":2,\"at\":\"-99999-01-01T10:00:00Z\"} | /at                  | bad_date",
                "{\"phase\":\"weekly\",\"valence\":2,\"step\":\"rest\"}                | /step                 | unknown_value",
                "{\"phase\":\"weekly\",\"valence\":2,\"step\":\"worth\"}               | /step                 | not_allowed_here",
                "{\"phase\":\"before_step\",\"valence\":2}                             | /step                 | required",
                "{\"phase\":\"after_step\",\"valence\":2,\"step\":\"none\"}            | /step                 | required",
                "{\"phase\":\"weekly\",\"valence\":2,\"interview_id\":\"7\"}           | /interview_id         | malformed",
                "{\"phase\":\"weekly\",\"valence\":2,\"feelings\":{}}                  | /feelings             | wrong_type",
                "{\"phase\":\"weekly\",\"valence\":2,\"feelings\":[null]}              | /feelings/0           | required",
                "{\"phase\":\"weekly\",\"valence\":2,\"feelings\":[{}]}                | /feelings/0/intensity,/feelings/0/name | required,required",
                "{\"phase\":\"weekly\",\"valence\":2,\"feelings\":[{\"name\":\"bored\",\"intensity\":1}]} | /feelings/0/name      | unknown_value",
                "{\"phase\":\"weekly\",\"valence\":2,\"feelings\":[{\"name\":\"sad\",\"intensity\":11}]}  | /feelings/0/intensity | out_of_range",
                "{\"phase\":\"weekly\",\"valence\":2,\"feelings\":[{\"name\":\"sad\",\"intensity\":1,\"x\":1}]} | /feelings/0/x   | unknown_field",
                "{\"phase\":\"weekly\",\"valence\":2,\"feelings\":[{\"name\":\"sad\",\"intensity\":1},{\"name\":\"sad\",\"intensity\":2}]}"
                        + " | /feelings/1/name | duplicate",
                "{\"phase\":\"weekly\",\"valence\":2,\"feelings\":[{\"name\":\"sad\",\"intensity\":1},{\"name\":\"calm\",\"intensity\":2},"
                        + "{\"name\":\"hurt\",\"intensity\":1},{\"name\":\"numb\",\"intensity\":2}]} | /feelings | too_many",
                "{\"phase\":\"before_step\",\"valence\":2,\"at\":\"2199-01-01T00:00:00Z\",\"feelings\":[{\"name\":\"sad\",\"intensity\":1},"
                        + "{\"name\":\"sad\",\"intensity\":1}]} | /at,/step,/feelings/1/name | too_far_ahead,required,duplicate",
            })
    void what_is_not_right_is_refused_with_its_pointer(String body, String pointers, String codes) {
        ada.post("/v1/mood-checks", body)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors.pointer", contains(pointers.split(",", -1)))
                .body("errors.code", contains(codes.split(",", -1)));
        ada.get("/v1/mood-checks").then().body("items", empty());
    }

    @Test
    void a_note_has_a_limit() {
        String path = ada.created("/v1/mood-checks", noted("x".repeat(5_000)));
        ada.get(path).then().body("note", equalTo("x".repeat(5_000)));
        ada.post("/v1/mood-checks", noted("x".repeat(5_001)))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/note"))
                .body("errors.code", contains("too_long"));
    }

    private static String noted(String note) {
        return "{\"phase\": \"weekly\", \"valence\": 2, \"note\": \"" + note + "\"}";
    }

    @Test
    void an_interview_of_another_person_is_unknown() {
        String theirs = Person.idOf(Person.someone().interview());
        ada.post("/v1/mood-checks", "{\"phase\": \"weekly\", \"valence\": 2, \"interview_id\": \"" + theirs + "\"}")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/interview_id"))
                .body("errors.code", contains("unknown_reference"));
        ada.get("/v1/mood-checks?interview_id=" + theirs).then().body("items", empty());
    }

    @Test
    void a_change_touches_only_what_it_names() {
        String path = ada.created("/v1/mood-checks", """
                {"at": "2026-01-05T10:00:00Z", "phase": "before_step", "step": "worth", "valence": 2, "note": "Low.",
                 "feelings": [{"name": "sad", "intensity": 8}]}""");
        ada.patch(path, "\"0\"", "{\"valence\": 3}")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("valence", equalTo(3))
                .body("note", equalTo("Low."))
                .body("feelings.name", contains("sad"))
                .body("at", equalTo("2026-01-05T10:00:00Z"));
        ada.patch(path, "\"1\"", "{\"phase\": \"weekly\"}")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/step"));
        ada.patch(path, "\"1\"", "{\"valence\": null}").then().statusCode(422);
        var changed = ada.patch(
                path,
                "\"1\"",
                "{\"phase\": \"weekly\", \"step\": null, \"note\": null, \"feelings\": [{\"name\": \"calm\","
                        + " \"intensity\": 5}]}");
        changed.then()
                .statusCode(200)
                .body("step", equalTo("none"))
                .body("note", nullValue())
                .body("feelings.name", contains("calm"));
        ada.get(path).then().body(equalTo(changed.asString()));
        ada.patch(path, "\"2\"", "{\"feelings\": null}").then().body("feelings", empty());
    }

    @Test
    void a_change_needs_the_version_it_was_made_from() {
        String path = ada.created("/v1/mood-checks", LOW);
        ada.patch(path, null, "{\"valence\": 3}").then().statusCode(428);
        ada.patch(path, "\"7\"", "{\"valence\": 3}").then().statusCode(412);
        ada.request().header("If-Match", "\"7\"").delete(path).then().statusCode(412);
        ada.request().header("If-Match", "\"0\"").delete(path).then().statusCode(204);
        ada.get(path).then().statusCode(404);
        ada.delete(path).then().statusCode(404);
    }

    @Test
    void with_its_interview_a_mood_goes() {
        String interview = ada.interview();
        String path = ada.created(
                "/v1/mood-checks",
                "{\"phase\": \"weekly\", \"valence\": 2, \"interview_id\": \"" + Person.idOf(interview) + "\"}");
        ada.delete(interview).then().statusCode(204);
        ada.get(path).then().statusCode(404);
    }

    @Test
    void nobody_else_reaches_a_mood() {
        String subject = "person-" + UUID.randomUUID();
        Person owner = Person.withToken(Tokens.of(subject));
        String path = owner.created("/v1/mood-checks", LOW);
        for (Person other : new Person[] {ada, Person.withToken(Tokens.of(subject, "another-site"))}) {
            other.get(path).then().statusCode(404);
            other.patch(path, "\"0\"", "{\"valence\": 3}").then().statusCode(404);
            other.delete(path).then().statusCode(404);
            other.get("/v1/mood-checks").then().body("items", empty());
        }
        Person nobody = Person.nobody();
        nobody.get(path).then().statusCode(401);
        nobody.patch(path, "\"0\"", "{\"valence\": 3}").then().statusCode(401);
        nobody.delete(path).then().statusCode(401);
        nobody.get("/v1/mood-checks").then().statusCode(401);
        nobody.post("/v1/mood-checks", LOW).then().statusCode(401);
        owner.get(path).then().statusCode(200).body("valence", equalTo(2));
    }

    @Test
    void ids_and_parameters_are_checked() {
        ada.get("/v1/mood-checks/7").then().statusCode(400).body("code", equalTo("malformed_id"));
        ada.get("/v1/mood-checks/" + UUID.randomUUID()).then().statusCode(404);
        for (String query : new String[] {
            "phase=later",
            "step=rest",
            "interview_id=7",
            "at_from=today",
            "at_to=2026-02-30T00:00:00Z",
            "limit=101",
            "q=a"
        }) {
            ada.get("/v1/mood-checks?" + query).then().statusCode(400);
        }
    }

    @Test
    void a_retry_with_the_same_key_notes_once() {
        var first = retried(LOW);
        first.then().statusCode(201);
        retried(LOW)
                .then()
                .statusCode(201)
                .header("Location", first.header("Location"))
                .body(equalTo(first.asString()));
        retried("{\"phase\": \"weekly\", \"valence\": 2}").then().statusCode(422);
        ada.get("/v1/mood-checks").then().body("items", hasSize(1));
    }

    private Response retried(String body) {
        return ada.request()
                .header("Idempotency-Key", "a-key")
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/mood-checks");
    }

    @Test
    void the_list_is_filtered_and_runs_from_the_newest_mood() {
        String interview = Person.idOf(ada.interview());
        ada.created("/v1/mood-checks", """
                {"at": "2026-01-03T10:00:00Z", "phase": "after_step", "step": "worth", "valence": 3}""");
        ada.created("/v1/mood-checks", """
                {"at": "2026-01-01T10:00:00Z", "phase": "right_after", "valence": 1, "interview_id": "%s"}""".formatted(interview));
        ada.created("/v1/mood-checks", """
                {"at": "2026-01-02T10:00:00Z", "phase": "before_step", "step": "worth", "valence": 2}""");
        ada.get("/v1/mood-checks").then().body("items.valence", contains(3, 2, 1));
        ada.get("/v1/mood-checks?phase=right_after").then().body("items.valence", contains(1));
        ada.get("/v1/mood-checks?step=worth").then().body("items.valence", contains(3, 2));
        ada.get("/v1/mood-checks?step=none").then().body("items.valence", contains(1));
        ada.get("/v1/mood-checks?interview_id=" + interview).then().body("items.valence", contains(1));
        ada.get("/v1/mood-checks?at_from=2026-01-02T10:00:00Z").then().body("items.valence", contains(3, 2));
        ada.get("/v1/mood-checks?at_from=2026-01-01T00:00:00Z&at_to=2026-01-02T10:00:00Z")
                .then()
                .body("items.valence", contains(1));
    }

    @Test
    void pages_follow_each_other_also_where_times_are_the_same() {
        for (int valence = 1; valence <= 5; valence++) {
            ada.created(
                    "/v1/mood-checks",
                    "{\"phase\": \"weekly\", \"at\": \"2026-01-05T10:00:00Z\", \"valence\": " + valence + "}");
        }
        var first = ada.get("/v1/mood-checks?limit=2");
        first.then().body("items.valence", contains(5, 4)).body("has_more", equalTo(true));
        String cursor = first.path("next_cursor");
        var second = ada.get("/v1/mood-checks?limit=2&cursor=" + cursor);
        second.then().body("items.valence", contains(3, 2));
        ada.get("/v1/mood-checks?limit=2&cursor=" + second.path("next_cursor"))
                .then()
                .body("items.valence", contains(1))
                .body("next_cursor", nullValue());
        ada.get("/v1/mood-checks?limit=2&phase=weekly&cursor=" + cursor)
                .then()
                .statusCode(400)
                .body("code", equalTo("cursor_mismatch"));
        ada.get("/v1/reflections?cursor=" + cursor).then().statusCode(400);
    }
}
