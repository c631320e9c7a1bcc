package dev.rebound.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.rebound.support.CareerSite;
import dev.rebound.support.Person;
import dev.rebound.support.ServiceTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ServiceTest
class GuidanceTest {

    private static final int CREATED = 201;

    private final CareerSite site = new CareerSite();
    private final Person admin = site.admin();
    private final Person ada = site.someone();

    @Test
    void an_event_reads_as_it_was_published() {
        String path = admin.created("/v1/guidance", Bodies.publishedEvent(7, "\"visible-nerves\""));
        ada.get(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("id", equalTo(Person.idOf(path)))
                .body("kind", equalTo("event"))
                .body("status", equalTo("published"))
                .body("published_at", notNullValue())
                .body("time_zone", equalTo("America/Montreal"))
                .body("place", equalTo("Main library"))
                .body("capacity_note", equalTo("Twelve seats"))
                .body("weaknesses", contains("visible-nerves"))
                .body("steps", empty())
                .body("url", nullValue())
                .body("mentor_name", nullValue())
                .body("dismissed", equalTo(false))
                .body("chosen", equalTo(false))
                .body("etag", equalTo("\"0\""));
        ada.request().header("If-None-Match", "\"0\"").get(path).then().statusCode(304);
    }

    @Test
    void a_mentor_says_what_they_offer_and_how_to_reach_them() {
        String path = admin.created("/v1/guidance", Bodies.mentor());
        ada.get(path)
                .then()
                .body("mentor_name", equalTo("Sam"))
                .body("mentor_offers", equalTo("Half an hour on the phone"))
                .body("contact_url", equalTo("mailto:sam@career.example"))
                .body("starts_at", nullValue());
    }

    @Test
    void only_the_back_office_sees_drafts_and_what_is_archived() {
        String path = admin.created("/v1/guidance", Bodies.article("draft", ""));
        ada.get(path).then().statusCode(404);
        ada.get("/v1/guidance").then().body("items", empty());
        ada.get("/v1/guidance?status=draft").then().statusCode(200).body("items", empty());
        ada.request().put(path + "/dismissal").then().statusCode(404);
        admin.get(path).then().body("status", equalTo("draft")).body("published_at", nullValue());
        admin.get("/v1/guidance?status=draft").then().body("items.id", contains(Person.idOf(path)));

        admin.patch(path, "\"0\"", "{\"status\": \"published\"}")
                .then()
                .statusCode(200)
                .body("published_at", notNullValue());
        ada.get(path).then().statusCode(200);
        ada.get("/v1/guidance").then().body("items.id", contains(Person.idOf(path)));

        admin.patch(path, "\"1\"", "{\"status\": \"archived\"}")
                .then()
                .statusCode(200)
                .body("published_at", notNullValue());
        ada.get(path).then().statusCode(404);
        admin.get(path).then().statusCode(200);
        admin.get("/v1/guidance?status=published").then().body("items", empty());
    }

    @Test
    void a_status_changes_only_along_its_way() {
        String path = admin.created("/v1/guidance", Bodies.article("draft", ""));
        refuses(path, "\"0\"", "archived");
        admin.patch(path, "\"0\"", "{\"status\": \"published\"}").then().statusCode(200);
        String firstTime = admin.get(path).path("published_at");
        refuses(path, "\"1\"", "draft");
        admin.patch(path, "\"1\"", "{\"title\": \"Other words\"}")
                .then()
                .statusCode(200)
                .body("published_at", equalTo(firstTime));
        admin.patch(path, "\"2\"", "{\"status\": \"archived\"}").then().statusCode(200);
        refuses(path, "\"3\"", "draft");
        Instant again = Instant.parse(admin.patch(path, "\"3\"", "{\"status\": \"published\"}")
                .jsonPath()
                .getString("published_at"));
        assertThat(again).isAfter(Instant.parse(firstTime));
        admin.post("/v1/guidance", Bodies.article("archived", ""))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/status"));
    }

    private void refuses(String path, String etag, String status) {
        admin.patch(path, etag, "{\"status\": \"" + status + "\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("invalid_guidance_status"))
                .body("detail", containsString("to " + status));
    }

    @Test
    void a_kind_changes_only_while_it_is_a_draft() {
        String path = admin.created("/v1/guidance", Bodies.article("draft", ""));
        admin.patch(path, "\"0\"", "{\"kind\": \"video\"}")
                .then()
                .statusCode(200)
                .body("kind", equalTo("video"));
        admin.patch(path, "\"1\"", "{\"status\": \"published\"}").then().statusCode(200);
        admin.patch(path, "\"2\"", "{\"kind\": \"article\"}")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/kind"))
                .body("errors.code", contains("not_allowed_here"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'language': 'en'} | /kind,/summary,/title | required,required,required",
                "{'kind': 'podcast', 'title': 'x', 'summary': 'y', 'language': 'en'} | /kind | unknown_value",
                "{'kind': 'article', 'title': ' ', 'summary': 'y', 'language': 'en', 'url': 'https://a.example'} | /title |"
                        + " required",
                "{'kind': 'article', 'title': 'x', 'summary': 'y', 'language': 'de', 'url': 'https://a.example'} |"
                        + " /language | unknown_value",
                "{'kind': 'article', 'title': 'x', 'summary': 'y', 'language': 'en'} | /url | required",
                "{'kind': 'video', 'title': 'x', 'summary': 'y', 'language': 'en'} | /url | required",
                "{'kind': 'article', 'title': 'x', 'summary': 'y', 'language': 'en', 'url': 'javascript:alert(1)'} | /url |"
                        + " bad_format",
                "{'kind': 'article', 'title': 'x', 'summary': 'y', 'language': 'en', 'url': 'https://a.example',"
                        + " 'place': 'here', 'capacity_note': 'few', 'time_zone': 'UTC'} |"
                        + " /time_zone,/capacity_note,/place | not_allowed_here,not_allowed_here,not_allowed_here",
                "{'kind': 'article', 'title': 'x', 'summary': 'y', 'language': 'en', 'url': 'https://a.example',"
                        + " 'mentor_name': 'Sam'} | /mentor_name | not_allowed_here",
                "{'kind': 'event', 'title': 'x', 'summary': 'y', 'language': 'en'} |"
                        + " /starts_at,/ends_at,/time_zone,/place | required,required,required,required",
                "{'kind': 'event', 'title': 'x', 'summary': 'y', 'language': 'en', 'place': 'z', 'time_zone': 'UTC',"
                        + " 'starts_at': '2026-01-02T10:00:00Z', 'ends_at': '2026-01-02T10:00:00Z'} | /ends_at |"
                        + " ends_too_early",
                "{'kind': 'event', 'title': 'x', 'summary': 'y', 'language': 'en', 'place': 'z', 'time_zone': 'UTC',"
                        + " 'starts_at': '2199-01-02T10:00:00Z', 'ends_at': '2199-01-02T11:00:00Z'} |"
                        + " /starts_at,/ends_at | too_far_ahead,too_far_ahead",
                "{'kind': 'event', 'title': 'x', 'summary': 'y', 'language': 'en', 'place': 'z', 'time_zone': 'Mars',"
                        + " 'starts_at': '2026-01-02T10:00:00Z', 'ends_at': '2026-01-02T11:00:00Z'} | /time_zone |"
                        + " bad_time_zone",
                "{'kind': 'event', 'title': 'x', 'summary': 'y', 'language': 'en', 'place': 'z', 'time_zone': 'UTC',"
                        + " 'starts_at': 'tomorrow', 'ends_at': '2026-01-02T11:00:00Z'} | /starts_at | bad_date",
                "{'kind': 'mentor', 'title': 'x', 'summary': 'y', 'language': 'en'} |"
                        + " /mentor_name,/mentor_offers,/contact_url | required,required,required",
                "{'kind': 'mentor', 'title': 'x', 'summary': 'y', 'language': 'en', 'mentor_name': 'a',"
                        + " 'mentor_offers': 'b', 'contact_url': 'sam'} | /contact_url | bad_format",
                "{'kind': 'video', 'title': 'x', 'summary': 'y', 'language': 'en', 'url': 'https://a.example',"
                        + " 'steps': ['help', 'rest']} | /steps/1 | unknown_value",
                "{'kind': 'video', 'title': 'x', 'summary': 'y', 'language': 'en', 'url': 'https://a.example',"
                        + " 'steps': ['help', 'help']} | /steps | duplicate",
                "{'kind': 'video', 'title': 'x', 'summary': 'y', 'language': 'en', 'url': 'https://a.example',"
                        + " 'weaknesses': ['rambling', 'my-small-talk']} | /weaknesses/1 | unknown_weakness",
                "{'kind': 'video', 'title': 'x', 'summary': 'y', 'language': 'en', 'url': 'https://a.example',"
                        + " 'weaknesses': ['no-such']} | /weaknesses/0 | unknown_weakness",
                "{'kind': 'video', 'title': 'x', 'summary': 'y', 'language': 'en', 'url': 'https://a.example',"
                        + " 'published_at': '2026-01-02T10:00:00Z'} | /published_at | unknown_field",
                "{'kind': 'video', 'title': 'x\\u0000', 'summary': 'y', 'language': 'en', 'url': 'https://a.example'} |"
                        + " /title | forbidden_character",
            },
            quoteCharacter = '~')
    void bad_input_is_refused_with_its_place(String body, String pointers, String codes) {
        admin.post("/v1/guidance", body.replace('\'', '"'))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains(pointers.split(",", -1)))
                .body("errors.code", contains(codes.split(",", -1)));
        admin.get("/v1/guidance").then().body("items", empty());
    }

    @Test
    void own_weaknesses_of_the_back_office_are_not_those_of_its_people() {
        admin.created("/v1/weaknesses", "{\"label\": \"Small talk\", \"category\": \"connection\"}");
        admin.post("/v1/guidance", Bodies.article("draft", ", \"weaknesses\": [\"my-small-talk\"]"))
                .then()
                .statusCode(422)
                .body("errors.code", contains("unknown_weakness"));
    }

    @Test
    void guidance_is_filtered_and_paged_newest_first() {
        String article = admin.created("/v1/guidance", Bodies.article("published", ", \"weaknesses\": [\"rambling\"]"));
        String mentor = admin.created("/v1/guidance", Bodies.mentor());
        String late = admin.created("/v1/guidance", Bodies.publishedEvent(20, "\"visible-nerves\", \"rambling\""));
        String soon = admin.created("/v1/guidance", Bodies.publishedEvent(3, "\"visible-nerves\""));
        reads("", soon, late, mentor, article);
        reads("kind=event", soon, late);
        reads("language=fr", mentor);
        reads("step=help", mentor);
        reads("weakness=rambling", late, article);
        reads("weakness=rambling&kind=event", late);
        reads("sort=starts_at", soon, late);
        String middle = Instant.now().plus(10, ChronoUnit.DAYS).toString();
        reads("starts_from=" + middle, late);
        reads("starts_to=" + middle, soon);
        for (String sort : List.of("-created_at", "starts_at")) {
            JsonPath page =
                    ada.get("/v1/guidance?kind=event&limit=1&sort=" + sort).jsonPath();
            assertThat(page.getBoolean("has_more")).isTrue();
            JsonPath next = ada.get(
                            "/v1/guidance?kind=event&limit=1&sort=" + sort + "&cursor=" + page.getString("next_cursor"))
                    .jsonPath();
            assertThat(Stream.of(page, next).map(p -> p.getString("items[0].id")))
                    .containsExactlyInAnyOrder(Person.idOf(late), Person.idOf(soon));
            assertThat(next.getBoolean("has_more")).isFalse();
            ada.get("/v1/guidance?limit=1&sort=" + sort + "&cursor=" + page.getString("next_cursor"))
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("cursor_mismatch"));
        }
        ada.request().put(soon + "/choice").then().statusCode(204);
        ada.request().put(mentor + "/dismissal").then().statusCode(204);
        reads("chosen=true", soon);
        reads("chosen=false", late, mentor, article);
        reads("dismissed=true", mentor);
        reads("dismissed=false", soon, late, article);
    }

    private void reads(String query, String... paths) {
        ada.get("/v1/guidance?limit=50&" + query)
                .then()
                .statusCode(200)
                .body("items.id", equalTo(Stream.of(paths).map(Person::idOf).toList()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kind=podcast",
                "language=de",
                "step=rest",
                "status=gone",
                "starts_from=today",
                "starts_to=2026-13-01T00:00:00Z",
                "chosen=perhaps",
                "dismissed=1",
                "sort=title",
                "limit=0",
                "q=nerves",
                "cursor=forged"
            })
    void a_wrong_parameter_is_refused(String query) {
        ada.get("/v1/guidance?" + query).then().statusCode(400);
    }

    @Test
    void changes_need_the_etag() {
        String path = admin.created("/v1/guidance", Bodies.publishedEvent(3, ""));
        admin.patch(path, null, "{\"title\": \"x\"}").then().statusCode(428);
        admin.patch(path, "\"7\"", "{\"title\": \"x\"}").then().statusCode(412);
        admin.patch(path, "\"0\"", "{\"title\": null}").then().statusCode(422);
        admin.patch(path, "\"0\"", "{\"place\": null}")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/place"));
        admin.patch(path, "\"0\"", "{\"place\": null, \"url\": \"https://career.example/live\"}")
                .then()
                .statusCode(200)
                .body("place", nullValue());
        admin.request().header("If-Match", "\"0\"").delete(path).then().statusCode(412);
        admin.request().header("If-Match", "\"1\"").delete(path).then().statusCode(204);
        admin.get(path).then().statusCode(404);
        admin.delete(path).then().statusCode(404);
        admin.get("/v1/guidance/none").then().statusCode(400);
    }

    @Test
    void a_person_marks_what_they_make_of_it_and_the_etag_says_so() {
        String path = admin.created("/v1/guidance", Bodies.publishedEvent(3, ""));
        for (int i = 0; i < 2; i++) {
            ada.request().put(path + "/dismissal").then().statusCode(204);
            ada.request().put(path + "/choice").then().statusCode(204);
        }
        ada.get(path)
                .then()
                .body("dismissed", equalTo(true))
                .body("chosen", equalTo(true))
                .header("ETag", "\"0-dc\"");
        ada.request().header("If-None-Match", "\"0\"").get(path).then().statusCode(200);
        site.someone().get(path).then().body("dismissed", equalTo(false)).body("chosen", equalTo(false));
        ada.request()
                .header("If-Match", "\"0\"")
                .delete(path + "/choice")
                .then()
                .statusCode(412);
        for (int i = 0; i < 2; i++) {
            ada.delete(path + "/dismissal").then().statusCode(204);
            ada.delete(path + "/choice").then().statusCode(204);
        }
        ada.get(path).then().body("dismissed", equalTo(false)).body("chosen", equalTo(false));
    }

    @Test
    void the_back_office_may_mark_too_and_changes_with_the_etag_it_read() {
        String path = admin.created("/v1/guidance", Bodies.publishedEvent(3, ""));
        admin.request().put(path + "/choice").then().statusCode(204);
        admin.patch(path, "\"0\"", "{\"title\": \"x\"}").then().statusCode(412);
        admin.patch(path, admin.get(path).header("ETag"), "{\"title\": \"x\"}")
                .then()
                .statusCode(200)
                .header("ETag", "\"1-c\"");
    }

    @Test
    void only_an_event_is_chosen() {
        String path = admin.created("/v1/guidance", Bodies.mentor());
        ada.request().put(path + "/choice").then().statusCode(409).body("code", equalTo("not_an_event"));
        ada.get(path).then().body("chosen", equalTo(false));
    }

    @Test
    void a_choice_of_what_was_archived_can_be_taken_back_and_goes_with_the_entry() {
        String path = admin.created("/v1/guidance", Bodies.publishedEvent(3, ""));
        ada.request().put(path + "/choice").then().statusCode(204);
        admin.patch(path, "\"0\"", "{\"status\": \"archived\"}").then().statusCode(200);
        ada.request().put(path + "/choice").then().statusCode(404);
        ada.delete(path + "/choice").then().statusCode(204);
        ada.delete(path + "/choice").then().statusCode(404);
        String other = admin.created("/v1/guidance", Bodies.publishedEvent(3, ""));
        ada.request().put(other + "/choice").then().statusCode(204);
        admin.delete(other).then().statusCode(204);
        ada.delete(other + "/choice").then().statusCode(404);
    }

    @Test
    void a_retried_create_makes_one_entry() {
        for (int i = 0; i < 2; i++) {
            Response reply = admin.request()
                    .header("Idempotency-Key", "evening-1")
                    .contentType("application/json")
                    .body(Bodies.article("published", ""))
                    .post("/v1/guidance");
            assertThat(reply.statusCode()).isEqualTo(CREATED);
        }
        ada.get("/v1/guidance").then().body("items.size()", equalTo(1));
    }

    @Test
    void who_lacks_the_role_writes_nothing() {
        String path = admin.created("/v1/guidance", Bodies.publishedEvent(3, ""));
        ada.post("/v1/guidance", Bodies.mentor()).then().statusCode(403).body("code", equalTo("forbidden"));
        ada.patch(path, "\"0\"", "{\"title\": \"x\"}").then().statusCode(403);
        ada.delete(path).then().statusCode(403);
        ada.get("/v1/guidance").then().body("items.size()", equalTo(1));
    }

    @Test
    void another_site_s_guidance_is_not_there_and_nobody_reads_any() {
        String path = admin.created("/v1/guidance", Bodies.publishedEvent(3, ""));
        CareerSite elsewhere = new CareerSite();
        for (Person other : List.of(elsewhere.someone(), elsewhere.admin(), Person.someone())) {
            other.get(path).then().statusCode(404);
            other.get("/v1/guidance").then().statusCode(200).body("items", empty());
            other.request().put(path + "/dismissal").then().statusCode(404);
            other.request().put(path + "/choice").then().statusCode(404);
            other.delete(path + "/dismissal").then().statusCode(404);
            other.delete(path + "/choice").then().statusCode(404);
        }
        elsewhere.admin().patch(path, "\"0\"", "{\"title\": \"x\"}").then().statusCode(404);
        elsewhere.admin().delete(path).then().statusCode(404);
        Person nobody = Person.nobody();
        nobody.get("/v1/guidance").then().statusCode(401);
        nobody.post("/v1/guidance", Bodies.mentor()).then().statusCode(401);
        nobody.get(path).then().statusCode(401);
        nobody.patch(path, "\"0\"", "{\"title\": \"x\"}").then().statusCode(401);
        nobody.delete(path).then().statusCode(401);
        nobody.request().put(path + "/dismissal").then().statusCode(401);
        nobody.delete(path + "/dismissal").then().statusCode(401);
        nobody.request().put(path + "/choice").then().statusCode(401);
        nobody.delete(path + "/choice").then().statusCode(401);
        admin.get(path).then().statusCode(200).header("ETag", "\"0\"");
    }
}
