package dev.rebound.weakness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import dev.rebound.support.Person;
import dev.rebound.support.ServiceTest;
import dev.rebound.support.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ServiceTest
class AssessmentTest {

    private static final String SERIES = "/v1/weaknesses/rambling/assessments";

    private final Person ada = Person.someone();

    @Test
    void an_assessment_reads_back_as_it_was_made() {
        String interview = ada.interview();
        Response created = ada.post(SERIES, """
                {"severity": 3, "interview_id": "%s", "assessed_at": "2026-01-20T12:00:00.123456789-05:00"}
                """.formatted(Person.idOf(interview)));
        created.then()
                .statusCode(201)
                .header("Location", matchesPattern(SERIES + "/[0-9a-f-]{36}"))
                .header("ETag", "\"0\"")
                .body("slug", equalTo("rambling"))
                .body("severity", equalTo(3))
                .body("interview_id", equalTo(Person.idOf(interview)))
                .body("assessed_at", equalTo("2026-01-20T17:00:00.123456Z"));
        ada.get(created.header("Location")).then().statusCode(200).body(equalTo(created.asString()));
        ada.delete(interview).then().statusCode(204);
        ada.get(created.header("Location")).then().statusCode(404);
    }

    @Test
    void the_least_is_a_severity_now() {
        Response created = ada.post(SERIES, "{\"severity\": 0}");
        created.then().statusCode(201).body("severity", equalTo(0)).body("interview_id", nullValue());
        assertThat(Instant.parse(created.path("assessed_at"))).isEqualTo(Instant.parse(created.path("created_at")));
    }

    @Test
    void it_may_lie_a_few_minutes_ahead_and_no_more() {
        ada.created(SERIES, at(Instant.now().plus(Duration.ofMinutes(4))));
        ada.post(SERIES, at(Instant.now().plus(Duration.ofMinutes(7))))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/assessed_at"))
                .body("errors[0].code", equalTo("too_far_ahead"))
                .body("errors[0].detail", containsString("5 minutes"));
        ada.post(SERIES, "{\"severity\": 1, \"assessed_at\": \"-9999-01-01T00:00:00Z\"}")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("bad_date"));
    }

    private static String at(Instant time) {
        return "{\"severity\": 1, \"assessed_at\": \"" + time + "\"}";
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                   | /severity     | required
            {"severity": 5}                                      | /severity     | out_of_range
            {"severity": -1}                                     | /severity     | out_of_range
            {"severity": "3"}                                    | /severity     | wrong_type
            {"severity": 1.5}                                    | /severity     | wrong_type
            {"severity": 1, "interview_id": "nonsense"}          | /interview_id | malformed
            {"severity": 1, "interview_id": "0199b0a4-7f3c-7d21-9c5e-2f6f5f0c1a11"} | /interview_id | unknown_reference
            {"severity": 1, "assessed_at": "2026-02-30T00:00:00Z"} | /assessed_at | bad_date
            {"severity": 1, "slug": "rambling"}                  | /slug         | unknown_field
            """)
    void a_wrong_field_is_named(String body, String pointer, String code) {
        ada.post(SERIES, body)
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem(pointer))
                .body("errors.code", hasItem(code));
        ada.get(SERIES).then().statusCode(200).body("items", empty());
    }

    @Test
    void another_persons_interview_is_no_reference() {
        String theirs = Person.idOf(Person.someone().interview());
        ada.post(SERIES, "{\"severity\": 1, \"interview_id\": \"" + theirs + "\"}")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("unknown_reference"));
    }

    @Test
    void the_newest_stand_first_page_by_page() {
        for (int day : new int[] {3, 1, 5, 2, 4, 3}) {
            ada.created(
                    SERIES, "{\"severity\": %d, \"assessed_at\": \"2026-01-0%dT00:00:00Z\"}".formatted(day % 5, day));
        }
        ada.created("/v1/weaknesses/vague-evidence/assessments", "{\"severity\": 4}");
        List<String> times = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        String cursor = null;
        do {
            Response page = ada.get(SERIES + "?limit=2" + (cursor == null ? "" : "&cursor=" + cursor));
            times.addAll(page.jsonPath().getList("items.assessed_at"));
            ids.addAll(page.jsonPath().getList("items.id"));
            cursor = page.path("next_cursor");
        } while (cursor != null);
        assertThat(times)
                .hasSize(6)
                .isSortedAccordingTo(java.util.Comparator.<String>naturalOrder().reversed());
        assertThat(ids).doesNotHaveDuplicates();
        String first = ada.get(SERIES + "?limit=2").path("next_cursor");
        ada.get("/v1/weaknesses/vague-evidence/assessments?cursor=" + first)
                .then()
                .statusCode(400)
                .body("code", equalTo("cursor_mismatch"));
    }

    @Test
    void it_belongs_to_its_weakness_and_is_never_changed() {
        String path = ada.created(SERIES, "{\"severity\": 3}");
        ada.get("/v1/weaknesses/vague-evidence/assessments/" + Person.idOf(path))
                .then()
                .statusCode(404);
        ada.get(SERIES + "/nonsense").then().statusCode(400).body("code", equalTo("malformed_id"));
        ada.get(SERIES + "/" + UUID.randomUUID()).then().statusCode(404);
        ada.patch(path, "\"0\"", "{\"severity\": 0}").then().statusCode(405);
        ada.delete(path).then().statusCode(405);
        ada.get(path).then().body("severity", equalTo(3));
    }

    @Test
    void own_weaknesses_and_causes_are_assessed_too() {
        String mine = ada.created("/v1/weaknesses", "{\"label\": \"Mine\", \"category\": \"ending\"}");
        ada.created(mine + "/assessments", "{\"severity\": 2}");
        ada.get(mine + "/assessments").then().body("items.severity", contains(2));
        ada.created("/v1/weaknesses/interviewer-hostile/assessments", "{\"severity\": 4}");
    }

    @Test
    void a_retried_create_makes_one() {
        assertThat(createdOnce().asString()).isEqualTo(createdOnce().asString());
        ada.get(SERIES).then().body("items.size()", equalTo(1));
    }

    private Response createdOnce() {
        return ada.request()
                .header("Idempotency-Key", "once")
                .contentType(ContentType.JSON)
                .body("{\"severity\": 3}")
                .post(SERIES);
    }

    @Test
    void nobody_else_reaches_it() {
        String subject = "person-" + UUID.randomUUID();
        Person here = Person.withToken(Tokens.of(subject));
        String path = here.created(SERIES, "{\"severity\": 3}");
        for (Person other : List.of(ada, Person.withToken(Tokens.of(subject, "elsewhere")))) {
            other.get(path).then().statusCode(404);
            other.get(SERIES).then().statusCode(200).body("items", empty());
        }
        String mine = here.created("/v1/weaknesses", "{\"label\": \"Mine\", \"category\": \"ending\"}");
        ada.get(mine + "/assessments").then().statusCode(404);
        ada.post(mine + "/assessments", "{\"severity\": 1}").then().statusCode(404);
        Person.nobody().get(SERIES).then().statusCode(401);
        Person.nobody().get(path).then().statusCode(401);
        Person.nobody().post(SERIES, "{\"severity\": 3}").then().statusCode(401);
    }
}
