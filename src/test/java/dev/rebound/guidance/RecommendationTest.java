package dev.rebound.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.rebound.support.CareerSite;
import dev.rebound.support.Person;
import dev.rebound.support.ServiceTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ServiceTest
class RecommendationTest {

    private final CareerSite site = new CareerSite();
    private final Person admin = site.admin();
    private final Person ada = site.someone();

    @Test
    void reasons_say_why_in_the_callers_language() {
        String path = admin.created("/v1/guidance", Bodies.publishedEvent(3, "\"visible-nerves\""));
        hardMoment(ada, "visible-nerves");
        ada.created("/v1/weaknesses/visible-nerves/assessments", "{\"severity\": 4}");
        JsonPath english = ada.get("/v1/guidance/recommended").jsonPath();
        assertThat(english.getString("items[0].guidance.id")).isEqualTo(Person.idOf(path));
        assertThat(english.getList("items[0].reasons.code")).containsExactly("weakness", "soon");
        assertThat(english.getString("items[0].reasons[0].subject")).isEqualTo("visible-nerves");
        String label = english.getString("items[0].reasons[0].label");
        assertThat(english.getList("items[0].reasons.text"))
                .containsExactly(
                        "For “" + label
                                + "”, which you rated 4 of 4 and which came up in a hard moment within the last day.",
                        "It is in 3 days.");
        assertThat(english.getInt("items[0].reasons[1].days")).isEqualTo(3);
        assertThat(english.getDouble("items[0].score")).isGreaterThan(60);
        Response french = ada.speaking("fr").get("/v1/guidance/recommended");
        french.then().header("Content-Language", "fr").body("items[0].reasons[1].text", equalTo("C’est dans 3 jours."));
        assertThat(french.jsonPath().getDouble("items[0].score"))
                .isCloseTo(english.getDouble("items[0].score") / 2, within(0.1));
    }

    @Test
    void a_rating_alone_and_an_older_moment_alone_are_told_apart() {
        admin.created("/v1/guidance", Bodies.article("published", ", \"weaknesses\": [\"rambling\"]"));
        Person rated = site.someone();
        rated.created("/v1/weaknesses/rambling/assessments", """
                {"severity": 3, "assessed_at": "%s"}""".formatted(
                        Instant.now().minus(Duration.ofHours(30))));
        Person noted = site.someone();
        hardMoment(noted, "rambling");
        assertThat(text(rated)).endsWith("which you rated 3 of 4 a day ago.");
        assertThat(text(noted)).endsWith("which came up in a hard moment within the last day.");
    }

    private static String text(Person person) {
        return person.get("/v1/guidance/recommended").path("items[0].reasons[0].text");
    }

    @Test
    void good_moments_recommend_nothing() {
        admin.created("/v1/guidance", Bodies.article("published", ", \"weaknesses\": [\"rambling\"]"));
        String interview = ada.interview();
        ada.created(interview + "/moments", """
                {"valence": "good", "control": "mine", "what_happened": "x", "weaknesses": ["rambling"]}""");
        recommends(ada);
    }

    @Test
    void causes_outside_the_person_are_helped_with_too() {
        String path =
                admin.created("/v1/guidance", Bodies.article("published", ", \"weaknesses\": [\"improper-question\"]"));
        String interview = ada.interview();
        ada.created(interview + "/moments", """
                {"valence": "hard", "control": "outside", "what_happened": "x", "weaknesses": ["improper-question"]}""");
        recommends(ada, path);
    }

    @Test
    void the_step_is_the_first_open_one_of_the_newest_checklist_with_anything_to_do() {
        String slack = admin.created("/v1/guidance", Bodies.article("published", ", \"steps\": [\"slack\"]"));
        String help = admin.created("/v1/guidance", Bodies.article("published", ", \"steps\": [\"help\", \"worth\"]"));
        recommends(ada);
        String older = checklist();
        recommends(ada, slack);
        for (String step : List.of("slack", "feelings", "learning", "worth")) {
            finish(older, step);
        }
        recommends(ada, help);
        ada.get("/v1/guidance/recommended")
                .then()
                .body("items[0].reasons.code", contains("step"))
                .body("items[0].reasons[0].subject", equalTo("help"))
                .body("items[0].reasons[0].label", equalTo("Ask for help"))
                .body("items[0].reasons[0].text", equalTo("For the step you are at: Ask for help."))
                .body("items[0].reasons[0].days", nullValue())
                .body("items[0].score", equalTo(25f));
        String newer = checklist();
        recommends(ada, slack);
        for (String step : List.of("slack", "feelings", "learning", "worth", "help", "momentum")) {
            finish(newer, step);
        }
        recommends(ada, help);
    }

    private String checklist() {
        return ada.created("/v1/checklists", "{\"interview_id\": \"" + Person.idOf(ada.interview()) + "\"}");
    }

    private void finish(String checklist, String step) {
        JsonPath items = ada.get(checklist).jsonPath();
        List<String> ids = items.getList("steps.find { it.key == '" + step + "' }.items.id");
        ids.forEach(id -> ada.patch(checklist + "/items/" + id, "\"0\"", "{\"status\": \"done\"}")
                .then()
                .statusCode(200));
    }

    @Test
    void a_newcomer_is_recommended_what_is_for_everybody_and_nothing_that_is_not() {
        admin.created("/v1/guidance", Bodies.article("published", ", \"weaknesses\": [\"rambling\"]"));
        admin.created("/v1/guidance", Bodies.article("draft", ""));
        String everybody = admin.created("/v1/guidance", Bodies.article("published", ""));
        String soon = admin.created("/v1/guidance", Bodies.publishedEvent(5, ""));
        admin.created("/v1/guidance", Bodies.publishedEvent(-5, ""));
        recommends(ada, soon, everybody);
        ada.get("/v1/guidance/recommended")
                .then()
                .body("items[1].reasons.code", contains("everybody"))
                .body("items[1].reasons[0].text", equalTo("For everybody on your career site."))
                .body("items[1].score", equalTo(5f));
    }

    @Test
    void what_is_dismissed_is_not_recommended_until_it_is_taken_back() {
        String path = admin.created("/v1/guidance", Bodies.article("published", ""));
        ada.request().put(path + "/dismissal").then().statusCode(204);
        recommends(ada);
        recommends(site.someone(), path);
        ada.delete(path + "/dismissal").then().statusCode(204);
        recommends(ada, path);
    }

    @Test
    void there_are_ten_unless_more_are_asked_for() {
        for (int i = 0; i < 12; i++) {
            admin.created("/v1/guidance", Bodies.article("published", ""));
        }
        ada.get("/v1/guidance/recommended").then().body("items.size()", equalTo(10));
        ada.get("/v1/guidance/recommended?limit=50").then().body("items.size()", equalTo(12));
        ada.get("/v1/guidance/recommended?limit=1").then().body("items.size()", equalTo(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=51", "limit=x", "limit=", "cursor=x"})
    void a_wrong_parameter_is_refused(String query) {
        ada.get("/v1/guidance/recommended?" + query).then().statusCode(400);
    }

    @Test
    void another_site_s_guidance_is_never_recommended_and_nobody_gets_any() {
        admin.created("/v1/guidance", Bodies.article("published", ""));
        new CareerSite()
                .someone()
                .get("/v1/guidance/recommended")
                .then()
                .statusCode(200)
                .body("items", empty());
        Person.nobody().get("/v1/guidance/recommended").then().statusCode(401);
        ada.request().delete("/v1/guidance/recommended").then().statusCode(405);
    }

    private static void hardMoment(Person person, String weakness) {
        person.created(person.interview() + "/moments", """
                {"valence": "hard", "control": "mine", "what_happened": "x", "weaknesses": ["%s"]}""".formatted(weakness));
    }

    private static void recommends(Person person, String... paths) {
        person.get("/v1/guidance/recommended")
                .then()
                .statusCode(200)
                .body(
                        "items.guidance.id",
                        equalTo(List.of(paths).stream().map(Person::idOf).toList()));
    }
}
