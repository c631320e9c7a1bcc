package dev.rebound.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.rebound.support.Person;
import dev.rebound.support.ServiceTest;
import dev.rebound.support.Tokens;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Progress as pictures, through HTTP; how they look is PictureDrawingTest's. */
@ServiceTest
class PictureTest {

    private static final String INTERVIEWS = "/v1/progress/chart.svg";
    private static final String RAMBLING = "/v1/progress/weaknesses/rambling/chart.svg";

    private final Person ada = Person.someone();

    private void story() {
        for (List<Integer> interview : List.of(List.of(9, 2, 8, 4), List.of(10, 3, 7, 3), List.of(11, 4, 4, 1))) {
            String path =
                    ada.created("/v1/interviews", """
                    {"company": "Secret Ltd", "role_title": "B", "held_at": "2026-%02d-15T14:00:00Z",
                     "self_assessment": {"overall": %d, "anxiety": %d}}
                    """.formatted(interview.get(0), interview.get(1), interview.get(2)));
            ada.created("/v1/weaknesses/rambling/assessments", """
                    {"severity": %d, "interview_id": "%s"}
                    """.formatted(interview.get(3), Person.idOf(path)));
        }
    }

    @Test
    void the_picture_of_interviews_says_its_figures() {
        story();
        ada.get(INTERVIEWS)
                .then()
                .statusCode(200)
                .contentType(startsWith("image/svg+xml"))
                .header("Cache-Control", equalTo("private, no-cache"))
                .header("Content-Language", "en")
                .body(containsString("title\">How your interviews went</title>"))
                .body(containsString("overall rating: 2, 3, 4. nerves: 8, 7, 4."))
                .body(containsString(">15 Oct</text>"))
                .body(not(containsString("Secret")));
        ada.speaking("fr")
                .get(INTERVIEWS)
                .then()
                .header("Content-Language", "fr")
                .body(containsString("note d’ensemble : 2, 3, 4."))
                .body(containsString(">15 oct.</text>"));
    }

    @Test
    void the_picture_of_a_weakness_says_its_line_in_words() {
        story();
        ada.get(RAMBLING)
                .then()
                .statusCode(200)
                .body(containsString("in interviews: 4, 3, 1. Severity went from 4 to 1 over 3 assessments"))
                .body(containsString(">trend</text>"));
        ada.get("/v1/progress/weaknesses/no-such/chart.svg").then().statusCode(404);
    }

    @Test
    void words_of_a_person_can_not_become_markup() {
        ada.created("/v1/weaknesses", "{\"label\": \"<script>&'\\\"]]>\", \"category\": \"composure\"}");
        String slug = ada.get("/v1/weaknesses?category=composure&limit=100")
                .jsonPath()
                .getString("items.slug.find { it.startsWith('my-') }");
        ada.get("/v1/progress/weaknesses/" + slug + "/chart.svg")
                .then()
                .statusCode(200)
                .body(containsString("&lt;script&gt;"))
                .body(not(containsString("<script>")));
    }

    @Test
    void a_copy_that_is_still_right_is_not_sent_again() {
        story();
        for (String path : List.of(INTERVIEWS, RAMBLING)) {
            String etag = ada.get(path).header("ETag");
            assertThat(etag).isEqualTo(ada.get(path).header("ETag"));
            ada.request()
                    .header("If-None-Match", etag)
                    .get(path)
                    .then()
                    .statusCode(304)
                    .body(emptyString());
        }
        String before = ada.get(INTERVIEWS).header("ETag");
        ada.interview();
        assertThat(ada.get(INTERVIEWS).header("ETag")).isNotEqualTo(before);
    }

    @Test
    void without_figures_it_says_so() {
        ada.get(INTERVIEWS)
                .then()
                .statusCode(200)
                .body(containsString("description\">Nothing to show yet: rate an interview after it was held.</desc>"));
        ada.get(RAMBLING)
                .then()
                .statusCode(200)
                .body(containsString("Nothing to show yet"))
                .body(containsString("description\">Not assessed yet; a trend takes three assessments.</desc>"));
    }

    @Test
    void days_are_those_of_the_place_and_the_trend_is_straight_where_practice_stands_between() {
        for (String held : List.of("03-10 real 4", "03-12 mock 3", "04-10 real 3", "05-10 real 3")) {
            String[] parts = held.split(" ", -1);
            String path = ada.created("/v1/interviews", """
                    {"company": "A", "role_title": "B", "held_at": "2026-%sT22:30:00-04:00", "kind": "%s",
                     "time_zone": "America/Montreal"}
                    """.formatted(parts[0], parts[1]));
            ada.created("/v1/weaknesses/rambling/assessments", """
                    {"severity": %s, "interview_id": "%s"}""".formatted(parts[2], Person.idOf(path)));
        }
        String svg = ada.get(RAMBLING)
                .then()
                .body(containsString(">10 Mar</text>"))
                .body(not(containsString(">11 Mar</text>")))
                .extract()
                .asString();
        // Dashes of 3 and 3 are the trend's: its path has two ends and no corner. Level, it would be the legend's.
        assertThat(svg)
                .containsPattern(
                        "stroke-dasharray:3,3[^>]*>\\s*<path d=\"M[0-9.]+ ([0-9.]+) L[0-9.]+ (?!\\1\")[0-9.]+\"");
        ada.get("/v1/progress/weaknesses/rambling")
                .then()
                .body("series.on", equalTo(List.of("2026-03-10", "2026-03-12", "2026-04-10", "2026-05-10")));
    }

    @Test
    void another_format_is_not_made_and_errors_stay_problem_documents() {
        ada.request().accept("image/png").get(INTERVIEWS).then().statusCode(406);
        ada.get(INTERVIEWS + "?size=2").then().statusCode(400).contentType(startsWith("application/problem+json"));
    }

    @Test
    void nobody_sees_another_s() {
        String subject = "ada-" + UUID.randomUUID();
        Person here = Person.withToken(Tokens.of(subject));
        here.created("/v1/weaknesses", "{\"label\": \"Own\", \"category\": \"composure\"}");
        here.created("/v1/interviews", """
                {"company": "A", "role_title": "B", "held_at": "2026-10-15T14:00:00Z", "self_assessment": {"overall": 3}}
                """);
        for (Person other : List.of(Person.someone(), Person.withToken(Tokens.of(subject, "elsewhere")))) {
            other.get(INTERVIEWS).then().statusCode(200).body(containsString("Nothing to show yet"));
            other.get("/v1/progress/weaknesses/my-own/chart.svg").then().statusCode(404);
        }
        Person.nobody().get(INTERVIEWS).then().statusCode(401);
        Person.nobody().get(RAMBLING).then().statusCode(401);
    }
}
