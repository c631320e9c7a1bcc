package dev.rebound.interview;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.rebound.support.Person;
import dev.rebound.support.ServiceTest;
import dev.rebound.support.Tokens;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ServiceTest
class MomentTest {

    private static final String HARD = """
            {"valence": "hard", "question": "A conflict?", "what_happened": "I rambled.", "next_time": "Result first.",
             "difficulty": 4, "control": "mine", "weaknesses": ["rambling", "interviewer-hostile"], "source": "notes"}""";

    private final String subject = "person-" + UUID.randomUUID();
    private final Person ada = Person.withToken(Tokens.of(subject));
    private String moments;

    @BeforeEach
    void recordAnInterview() {
        moments = ada.interview() + "/moments";
    }

    @Test
    void a_moment_reads_back_as_it_was_noted() {
        var created = ada.post(moments, HARD);
        created.then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("weaknesses", contains("rambling", "interviewer-hostile"))
                .body("source", equalTo("notes"));
        ada.get(created.header("Location")).then().body(equalTo(created.asString()));
        ada.get(moments).then().body("items", hasSize(1));
    }

    @Test
    void a_good_moment_is_the_person_s_own() {
        ada.post(moments, "{\"valence\": \"good\", \"what_happened\": \"x\"}")
                .then()
                .statusCode(201)
                .body("control", equalTo("mine"))
                .body("source", equalTo("recall"))
                .body("weaknesses", empty());
    }

    @Test
    void what_lay_outside_one_s_control_asks_for_no_change() {
        String outside = HARD.replace("\"mine\"", "\"outside\"");
        ada.post(moments, outside)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/next_time"))
                .body("errors.code", contains("outside_control"))
                .body("errors[0].detail", startsWith("This was outside your control"));
        ada.speaking("fr")
                .post(moments, outside)
                .then()
                .body("errors[0].detail", startsWith("Cela ne dépendait pas de vous"));
        String path = ada.created(moments, HARD);
        ada.patch(path, "\"0\"", "{\"control\": \"outside\"}").then().statusCode(422);
        ada.patch(path, "\"0\"", "{\"control\": \"outside\", \"next_time\": null}")
                .then()
                .statusCode(200)
                .body("next_time", nullValue());
        ada.post(moments, HARD.replace("\"mine\"", "\"shared\"")).then().statusCode(201);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"what_happened\": \"x\", \"control\": \"mine\"} | /valence | required",
                "{\"valence\": \"hard\", \"control\": \"mine\"} | /what_happened | required",
                "{\"valence\": \"hard\", \"what_happened\": \"x\"} | /control | required",
                "{\"valence\": \"bad\", \"what_happened\": \"x\"} | /valence | unknown_value",
                "{\"valence\": \"good\", \"what_happened\": \"x\", \"difficulty\": 6} | /difficulty | out_of_range",
                "{\"valence\": \"good\", \"what_happened\": \"x\", \"weaknesses\": [\"no-such\"]} | /weaknesses/0 | unknown_weakness",
                "{\"valence\": \"good\", \"what_happened\": \"x\", \"weaknesses\": [\"rambling\", \"my-none\"]} | /weaknesses/1 | unknown_weakness",
                "{\"valence\": \"good\", \"what_happened\": \"x\", \"weaknesses\": [\"Not a slug\"]} | /weaknesses/0 | bad_format",
                "{\"valence\": \"good\", \"what_happened\": \"x\", \"weaknesses\": [\"rambling\", \"rambling\"]} | /weaknesses | duplicate",
                "{\"valence\": \"good\", \"what_happened\": \"x\", \"weaknesses\": \"rambling\"} | /weaknesses | wrong_type",
                "{\"valence\": \"good\", \"what_happened\": \"x\", \"interview_id\": null} | /interview_id | unknown_field"
            })
    void a_moment_that_is_not_right_is_refused(String body, String pointer, String code) {
        ada.post(moments, body)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(code));
        ada.get(moments).then().body("items", empty());
    }

    @Test
    void an_own_weakness_can_be_noted_until_it_is_archived() {
        ada.created("/v1/weaknesses", "{\"label\": \"Small talk\", \"category\": \"connection\"}");
        String path = ada.created(moments, HARD.replace("interviewer-hostile", "my-small-talk"));
        String etag = ada.get("/v1/weaknesses/my-small-talk").header("ETag");
        ada.patch("/v1/weaknesses/my-small-talk", etag, "{\"archived\": true}")
                .then()
                .statusCode(200);
        ada.post(moments, HARD.replace("interviewer-hostile", "my-small-talk"))
                .then()
                .statusCode(422)
                .body("errors.code", contains("weakness_archived"));
        ada.patch(path, "\"0\"", "{\"difficulty\": 1}").then().statusCode(200);
        Person bob = Person.someone();
        bob.post(bob.interview() + "/moments", HARD.replace("interviewer-hostile", "my-small-talk"))
                .then()
                .statusCode(422)
                .body("errors.code", contains("unknown_weakness"));
    }

    @Test
    void a_batch_notes_what_is_right_and_says_what_is_not() {
        ada.post(
                        moments + "/batch",
                        "{\"items\": [" + HARD + ", {\"valence\": \"odd\"}, null, "
                                + HARD.replace("rambling", "no-such") + ", " + HARD.replace("\"mine\"", "\"outside\"")
                                + ", " + HARD + "]}")
                .then()
                .statusCode(207)
                .body("items.status", contains(201, 422, 422, 422, 422, 201))
                .body("items[0].moment.weaknesses", hasSize(2))
                .body("items[0].problem", nullValue())
                .body("items[1].moment", nullValue())
                .body("items[1].problem.errors[0].pointer", equalTo("/valence"))
                .body("items[3].problem.errors[0].code", equalTo("unknown_weakness"))
                .body("items[4].problem.errors[0].code", equalTo("outside_control"));
        ada.get(moments).then().body("items", hasSize(2));
    }

    @Test
    void a_batch_has_one_to_a_hundred_moments_and_is_retried_safely() {
        ada.post(moments + "/batch", "{\"items\": []}").then().statusCode(422);
        ada.post(moments + "/batch", "{\"items\": [" + "{},".repeat(100) + "{}]}")
                .then()
                .statusCode(422)
                .body("errors.code", contains("too_many"));
        for (int i = 0; i < 2; i++) {
            ada.request()
                    .header("Idempotency-Key", "batch")
                    .contentType("application/json")
                    .body("{\"items\": [" + HARD + "]}")
                    .post(moments + "/batch")
                    .then()
                    .statusCode(207);
        }
        ada.get(moments).then().body("items", hasSize(1));
    }

    @Test
    void a_moment_is_found_only_in_its_interview() {
        String path = ada.created(moments, HARD);
        String elsewhere = ada.interview() + "/moments/" + Person.idOf(path);
        ada.get(elsewhere).then().statusCode(404);
        ada.patch(elsewhere, "\"0\"", "{}").then().statusCode(404);
        ada.delete(elsewhere).then().statusCode(404);
        ada.get("/v1/interviews/" + UUID.randomUUID() + "/moments").then().statusCode(404);
        ada.post("/v1/interviews/" + UUID.randomUUID() + "/moments", HARD)
                .then()
                .statusCode(404);
        ada.get(path).then().statusCode(200);
        ada.request().put(moments).then().statusCode(405);
    }

    @Test
    void nobody_else_can_reach_it() {
        String path = ada.created(moments, HARD);
        for (Person other : List.of(Person.someone(), Person.withToken(Tokens.of(subject, "other-site")))) {
            other.get(moments).then().statusCode(404);
            other.post(moments, HARD).then().statusCode(404);
            other.post(moments + "/batch", "{\"items\": [" + HARD + "]}").then().statusCode(404);
            other.get(path).then().statusCode(404);
            other.patch(path, "\"0\"", "{\"difficulty\": 1}").then().statusCode(404);
            other.delete(path).then().statusCode(404);
        }
        Person nobody = Person.nobody();
        nobody.get(moments).then().statusCode(401);
        nobody.post(moments, HARD).then().statusCode(401);
        nobody.post(moments + "/batch", "{}").then().statusCode(401);
        nobody.delete(path).then().statusCode(401);
        ada.delete(path).then().statusCode(204);
        ada.get(path).then().statusCode(404);
    }

    @Test
    void moments_page_in_the_order_of_noting() {
        for (int i = 0; i < 5; i++) {
            ada.created(moments, HARD.replace("I rambled.", "Moment " + i));
        }
        String cursor = ada.get(moments + "?limit=3").path("next_cursor");
        ada.get(moments + "?limit=3&cursor={c}", cursor)
                .then()
                .body("items.what_happened", contains("Moment 3", "Moment 4"))
                .body("has_more", equalTo(false));
    }
}
