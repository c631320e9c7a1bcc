package dev.rebound.account.grant;

import static dev.rebound.account.grant.GrantScope.INTERVIEWS;
import static dev.rebound.account.grant.GrantScope.PLANS;
import static dev.rebound.account.grant.GrantScope.PROGRESS;
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
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Grants as the candidate makes, changes and takes them back. */
@ServiceTest
class GrantTest {

    private final Person ada = Person.someone();

    @Test
    void an_invitation_shows_its_code_once() {
        Response reply = ada.post("/v1/grants", Mentoring.invitation(PROGRESS, INTERVIEWS));
        reply.then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("code", matchesPattern("([0-9A-Z]{4}-){6}[0-9A-Z]{4}"))
                .body("label", equalTo("Sam from the alumni network"))
                .body("from_name", equalTo("Ada"))
                .body("scopes", contains("interviews", "progress"))
                .body("state", equalTo("invited"));
        JsonPath made = reply.jsonPath();
        assertThat(Duration.between(
                        Instant.parse(made.getString("created_at")),
                        Instant.parse(made.getString("invitation_expires_at"))))
                .isEqualTo(Duration.ofDays(7));
        ada.get(reply.header("Location")).then().statusCode(200).body("code", nullValue());
        ada.get("/v1/grants").then().body("items.code", contains(nullValue()));
        ada.patch(reply.header("Location"), "\"0\"", "{\"label\": \"Sam\"}")
                .then()
                .statusCode(200)
                .body("code", nullValue());
    }

    @Test
    void a_retried_invitation_is_one_and_shows_the_same_code() {
        String body = Mentoring.invitation(PLANS);
        List<String> codes = List.of(1, 2).stream()
                .map(attempt -> ada.request()
                        .header("Idempotency-Key", "invite-1")
                        .contentType("application/json")
                        .body(body)
                        .post("/v1/grants")
                        .jsonPath()
                        .getString("code"))
                .toList();
        assertThat(codes.get(0)).isNotNull().isEqualTo(codes.get(1));
        ada.get("/v1/grants").then().body("items", hasSize(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"scopes\": [\"plans\"], \"ends_at\": \"SOON\"} | /label | required",
                "{\"label\": \" \", \"scopes\": [\"plans\"], \"ends_at\": \"SOON\"} | /label | required",
                "{\"label\": \"x\", \"ends_at\": \"SOON\"} | /scopes | required",
                "{\"label\": \"x\", \"scopes\": [], \"ends_at\": \"SOON\"} | /scopes | too_few",
                "{\"label\": \"x\", \"scopes\": [\"moods\"], \"ends_at\": \"SOON\"} | /scopes/0 | unknown_value",
                "{\"label\": \"x\", \"scopes\": [null], \"ends_at\": \"SOON\"} | /scopes/0 | required",
                "{\"label\": \"x\", \"scopes\": [\"plans\", \"plans\"], \"ends_at\": \"SOON\"} | /scopes | duplicate",
                "{\"label\": \"x\", \"scopes\": \"plans\", \"ends_at\": \"SOON\"} | /scopes | wrong_type",
                "{\"label\": \"x\", \"scopes\": [\"plans\"]} | /ends_at | required",
                "{\"label\": \"x\", \"scopes\": [\"plans\"], \"ends_at\": \"tomorrow\"} | /ends_at | bad_date",
                "{\"label\": \"x\", \"scopes\": [\"plans\"], \"ends_at\": \"2020-01-01T00:00:00Z\"} | /ends_at | out_of_range",
                "{\"label\": \"x\", \"scopes\": [\"plans\"], \"ends_at\": \"FAR\"} | /ends_at | out_of_range",
                "{\"label\": \"x\\u0000\", \"scopes\": [\"plans\"], \"ends_at\": \"SOON\"} | /label | forbidden_character",
                "{\"label\": \"x\", \"scopes\": [\"plans\"], \"ends_at\": \"SOON\", \"code\": \"mine\"} | /code | unknown_field",
                "{\"label\": \"x\", \"scopes\": [\"plans\"], \"ends_at\": \"SOON\", \"mentor_id\": \"x\"} | /mentor_id |"
                        + " unknown_field",
            })
    void bad_input_is_refused_with_its_place(String body, String pointer, String code) {
        String dated = body.replace(
                        "SOON", Instant.now().plus(Duration.ofDays(3)).toString())
                .replace("FAR", Instant.now().plus(Duration.ofDays(367)).toString());
        ada.post("/v1/grants", dated)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code));
        ada.get("/v1/grants").then().body("items", empty());
    }

    @Test
    void texts_have_limits() {
        ada.post("/v1/grants", Mentoring.invitation(PLANS).replace("\"Ada\"", "\"" + "x".repeat(201) + "\""))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/from_name"))
                .body("errors.code", contains("too_long"));
    }

    @Test
    void changes_need_the_etag_and_only_narrow() {
        String path = "/v1/grants/" + Mentoring.invite(ada, PLANS, PROGRESS).getString("id");
        ada.patch(path, null, "{\"label\": \"x\"}").then().statusCode(428);
        ada.patch(path, "\"7\"", "{\"label\": \"x\"}").then().statusCode(412);
        ada.patch(path, "\"0\"", "{\"scopes\": [\"plans\", \"reflections\"]}")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/scopes"))
                .body("errors.code", contains("only_narrower"));
        ada.speaking("fr")
                .patch(path, "\"0\"", "{\"scopes\": [\"reflections\"]}")
                .then()
                .statusCode(422)
                .header("Content-Language", "fr");
        ada.patch(path, "\"0\"", "{\"ends_at\": null}").then().statusCode(422);
        Instant sooner = Instant.now().plus(Duration.ofDays(2));
        ada.patch(path, "\"0\"", "{\"scopes\": [\"plans\"], \"from_name\": null, \"ends_at\": \"" + sooner + "\"}")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("scopes", contains("plans"))
                .body("from_name", nullValue());
        ada.patch(path, "\"1\"", "{\"ends_at\": \"" + Instant.now().plus(Duration.ofDays(365)) + "\"}")
                .then()
                .statusCode(200);
        ada.patch(path, "\"2\"", "{\"scopes\": [\"plans\", \"progress\"]}")
                .then()
                .statusCode(422);
    }

    @Test
    void revoking_is_for_good_and_may_be_repeated() {
        JsonPath invitation = Mentoring.invite(ada, PLANS);
        String path = "/v1/grants/" + invitation.getString("id");
        ada.request().header("If-Match", "\"9\"").delete(path).then().statusCode(412);
        ada.delete(path).then().statusCode(204);
        ada.delete(path).then().statusCode(204);
        ada.get(path).then().body("state", equalTo("revoked")).header("ETag", "\"1\"");
        ada.patch(path, "\"1\"", "{\"label\": \"x\"}").then().statusCode(409).body("code", equalTo("grant_closed"));
        Mentoring.accept(Person.someone(), invitation.getString("code")).then().statusCode(422);
    }

    @Test
    void twenty_are_open_at_once() {
        String first = Mentoring.invite(ada, PLANS).getString("id");
        for (int i = 1; i < Grants.MOST_OPEN; i++) {
            Mentoring.invite(ada, PLANS);
        }
        ada.post("/v1/grants", Mentoring.invitation(PLANS))
                .then()
                .statusCode(409)
                .body("code", equalTo("limit_reached"));
        ada.delete("/v1/grants/" + first).then().statusCode(204);
        String second = Mentoring.invite(ada, PLANS).getString("id");
        ada.post("/v1/grants", Mentoring.invitation(PLANS)).then().statusCode(409);
        Mentoring.past(second, "invitation_expires_at");
        Mentoring.invite(ada, PLANS);
    }

    @Test
    void grants_and_reads_are_paged_newest_first() {
        Person sam = Person.someone();
        String first = Mentoring.grant(ada, sam, PLANS);
        String second = Mentoring.grant(ada, sam, PLANS);
        for (String list : List.of("/v1/grants", "/v1/shared")) {
            Person reader = list.equals("/v1/grants") ? ada : sam;
            JsonPath page = reader.get(list + "?limit=1").jsonPath();
            assertThat(page.getString("items[0].id")).isEqualTo(second);
            reader.get(list + "?limit=1&cursor=" + page.getString("next_cursor"))
                    .then()
                    .body("items.id", contains(first))
                    .body("has_more", equalTo(false));
            reader.get(list + "?limit=0").then().statusCode(400);
            reader.get(list + "?state=active").then().statusCode(400).body("code", equalTo("unknown_parameter"));
        }
        sam.get("/v1/shared/" + first + "/plans").then().statusCode(200);
        sam.get("/v1/shared/" + first + "/plans?active=true").then().statusCode(200);
        String reads = "/v1/grants/" + first + "/reads";
        String cursor = ada.get(reads + "?limit=1").jsonPath().getString("next_cursor");
        ada.get(reads + "?limit=1&cursor=" + cursor)
                .then()
                .body("items", hasSize(1))
                .body("has_more", equalTo(false));
        ada.get("/v1/grants/" + second + "/reads?cursor=" + cursor)
                .then()
                .statusCode(400)
                .body("code", equalTo("cursor_mismatch"));
        ada.get("/v1/grants/" + second + "/reads").then().body("items", empty());
    }

    @Test
    void other_people_s_grants_are_not_there() {
        String subject = "ada-" + UUID.randomUUID();
        Person here = Person.withToken(Tokens.of(subject));
        Person mentor = Person.someone();
        String path = "/v1/grants/" + Mentoring.grant(here, mentor, PLANS);
        for (Person other : List.of(Person.someone(), mentor, Person.withToken(Tokens.of(subject, "elsewhere")))) {
            other.get(path).then().statusCode(404);
            other.get(path + "/reads").then().statusCode(404);
            other.patch(path, "\"1\"", "{\"label\": \"x\"}").then().statusCode(404);
            other.delete(path).then().statusCode(404);
            other.get("/v1/grants").then().statusCode(200).body("items", empty());
        }
        Person nobody = Person.nobody();
        nobody.get("/v1/grants").then().statusCode(401);
        nobody.post("/v1/grants", Mentoring.invitation(PLANS)).then().statusCode(401);
        nobody.get(path).then().statusCode(401);
        nobody.get(path + "/reads").then().statusCode(401);
        nobody.patch(path, "\"1\"", "{\"label\": \"x\"}").then().statusCode(401);
        nobody.delete(path).then().statusCode(401);
        here.get(path).then().body("state", equalTo("active"));
        here.get("/v1/grants/none").then().statusCode(400);
    }
}
