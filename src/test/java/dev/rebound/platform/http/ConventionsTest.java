package dev.rebound.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;

import dev.rebound.support.AnnouncedBody;
import dev.rebound.support.Person;
import dev.rebound.support.ServiceTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every operation does alike, shown on interviews. */
@ServiceTest
class ConventionsTest {

    private final Person ada = Person.someone();

    @Test
    void an_unknown_address_is_a_problem() {
        ada.get("/v1/nowhere").then().statusCode(404).body("code", equalTo("not_found"));
        ada.get("/nowhere").then().statusCode(404).body("code", equalTo("not_found"));
    }

    @Test
    void a_wrong_method_names_the_right_ones() {
        ada.request()
                .put("/v1/interviews")
                .then()
                .statusCode(405)
                .header("Allow", containsString("POST"))
                .body("code", equalTo("method_not_allowed"));
    }

    @Test
    void an_unavailable_format_is_refused() {
        ada.request()
                .accept("text/csv")
                .get("/v1/interviews")
                .then()
                .statusCode(406)
                .body("code", equalTo("not_acceptable"));
    }

    /** As generated clients do where success has no body. */
    @Test
    void a_client_that_accepts_problems_alone_is_served() {
        Person ada = Person.someone();
        String interview = ada.interview();
        for (String accept : List.of("application/problem+json", "Application/Problem+JSON;q=0.9")) {
            ada.request().accept(accept).get(interview).then().statusCode(200);
        }
        ada.request()
                .accept("application/problem+json")
                .delete(interview)
                .then()
                .statusCode(204);
        ada.request()
                .accept("application/problem+json")
                .get(interview)
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
        ada.request()
                .accept("application/problem+json, image/png")
                .get("/v1/interviews")
                .then()
                .statusCode(406);
    }

    @Test
    void a_wrong_media_type_is_refused() {
        ada.request()
                .contentType("text/plain")
                .body("{}")
                .post("/v1/interviews")
                .then()
                .statusCode(415)
                .body("code", equalTo("unsupported_media_type"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[1,",
                "{\"company\": }",
                "{\"company\": \"a\"} {}",
                "nul",
                "{\"company\": \"a\", \"company\": \"b\"}"
            })
    void unreadable_json_is_refused(String body) {
        ada.post("/v1/interviews", body).then().statusCode(400).body("code", equalTo("malformed_json"));
        nothingIsStored();
    }

    @Test
    void json_that_is_nested_too_deeply_is_refused() {
        ada.post("/v1/interviews", "{\"company\": " + "[".repeat(40) + "]".repeat(40) + "}")
                .then()
                .statusCode(400)
                .body("code", equalTo("malformed_json"));
    }

    static Stream<Arguments> encodings() {
        String json = "{\"company\": \"ab\", \"role_title\": \"c\", \"held_at\": \"2026-11-01T10:00:00Z\"}";
        byte[] utf8 = json.getBytes(StandardCharsets.UTF_8);
        byte[] overlong = utf8.clone();
        int a = json.indexOf("ab");
        overlong[a] = (byte) 0xc1;
        overlong[a + 1] = (byte) 0xa1;
        byte[] latin = utf8.clone();
        latin[a] = (byte) 0xe9;
        return Stream.of(
                Arguments.of("UTF-16", json.getBytes(StandardCharsets.UTF_16)),
                Arguments.of("UTF-16LE", json.getBytes(StandardCharsets.UTF_16LE)),
                Arguments.of("overlong", overlong),
                Arguments.of("Latin-1", latin));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("encodings")
    void a_body_in_another_encoding_is_refused(String name, byte[] body) {
        ada.request()
                .header("Content-Type", "application/json")
                .body(body)
                .post("/v1/interviews")
                .then()
                .statusCode(400)
                .body("code", equalTo("malformed_json"));
        nothingIsStored();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\u0000b", "\\ud800", "x\\udc00y"})
    void text_that_can_not_be_stored_is_refused(String text) {
        ada.post(
                        "/v1/interviews",
                        "{\"company\": \"" + text + "\", \"role_title\": \"c\", \"held_at\": \"2026-11-01T10:00:00Z\"}")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/company"))
                .body("errors[0].code", equalTo("forbidden_character"));
        nothingIsStored();
    }

    static Stream<Arguments> badInterviews() {
        return Stream.of(
                Arguments.of("\"company\": 7", "/company", "wrong_type"),
                Arguments.of("\"company\": \"  \"", "/company", "required"),
                Arguments.of("\"company\": \"" + "x".repeat(201) + "\"", "/company", "too_long"),
                Arguments.of("\"job_url\": \"ftp://x\"", "/job_url", "bad_format"),
                Arguments.of("\"kind\": \"fake\"", "/kind", "unknown_value"),
                Arguments.of("\"kind\": 0", "/kind", "wrong_type"),
                Arguments.of("\"held_at\": \"2026-02-30T10:00:00Z\"", "/held_at", "bad_date"),
                Arguments.of("\"held_at\": \"yesterday\"", "/held_at", "bad_date"),
                Arguments.of("\"held_at\": \"-99999-01-01T00:00:00Z\"", "/held_at", "bad_date"),
                Arguments.of("\"held_at\": \"1900-01-01T00:00:00+18:00\"", "/held_at", "bad_date"),
                Arguments.of("\"held_at\": \"9999-12-31T23:59:59-18:00\"", "/held_at", "bad_date"),
                Arguments.of("\"held_at\": 1700000000", "/held_at", "wrong_type"),
                Arguments.of("\"held_at\": \"2099-01-01T00:00:00Z\"", "/held_at", "too_far_ahead"),
                Arguments.of("\"held_at\": null", "/held_at", "required"),
                Arguments.of("\"time_zone\": \"Mars/Olympus\"", "/time_zone", "bad_time_zone"),
                Arguments.of("\"duration_minutes\": 0", "/duration_minutes", "out_of_range"),
                Arguments.of("\"duration_minutes\": 1.5", "/duration_minutes", "wrong_type"),
                Arguments.of("\"duration_minutes\": \"45\"", "/duration_minutes", "wrong_type"),
                Arguments.of("\"duration_minutes\": 99999999999", "/duration_minutes", "wrong_type"),
                Arguments.of("\"interviewers\": \"Ada\"", "/interviewers", "wrong_type"),
                Arguments.of("\"interviewers\": [\"\"]", "/interviewers/0", "required"),
                Arguments.of("\"self_assessment\": {\"overall\": 6}", "/self_assessment/overall", "out_of_range"),
                Arguments.of("\"self_assessment\": {\"mood\": 6}", "/self_assessment/mood", "unknown_field"),
                Arguments.of("\"previous_interview_id\": \"17\"", "/previous_interview_id", "malformed"),
                Arguments.of("\"owner_id\": \"0199b0a4-7f3c-7d21-9c5e-2f6f5f0c1a11\"", "/owner_id", "unknown_field"),
                Arguments.of("\"id\": \"0199b0a4-7f3c-7d21-9c5e-2f6f5f0c1a11\"", "/id", "unknown_field"),
                Arguments.of("\"" + "x".repeat(101) + "\": 1", "/" + "x".repeat(100) + "…", "unknown_field"),
                Arguments.of("\"" + "🙂".repeat(51) + "\": 1", "/" + "🙂".repeat(50) + "…", "unknown_field"),
                Arguments.of("\"" + "x" + "🙂".repeat(51) + "\": 1", "/x" + "🙂".repeat(49) + "…", "unknown_field"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badInterviews")
    void a_field_that_is_not_right_is_named(String field, String pointer, String code) {
        String name = field.substring(0, field.indexOf(':'));
        String good = Stream.of(
                        "\"company\": \"Northwind\"",
                        "\"role_title\": \"Analyst\"",
                        "\"held_at\": \"2026-11-01T10:00:00Z\"")
                .filter(other -> !other.startsWith(name))
                .collect(java.util.stream.Collectors.joining(", "));
        ada.post("/v1/interviews", "{" + good + ", " + field + "}")
                .then()
                .statusCode(422)
                .body("code", equalTo("invalid_body"))
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(code));
        nothingIsStored();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=abc",
                "limit=0",
                "limit=101",
                "limit=",
                "outcome=maybe",
                "sort=company",
                "held_at_from=soon",
                "held_at_from=-99999-01-01T00:00:00Z",
                "q=%20",
                "q=%00",
                "cursor=!"
            })
    void a_query_that_is_not_right_is_refused(String query) {
        Response reply = RestAssured.given()
                .urlEncodingEnabled(false)
                .header("Authorization", ada.authorization())
                .get("/v1/interviews?" + query);
        reply.then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void unknown_and_repeated_parameters_are_refused() {
        ada.get("/v1/interviews?limt=5")
                .then()
                .statusCode(400)
                .body("code", equalTo("unknown_parameter"))
                .body("errors[0].parameter", equalTo("limt"));
        ada.get("/v1/interviews?limit=5&limit=6").then().statusCode(400).body("errors[0].code", equalTo("duplicate"));
        ada.request().delete(ada.interview() + "?force=true").then().statusCode(400);
    }

    @Test
    void a_malformed_id_is_not_the_same_as_an_unknown_one() {
        ada.get("/v1/interviews/17").then().statusCode(400).body("code", equalTo("malformed_id"));
        ada.get("/v1/interviews/0199b0a4-7f3c-7d21-9c5e-2f6f5f0c1a11").then().statusCode(404);
    }

    @Test
    void a_body_that_says_it_is_too_large_is_refused_unread() throws IOException {
        assertThat(AnnouncedBody.reply(ada, "/v1/interviews", "application/json", 300_000))
                .startsWith("HTTP/1.1 413 ")
                .containsIgnoringCase("\r\nX-Request-Id: ")
                .containsIgnoringCase("\r\nAccess-Control-Allow-Origin: https://career.example")
                .contains("\"code\":\"body_too_large\"");
    }

    /** A connection that is closed too soon is reset, and the client never sees why. */
    @Test
    void who_sends_it_all_the_same_can_read_the_refusal() throws IOException, InterruptedException {
        for (int i = 0; i < 20; i++) {
            HttpRequest whole = HttpRequest.newBuilder(
                            URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/v1/interviews"))
                    .version(HttpClient.Version.HTTP_1_1)
                    .header("Authorization", ada.authorization())
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString("x".repeat(2_000_000)))
                    .build();
            HttpResponse<String> reply = HttpClient.newHttpClient().send(whole, HttpResponse.BodyHandlers.ofString());
            assertThat(reply.statusCode()).isEqualTo(413);
            assertThat(reply.body()).contains("body_too_large");
        }
    }

    @Test
    void an_address_or_headers_that_are_too_long_are_refused() {
        ada.request().get("/v1/interviews?q=" + "a".repeat(4_200)).then().statusCode(414);
        ada.request()
                .header("X-Long", "a".repeat(21_000))
                .get("/v1/interviews")
                .then()
                .statusCode(431);
    }

    @Test
    void a_body_that_turns_out_too_large_is_refused() throws IOException, InterruptedException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write(("{\"company\": \"" + "x".repeat(300_000)).getBytes(StandardCharsets.UTF_8));
        HttpRequest chunked = HttpRequest.newBuilder(
                        URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/v1/interviews"))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Authorization", ada.authorization())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(
                        () -> new java.io.ByteArrayInputStream(body.toByteArray())))
                .build();
        HttpResponse<String> reply = HttpClient.newHttpClient().send(chunked, HttpResponse.BodyHandlers.ofString());
        assertThat(reply.statusCode()).isEqualTo(413);
        assertThat(reply.body()).contains("body_too_large");
    }

    @Test
    void a_request_keeps_its_id() {
        ada.request()
                .header("X-Request-Id", "my-request-1")
                .get("/v1/interviews")
                .then()
                .header("X-Request-Id", "my-request-1");
        ada.request()
                .header("X-Request-Id", "{\"evil\": 1}")
                .get("/v1/interviews")
                .then()
                .header("X-Request-Id", matchesPattern("[0-9a-f-]{36}"));
    }

    @Test
    void a_read_can_be_asked_whether_it_changed() {
        String path = ada.interview();
        Response first = ada.get(path);
        first.then()
                .header("Cache-Control", "private, no-cache")
                .header("Vary", "Authorization, Accept-Language, Origin")
                .header("ETag", equalTo(first.path("etag")));
        for (String known :
                new String[] {first.header("ETag"), "\"x\", " + first.header("ETag"), "W/" + first.header("ETag"), "*"
                }) {
            ada.request()
                    .header("If-None-Match", known)
                    .get(path)
                    .then()
                    .statusCode(304)
                    .body(emptyString());
        }
        ada.request().header("If-None-Match", "\"99\"").get(path).then().statusCode(200);
    }

    @Test
    void head_is_get_without_a_body() {
        String path = ada.interview();
        ada.request()
                .head(path)
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body(emptyString());
        ada.request().head("/v1/interviews").then().statusCode(200);
        Person.someone().request().head(path).then().statusCode(404);
    }

    @Test
    void a_change_needs_the_version_that_was_read() {
        String path = ada.interview();
        String etag = ada.get(path).header("ETag");
        ada.patch(path, null, "{\"notes\": \"x\"}").then().statusCode(428).body("code", equalTo("etag_required"));
        ada.patch(path, "nonsense", "{\"notes\": \"x\"}").then().statusCode(400).body("code", equalTo("bad_header"));
        ada.patch(path, etag, "{\"notes\": \"x\"}").then().statusCode(200).header("ETag", "\"1\"");
        ada.patch(path, etag, "{\"notes\": \"y\"}").then().statusCode(412).body("code", equalTo("etag_mismatch"));
        ada.request().header("If-Match", etag).delete(path).then().statusCode(412);
        ada.request().header("If-Match", "\"1\"").delete(path).then().statusCode(204);
        ada.delete(path).then().statusCode(404);
    }

    @Test
    void a_merge_patch_changes_clears_and_keeps() {
        String path = ada.created("/v1/interviews", """
                {"company": "A", "role_title": "B", "held_at": "2026-11-01T10:00:00Z", "notes": "n",
                 "self_assessment": {"overall": 2, "anxiety": 8}}""");
        ada.patch(path, "\"0\"", "{\"notes\": null, \"company\": \"C\", \"self_assessment\": {\"overall\": 3}}")
                .then()
                .statusCode(200)
                .body("company", equalTo("C"))
                .body("role_title", equalTo("B"))
                .body("notes", equalTo(null))
                .body("self_assessment.overall", equalTo(3))
                .body("self_assessment.anxiety", equalTo(8));
        ada.patch(path, "\"1\"", "{\"company\": null}")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/company"));
        ada.patch(path, "\"1\"", "{\"etag\": \"7\"}")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("unknown_field"));
        ada.patch(path, "\"1\"", "[]").then().statusCode(422);
        ada.request()
                .contentType("application/json")
                .header("If-Match", "\"1\"")
                .body("{\"notes\": \"again\"}")
                .patch(path)
                .then()
                .statusCode(200);
    }

    @Test
    void problems_speak_french_where_asked_and_codes_stay() {
        ada.speaking("fr-CA, en;q=0.5")
                .get("/v1/interviews/17")
                .then()
                .header("Content-Language", "fr")
                .body("title", equalTo("Identifiant mal formé"))
                .body("code", equalTo("malformed_id"));
        ada.speaking("de").get("/v1/interviews/17").then().header("Content-Language", "en");
        ada.speaking(";;;").get("/v1/interviews").then().statusCode(200).header("Content-Language", "en");
    }

    @Test
    void every_reply_says_what_is_left() {
        ada.get("/v1/interviews")
                .then()
                .header("RateLimit-Policy", matchesPattern("\"person\";q=\\d+;w=60"))
                .header("RateLimit", matchesPattern("\"person\";r=\\d+;t=\\d+"));
        Person.nobody().get("/v1/interviews").then().statusCode(401).header("RateLimit", notNullValue());
    }

    @Test
    void a_career_site_may_call_from_its_pages_and_no_other() {
        RestAssured.given()
                .header("Origin", "https://career.example")
                .header("Access-Control-Request-Method", "PATCH")
                .header("Access-Control-Request-Headers", "authorization,if-match,content-type")
                .options("/v1/interviews")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", "https://career.example")
                .header("Access-Control-Allow-Methods", containsString("PATCH"));
        ada.request()
                .header("Origin", "https://career.example")
                .get("/v1/interviews")
                .then()
                .statusCode(200)
                .header("Access-Control-Expose-Headers", containsString("ETag"));
        RestAssured.given()
                .header("Origin", "https://evil.example")
                .header("Authorization", ada.authorization())
                .get("/v1/interviews")
                .then()
                .header("Access-Control-Allow-Origin", equalTo(null));
    }

    private void nothingIsStored() {
        assertThat(ada.get("/v1/interviews").jsonPath().getList("items")).isEmpty();
    }
}
