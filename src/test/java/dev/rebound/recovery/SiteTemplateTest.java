package dev.rebound.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.rebound.local.EmbeddedDatabase;
import dev.rebound.support.Backend;
import dev.rebound.support.CareerSite;
import dev.rebound.support.Person;
import dev.rebound.support.ServiceTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ServiceTest
class SiteTemplateTest {

    private static final String TEMPLATES = "/v1/checklist-templates";
    private static final String GRADUATES = TEMPLATES + "/site-graduates";

    private final CareerSite site = new CareerSite();
    private final Person admin = site.admin();
    private final Person ada = site.someone();

    private static String content(String title) {
        return """
                "en": {"title": "%1$s", "description": "For first interviews."},
                 "fr": {"title": "%1$s (fr)", "description": "Pour les premiers entretiens."},
                 "steps": [
                   {"key": "help", "tasks": [
                     {"key": "coach", "minutes": 30,
                      "en": {"title": "Book a coach", "reason": "Somebody has seen many."},
                      "fr": {"title": "Réservez un coach", "reason": "Quelqu’un en a vu beaucoup."}},
                     {"key": "alumni", "minutes": 10,
                      "en": {"title": "Write to an alumna", "reason": "She sat there too."},
                      "fr": {"title": "Écrivez à une ancienne", "reason": "Elle y était aussi."}}]},
                   {"key": "slack", "tasks": [
                     {"key": "walk", "minutes": 20,
                      "en": {"title": "Go for a walk", "reason": "Bodies calm minds."},
                      "fr": {"title": "Allez marcher", "reason": "Le corps calme la tête."}}]}]""".formatted(title);
    }

    private static String create(String key, String title) {
        return "{\"key\": \"" + key + "\", " + content(title) + "}";
    }

    private static String englishOnly(String key) {
        return """
                {"key": "%s", "en": {"title": "x", "description": "y"}, "steps": [{"key": "help", "tasks": [
                  {"key": "coach", "minutes": 5, "en": {"title": "x", "reason": "y"}}]}]}""".formatted(key);
    }

    private static String start(Person person, String key) {
        return person.created(
                "/v1/checklists",
                "{\"interview_id\": \"%s\", \"template\": \"%s\"}".formatted(Person.idOf(person.interview()), key));
    }

    @Test
    void a_site_publishes_a_template_and_its_people_make_checklists_from_it() {
        Response published = admin.post(TEMPLATES, create("site-graduates", "Graduates"));
        published
                .then()
                .statusCode(201)
                .header("Location", equalTo(GRADUATES + "?version=1"))
                .body("key", equalTo("site-graduates"))
                .body("version", equalTo(1))
                .body("fr.title", equalTo("Graduates (fr)"))
                .body("steps.key", contains("help", "slack"));
        ada.get(published.header("Location"))
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("private, no-cache"))
                .body("title", equalTo("Graduates"))
                .body("retired", equalTo(false))
                .body("steps.key", contains("slack", "feelings", "learning", "worth", "help", "momentum"))
                .body("steps[0].title", equalTo("Cut yourself some slack"))
                .body("steps[0].tasks.key", contains("walk"))
                .body("steps[1].tasks", empty())
                .body("steps[4].tasks.title", contains("Book a coach", "Write to an alumna"));
        String checklist = start(ada.speaking("fr"), "site-graduates");
        ada.get(checklist)
                .then()
                .header("Content-Language", "fr")
                .body("template_key", equalTo("site-graduates"))
                .body("template_version", equalTo(1))
                .body("title", equalTo("Graduates (fr)"))
                .body("progress.total", equalTo(3))
                .body("steps[0].items.title", contains("Allez marcher"))
                .body("steps[4].items.reason", contains("Quelqu’un en a vu beaucoup.", "Elle y était aussi."));
        ada.get("/v1/checklists").then().body("items.title", contains("Graduates (fr)"));
        String item = ada.get(checklist).path("steps[0].items[0].id");
        ada.patch(checklist + "/items/" + item, "\"0\"", "{\"status\": \"done\"}")
                .then()
                .statusCode(200)
                .body("title", equalTo("Allez marcher"));
        ada.patch(checklist + "/items/" + item, "\"1\"", "{\"title\": \"Mine\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("template_item"));
    }

    @Test
    void a_template_in_english_alone_is_read_in_english_by_everybody() {
        admin.created(TEMPLATES, englishOnly("site-short"));
        ada.speaking("fr")
                .get(TEMPLATES + "/site-short")
                .then()
                .header("Content-Language", "en")
                .body("language", equalTo("en"))
                .body("steps[0].title", equalTo("Cut yourself some slack"));
        ada.get(start(ada.speaking("fr"), "site-short")).then().body("language", equalTo("en"));
    }

    @Test
    void a_new_version_is_for_new_checklists_and_the_old_one_stays_as_it_was() {
        admin.created(TEMPLATES, create("site-graduates", "First"));
        String old = start(ada, "site-graduates");
        String before = ada.get(old).asString();
        admin.post(GRADUATES + "/versions", "{" + content("Second").replace("Book a coach", "Call a coach") + "}")
                .then()
                .statusCode(201)
                .body("version", equalTo(2))
                .header("Location", equalTo(GRADUATES + "?version=2"));
        assertThat(ada.get(old).asString()).isEqualTo(before);
        ada.get(start(ada, "site-graduates"))
                .then()
                .body("template_version", equalTo(2))
                .body("title", equalTo("Second"))
                .body("steps[4].items[0].title", equalTo("Call a coach"));
        ada.get(GRADUATES).then().body("version", equalTo(2));
        ada.get(GRADUATES + "?version=1").then().body("title", equalTo("First"));
        ada.get(GRADUATES + "?version=3").then().statusCode(404);
        admin.get(GRADUATES + "/versions").then().body("items.version", contains(2, 1));
        JsonPath page = admin.get(GRADUATES + "/versions?limit=1").jsonPath();
        admin.get(GRADUATES + "/versions?limit=1&cursor=" + page.getString("next_cursor"))
                .then()
                .body("items.version", contains(1))
                .body("items[0].en.title", equalTo("First"))
                .body("has_more", equalTo(false));
    }

    @Test
    void a_checklist_keeps_its_words_even_should_the_site_s_rows_be_gone() throws SQLException {
        admin.created(TEMPLATES, create("site-graduates", "First"));
        String checklist = start(ada, "site-graduates");
        String before = ada.get(checklist).asString();
        try (Connection connection = Backend.connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "delete from site_template_version v using checklist c, site_template t" + " where c.id = '"
                            + Person.idOf(checklist) + "' and v.template_id = t.id and t.key = c.template_key");
        }
        assertThat(ada.get(checklist).asString()).isEqualTo(before);
    }

    @Test
    void the_list_shows_what_the_caller_can_use_and_only_everybody_s_may_be_cached() {
        admin.created(TEMPLATES, create("site-graduates", "Graduates"));
        admin.created(TEMPLATES, englishOnly("site-b"));
        Response mine = ada.get(TEMPLATES);
        mine.then()
                .statusCode(200)
                .header("Cache-Control", equalTo("private, no-cache"))
                .header("Vary", containsString("Authorization"))
                .body("items.key", contains("six-steps", "site-b", "site-graduates"))
                .body("for_everybody", nullValue());
        ada.request()
                .header("If-None-Match", mine.header("ETag"))
                .get(TEMPLATES)
                .then()
                .statusCode(304);
        new CareerSite()
                .someone()
                .get(TEMPLATES)
                .then()
                .header("Cache-Control", equalTo("private, no-cache"))
                .body("items.key", contains("six-steps"));
        Person.nobody()
                .get(TEMPLATES)
                .then()
                .header("Cache-Control", startsWith("public"))
                .body("items.key", contains("six-steps"));
        ada.get(TEMPLATES + "/six-steps").then().header("Cache-Control", startsWith("public"));
        Person.withToken("forged").get(TEMPLATES).then().statusCode(401);
        ada.get(TEMPLATES + "?retired=perhaps").then().statusCode(400);
    }

    @Test
    void a_retired_template_makes_no_new_checklist_and_stays_readable_until_it_is_brought_back() {
        admin.created(TEMPLATES, create("site-graduates", "Graduates"));
        String checklist = start(ada, "site-graduates");
        for (int i = 0; i < 2; i++) {
            admin.request().put(GRADUATES + "/retirement").then().statusCode(204);
        }
        ada.get(TEMPLATES).then().body("items.key", contains("six-steps"));
        ada.get(TEMPLATES + "?retired=true").then().body("items.key", contains("site-graduates"));
        ada.get(GRADUATES).then().statusCode(200).body("retired", equalTo(true));
        ada.get(checklist).then().statusCode(200).body("title", equalTo("Graduates"));
        ada.post("/v1/checklists", """
                {"interview_id": "%s", "template": "site-graduates"}""".formatted(Person.idOf(ada.interview())))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/template"))
                .body("errors.code", contains("unknown_value"))
                .body("errors[0].detail", equalTo("Use one of: six-steps."));
        admin.post(GRADUATES + "/versions", "{" + content("Second") + "}")
                .then()
                .statusCode(409)
                .body("code", equalTo("template_retired"));
        admin.request()
                .header("If-Match", "\"0\"")
                .delete(GRADUATES + "/retirement")
                .then()
                .statusCode(412);
        String etag = admin.get(GRADUATES).header("ETag");
        admin.request()
                .header("If-Match", etag)
                .delete(GRADUATES + "/retirement")
                .then()
                .statusCode(204);
        admin.delete(GRADUATES + "/retirement").then().statusCode(204);
        start(ada, "site-graduates");
    }

    @Test
    void an_interview_has_one_checklist_of_each_template() {
        admin.created(TEMPLATES, create("site-graduates", "Graduates"));
        String body = "{\"interview_id\": \"" + Person.idOf(ada.interview()) + "\", \"template\": \"%s\"}";
        ada.created("/v1/checklists", body.formatted("site-graduates"));
        ada.created("/v1/checklists", body.formatted("six-steps"));
        ada.post("/v1/checklists", body.formatted("site-graduates"))
                .then()
                .statusCode(409)
                .body("code", equalTo("checklist_exists"));
    }

    @Test
    void a_key_is_taken_once_and_rebound_s_own_are_fixed() {
        admin.created(TEMPLATES, create("site-graduates", "Graduates"));
        admin.post(TEMPLATES, create("site-graduates", "Again"))
                .then()
                .statusCode(409)
                .body("code", equalTo("template_exists"));
        new CareerSite().admin().created(TEMPLATES, create("site-graduates", "Elsewhere"));
        ada.get(GRADUATES).then().body("title", equalTo("Graduates"));
        admin.post(TEMPLATES + "/six-steps/versions", "{" + content("x") + "}")
                .then()
                .statusCode(409)
                .body("code", equalTo("template_is_fixed"));
        admin.request().put(TEMPLATES + "/six-steps/retirement").then().statusCode(409);
        admin.post(TEMPLATES + "/site-none/versions", "{" + content("x") + "}")
                .then()
                .statusCode(404);
        admin.request().put(TEMPLATES + "/site-none/retirement").then().statusCode(404);
        admin.get(TEMPLATES + "/site-none/versions").then().statusCode(404);
    }

    @Test
    void a_site_has_at_most_fifty() {
        for (int i = 0; i < SiteTemplates.MOST; i++) {
            admin.created(TEMPLATES, englishOnly("site-" + i));
        }
        admin.post(TEMPLATES, englishOnly("site-more"))
                .then()
                .statusCode(409)
                .body("code", equalTo("templates_full"))
                .body("detail", containsString("50"));
    }

    @Test
    void a_retried_version_is_published_once() {
        admin.created(TEMPLATES, create("site-graduates", "Graduates"));
        for (int i = 0; i < 2; i++) {
            admin.request()
                    .header("Idempotency-Key", "second")
                    .contentType("application/json")
                    .body("{" + content("Second") + "}")
                    .post(GRADUATES + "/versions")
                    .then()
                    .statusCode(201)
                    .body("version", equalTo(2));
        }
        admin.get(GRADUATES + "/versions").then().body("items", hasSize(2));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'key': 'site-x', | 'key': 'graduates', | /key | bad_format",
                "'key': 'site-x', | 'key': 'six-steps', | /key | bad_format",
                "'key': 'site-x', |  | /key | required",
                "'title': 'T' | 'title': ' ' | /en/title | required",
                "'key': 'help' | 'key': 'rest' | /steps/0/key | unknown_value",
                "'minutes': 5 | 'minutes': 0 | /steps/0/tasks/0/minutes | out_of_range",
                "'minutes': 5 | 'minutes': 1441 | /steps/0/tasks/0/minutes | out_of_range",
                "'minutes': 5, |  | /steps/0/tasks/0/minutes | required",
                "'key': 'coach' | 'key': 'A B' | /steps/0/tasks/0/key | bad_format",
                "'reason': 'R' | 'reason': null | /steps/0/tasks/0/en/reason | required",
                "'reason': 'R' | 'because': 'R' | /steps/0/tasks/0/en/because | unknown_field",
                "'reason': 'R'} | 'reason': 'R'}, 'fr': {'title': 'T', 'reason': 'R'} | /steps/0/tasks/0/fr |"
                        + " not_allowed_here",
                "'steps' | 'fr': {'title': 'T', 'description': 'D'}, 'steps' | /steps/0/tasks/0/fr | required",
            })
    void bad_input_is_refused_with_its_place(String part, String instead, String pointer, String code) {
        String good = """
                {'key': 'site-x', 'en': {'title': 'T', 'description': 'D'}, 'steps': [{'key': 'help', 'tasks': [\
                {'key': 'coach', 'minutes': 5, 'en': {'title': 'W', 'reason': 'R'}}]}]}""";
        assertThat(good).contains(part);
        admin.post(TEMPLATES, good.replace(part, instead == null ? "" : instead).replace('\'', '"'))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code));
        admin.get(TEMPLATES).then().body("items.key", contains("six-steps"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}"})
    void steps_and_tasks_are_there_and_not_too_many(String none) {
        String steps = "{\"key\": \"site-x\", \"en\": {\"title\": \"x\", \"description\": \"y\"}, \"steps\": [%s]}";
        admin.post(TEMPLATES, steps.formatted(none)).then().statusCode(422);
        String task = "{\"key\": \"t%d\", \"minutes\": 5, \"en\": {\"title\": \"x\", \"reason\": \"y\"}}";
        String eleven = IntStream.range(0, 11).mapToObj(task::formatted).collect(Collectors.joining(","));
        admin.post(TEMPLATES, steps.formatted("{\"key\": \"help\", \"tasks\": [" + eleven + "]}"))
                .then()
                .statusCode(422)
                .body("errors.code", contains("too_many"));
        String one = task.formatted(1);
        admin.post(
                        TEMPLATES,
                        steps.formatted("{\"key\": \"help\", \"tasks\": [" + one
                                + "]}, {\"key\": \"help\", \"tasks\": [" + one + "]}"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/steps/1/key", "/steps/1/tasks/0/key"))
                .body("errors.code", contains("duplicate", "duplicate"));
    }

    @Test
    void who_lacks_the_role_publishes_nothing_and_another_site_s_templates_are_not_there() {
        admin.created(TEMPLATES, create("site-graduates", "Graduates"));
        Person otherAdmin = new CareerSite().admin();
        for (Person other : List.of(new CareerSite().someone(), otherAdmin, Person.someone(), Person.nobody())) {
            other.get(GRADUATES).then().statusCode(404);
            other.get(GRADUATES + "?version=1").then().statusCode(404);
            other.get(TEMPLATES).then().body("items.key", not(contains("site-graduates")));
        }
        Person stranger = new CareerSite().someone();
        stranger.post("/v1/checklists", """
                {"interview_id": "%s", "template": "site-graduates"}""".formatted(Person.idOf(stranger.interview())))
                .then()
                .statusCode(422);
        otherAdmin
                .post(GRADUATES + "/versions", "{" + content("x") + "}")
                .then()
                .statusCode(404);
        otherAdmin.request().put(GRADUATES + "/retirement").then().statusCode(404);
        otherAdmin.delete(GRADUATES + "/retirement").then().statusCode(404);
        otherAdmin.get(GRADUATES + "/versions").then().statusCode(404);
        refused(ada, 403);
        refused(Person.nobody(), 401);
        ada.get(GRADUATES).then().body("version", equalTo(1)).body("retired", equalTo(false));
    }

    private static void refused(Person person, int status) {
        person.post(TEMPLATES, create("site-y", "x")).then().statusCode(status);
        person.post(GRADUATES + "/versions", "{" + content("x") + "}").then().statusCode(status);
        person.get(GRADUATES + "/versions").then().statusCode(status);
        person.request().put(GRADUATES + "/retirement").then().statusCode(status);
        person.delete(GRADUATES + "/retirement").then().statusCode(status);
    }

    @Test
    void row_level_security_shows_no_site_s_templates_to_another_and_lets_no_version_be_rewritten()
            throws SQLException {
        admin.created(TEMPLATES, create("site-graduates", "Graduates"));
        try (Connection connection = Backend.connect(EmbeddedDatabase.APPLICATION_ROLE);
                Statement statement = connection.createStatement()) {
            for (String table : List.of("site_template", "site_template_version")) {
                try (ResultSet row = statement.executeQuery("select count(*) from " + table)) {
                    row.next();
                    assertThat(row.getInt(1)).as(table).isZero();
                }
            }
            try (ResultSet row = statement.executeQuery(
                    "select has_table_privilege('rebound_app', 'site_template_version', 'update')")) {
                row.next();
                assertThat(row.getBoolean(1)).isFalse();
            }
        }
    }
}
