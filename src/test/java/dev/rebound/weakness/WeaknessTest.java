package dev.rebound.weakness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.rebound.support.Person;
import dev.rebound.support.ServiceTest;
import dev.rebound.support.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ServiceTest
class WeaknessTest {

    private static final String ALL = "/v1/weaknesses";
    private static final String BREAK = """
            {"label": "Talking about my career break", "category": "self-presentation",
             "description": "I explain it for too long.", "keywords": ["career break", "gap year"]}
            """;
    private static final String BREAK_PATH = "/v1/weaknesses/my-talking-about-my-career-break";

    private final Person ada = Person.someone();

    @Test
    void anybody_reads_the_catalogue_in_its_order_and_any_cache_may_keep_it() {
        Response read = Person.nobody().get("/v1/weakness-catalogue");
        read.then()
                .statusCode(200)
                .header("Cache-Control", containsString("public"))
                .header("Content-Language", "en")
                .header("ETag", matchesPattern("\"[0-9a-f-]{36}\""))
                .body(
                        "categories.key",
                        contains(
                                "preparation",
                                "answer-shape",
                                "role-knowledge",
                                "composure",
                                "connection",
                                "self-presentation",
                                "ending",
                                "not-a-weakness"))
                .body("weaknesses", hasSize(30))
                .body("weaknesses[0].slug", equalTo("company-research"))
                .body("weaknesses[0].keywords", not(empty()))
                .body("causes", hasSize(9))
                .body("causes.category", everyItem(equalTo("not-a-weakness")));
        assertThat(read.jsonPath().getMap("$").keySet())
                .isEqualTo(Map.of("categories", 1, "weaknesses", 1, "causes", 1).keySet());
        Person.nobody()
                .request()
                .header("If-None-Match", read.header("ETag"))
                .get("/v1/weakness-catalogue")
                .then()
                .statusCode(304);
        ada.get("/v1/weakness-catalogue").then().statusCode(200).header("ETag", read.header("ETag"));
    }

    @Test
    void the_catalogue_speaks_french() {
        Person.nobody()
                .speaking("fr-CA")
                .get("/v1/weakness-catalogue")
                .then()
                .statusCode(200)
                .header("Content-Language", "fr")
                .body("categories[0].label", equalTo("Préparation"))
                .body("weaknesses.find { it.slug == 'rambling' }.label", equalTo("Des réponses plus courtes"));
    }

    @Test
    void a_new_person_sees_the_whole_catalogue_unused() {
        ada.get(ALL + "?limit=100")
                .then()
                .statusCode(200)
                .body("items", hasSize(39))
                .body("items.source", everyItem(equalTo("catalogue")))
                .body("items.use_count", everyItem(equalTo(0)))
                .body("items.last_used_at", everyItem(nullValue()))
                .body("items[0].slug", equalTo("company-research"))
                .body("items[0].category_label", equalTo("Preparation"))
                .body("items[0].archived", equalTo(false))
                .body("items[38].cause", equalTo(true))
                .body("has_more", equalTo(false));
    }

    @Test
    void an_own_weakness_reads_back_as_it_was_named() {
        Response created = ada.post(ALL, BREAK);
        created.then()
                .statusCode(201)
                .header("Location", BREAK_PATH)
                .body("slug", equalTo("my-talking-about-my-career-break"))
                .body("category", equalTo("self-presentation"))
                .body("category_label", equalTo("Presenting yourself"))
                .body("label", equalTo("Talking about my career break"))
                .body("description", equalTo("I explain it for too long."))
                .body("keywords", contains("career break", "gap year"))
                .body("source", equalTo("own"))
                .body("cause", equalTo(false))
                .body("archived", equalTo(false))
                .body("archived_at", nullValue())
                .body("use_count", equalTo(0))
                .body("last_used_at", nullValue());
        assertThat(created.header("ETag")).isEqualTo(created.path("etag"));
        ada.get(BREAK_PATH).then().statusCode(200).body(equalTo(created.asString()));
        ada.get(ALL + "?source=own").then().body("items.slug", contains("my-talking-about-my-career-break"));
    }

    @Test
    void labels_of_any_script_give_a_slug_and_the_least_is_enough() {
        ada.post(ALL, """
                        {"label": "面接で固まる", "category": "composure"}""")
                .then()
                .statusCode(201)
                .body("slug", matchesPattern("my-[0-9a-f]{8}"))
                .body("description", nullValue())
                .body("keywords", empty());
        ada.post(ALL, """
                        {"label": "面接で固まる", "category": "composure"}""").then().statusCode(409).body("code", equalTo("weakness_exists"));
    }

    @Test
    void the_same_name_is_not_taken_twice() {
        ada.created(ALL, BREAK);
        ada.post(ALL, """
                        {"label": "TALKING about my Career-Break!", "category": "ending"}""").then().statusCode(409).body("code", equalTo("weakness_exists"));
        ada.speaking("fr").post(ALL, BREAK).then().body("title", equalTo("Ce point faible existe déjà"));
        Person.someone().created(ALL, BREAK);
    }

    @Test
    void there_are_at_most_two_hundred() {
        for (int i = 0; i < OwnWeaknesses.MOST; i++) {
            ada.created(ALL, "{\"label\": \"Number " + i + "\", \"category\": \"ending\"}");
        }
        ada.post(ALL, BREAK).then().statusCode(409).body("code", equalTo("limit_reached"));
        List<String> slugs = new ArrayList<>();
        String next = ALL + "?limit=100";
        String cursor;
        do {
            Response page = ada.get(next);
            slugs.addAll(page.jsonPath().getList("items.slug"));
            cursor = page.path("next_cursor");
            next = ALL + "?limit=100&cursor=" + cursor;
        } while (cursor != null);
        assertThat(slugs).hasSize(239).doesNotHaveDuplicates();
        assertThat(slugs.subList(39, 239)).isSorted();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"category": "ending"}                                  | /label       | required
            {"label": " ", "category": "ending"}                    | /label       | required
            {"label": 4, "category": "ending"}                      | /label       | wrong_type
            {"label": "a"}                                          | /category    | required
            {"label": "a", "category": "nonsense"}                  | /category    | unknown_value
            {"label": "a", "category": "not-a-weakness"}            | /category    | unknown_value
            {"label": "a", "category": "ending", "slug": "my-a"}    | /slug        | unknown_field
            {"label": "a", "category": "ending", "archived": true}  | /archived    | unknown_field
            {"label": "a", "category": "ending", "keywords": "b"}   | /keywords    | wrong_type
            {"label": "a", "category": "ending", "keywords": [" "]} | /keywords/0  | required
            {"label": "a", "category": "ending", "keywords": ["b", "b"]} | /keywords | duplicate
            {"label": "a\\u0000b", "category": "ending"}            | /label       | forbidden_character
            """)
    void a_wrong_field_is_named(String body, String pointer, String code) {
        ada.post(ALL, body)
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem(pointer))
                .body("errors.code", hasItem(code));
        ada.get(ALL + "?source=own").then().body("items", empty());
    }

    @Test
    void what_is_too_long_is_refused() {
        refuseTooLong("/label", "{\"category\": \"ending\", \"label\": \"%s\"}".formatted("x".repeat(81)));
        refuseTooLong("/description", """
                {"category": "ending", "label": "a", "description": "%s"}""".formatted("x".repeat(501)));
        refuseTooLong("/keywords/0", """
                {"category": "ending", "label": "a", "keywords": ["%s"]}""".formatted("x".repeat(61)));
        StringBuilder many = new StringBuilder("\"k\"");
        for (int i = 0; i < 20; i++) {
            many.append(",\"k").append(i).append('"');
        }
        ada.post(ALL, "{\"category\": \"ending\", \"label\": \"a\", \"keywords\": [" + many + "]}")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("too_many"));
    }

    private void refuseTooLong(String pointer, String body) {
        ada.post(ALL, body)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo("too_long"));
    }

    @Test
    void a_retried_create_makes_one() {
        Response first = createdOnce();
        Response again = createdOnce();
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("Location")).isEqualTo(BREAK_PATH);
        ada.get(ALL + "?source=own").then().body("items", hasSize(1));
    }

    private Response createdOnce() {
        return ada.request()
                .header("Idempotency-Key", "once")
                .contentType(ContentType.JSON)
                .body(BREAK)
                .post(ALL);
    }

    @Test
    void a_change_needs_the_version_and_keeps_the_slug() {
        String etag = ada.post(ALL, BREAK).header("ETag");
        ada.patch(BREAK_PATH, null, "{\"label\": \"Pause\"}").then().statusCode(428);
        ada.patch(BREAK_PATH, "\"7\"", "{\"label\": \"Pause\"}").then().statusCode(412);
        ada.patch(BREAK_PATH, "\"7.en.0\"", "{\"label\": \"Pause\"}").then().statusCode(412);
        ada.patch(BREAK_PATH, "nonsense", "{\"label\": \"Pause\"}").then().statusCode(400);
        ada.patch(BREAK_PATH, etag, "{\"slug\": \"my-pause\"}")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("unknown_field"));
        ada.patch(BREAK_PATH, etag, "{\"label\": null}")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/label"));
        ada.patch(BREAK_PATH, etag, "{\"category\": \"nonsense\"}")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("unknown_value"));
        Response changed = ada.patch(BREAK_PATH, etag, """
                {"label": "Pause", "category": "ending", "description": null, "keywords": ["pause"]}""");
        changed.then()
                .statusCode(200)
                .body("slug", equalTo("my-talking-about-my-career-break"))
                .body("label", equalTo("Pause"))
                .body("category_label", equalTo("End of the interview"))
                .body("description", nullValue())
                .body("keywords", contains("pause"));
        assertThat(changed.header("ETag")).isNotEqualTo(etag);
        ada.get(BREAK_PATH).then().body(equalTo(changed.asString()));
        ada.patch(BREAK_PATH, etag, "{\"label\": \"Late\"}").then().statusCode(412);
    }

    @Test
    void an_archived_one_is_listed_only_on_request_can_not_be_used_and_comes_back() {
        String etag = ada.post(ALL, BREAK).header("ETag");
        Response archived = ada.patch(BREAK_PATH, etag, "{\"archived\": true}");
        archived.then().statusCode(200).body("archived", equalTo(true)).body("archived_at", notNullValue());
        ada.get(ALL + "?source=own").then().body("items", empty());
        ada.get(ALL + "?archived=true").then().body("items.slug", contains("my-talking-about-my-career-break"));
        ada.get(BREAK_PATH).then().statusCode(200);
        moment(422, "my-talking-about-my-career-break");
        ada.post(BREAK_PATH + "/assessments", "{\"severity\": 1}")
                .then()
                .statusCode(409)
                .body("code", equalTo("weakness_archived"));
        ada.post("/v1/weakness-suggestions", "{\"text\": \"career break\"}")
                .then()
                .body("items", empty());
        String since = archived.path("archived_at");
        Response still = ada.patch(BREAK_PATH, archived.header("ETag"), "{\"archived\": true, \"label\": \"Pause\"}");
        still.then().body("archived_at", equalTo(since)).body("label", equalTo("Pause"));
        ada.patch(BREAK_PATH, still.header("ETag"), "{\"archived\": null}")
                .then()
                .statusCode(200)
                .body("archived", equalTo(false))
                .body("archived_at", nullValue());
        moment(201, "my-talking-about-my-career-break");
    }

    @Test
    void what_is_used_is_counted_and_a_cached_copy_goes_stale() {
        Response before = ada.get(ALL + "/rambling");
        moment(201, "rambling", "mind-blank");
        Response second = moment(201, "rambling");
        Response after =
                ada.request().header("If-None-Match", before.header("ETag")).get(ALL + "/rambling");
        after.then()
                .statusCode(200)
                .body("use_count", equalTo(2))
                .body("last_used_at", equalTo(second.path("created_at")));
        ada.request()
                .header("If-None-Match", after.header("ETag"))
                .get(ALL + "/rambling")
                .then()
                .statusCode(304);
        ada.get(ALL + "?used=true").then().body("items.slug", contains("rambling", "mind-blank"));
        ada.get(ALL + "?used=false&limit=100").then().body("items", hasSize(37));
        Person.someone().get(ALL + "?used=true").then().body("items", empty());
    }

    @Test
    void one_in_use_is_archived_rather_than_deleted() {
        ada.created(ALL, BREAK);
        Response moment = moment(201, "my-talking-about-my-career-break");
        ada.delete(BREAK_PATH).then().statusCode(409).body("code", equalTo("weakness_in_use"));
        ada.delete(moment.header("Location")).then().statusCode(204);
        ada.created(BREAK_PATH + "/assessments", "{\"severity\": 2}");
        ada.delete(BREAK_PATH).then().statusCode(409);
        String other = ada.created(ALL, "{\"label\": \"Other\", \"category\": \"ending\"}");
        ada.request().header("If-Match", "\"9\"").delete(other).then().statusCode(412);
        ada.request()
                .header("If-Match", ada.get(other).header("ETag"))
                .delete(other)
                .then()
                .statusCode(204);
        ada.get(other).then().statusCode(404);
        ada.delete(other).then().statusCode(404);
    }

    @Test
    void a_change_is_not_refused_because_a_moment_was_noted_meanwhile() {
        String etag = ada.post(ALL, BREAK).header("ETag");
        moment(201, "my-talking-about-my-career-break");
        ada.speaking("fr")
                .patch(BREAK_PATH, etag, "{\"label\": \"Pause\"}")
                .then()
                .statusCode(200)
                .body("use_count", equalTo(1))
                .body("category_label", equalTo("Présentation de soi"));
    }

    @Test
    void the_catalogue_is_fixed() {
        ada.patch(ALL + "/rambling", "\"0\"", "{\"label\": \"Mine\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("catalogue_is_fixed"));
        ada.delete(ALL + "/rambling").then().statusCode(409).body("code", equalTo("catalogue_is_fixed"));
    }

    @Test
    void filters_are_and_ed() {
        ada.created(ALL, BREAK);
        ada.get(ALL + "?category=self-presentation")
                .then()
                .body(
                        "items.slug",
                        contains(
                                "opening-pitch",
                                "underselling",
                                "overclaiming",
                                "weakness-question",
                                "motivation-fit",
                                "my-talking-about-my-career-break"));
        ada.get(ALL + "?category=self-presentation&source=catalogue").then().body("items", hasSize(5));
        ada.get(ALL + "?cause=true").then().body("items", hasSize(9));
        ada.get(ALL + "?cause=false&limit=100").then().body("items", hasSize(31));
        ada.get(ALL + "?category=not-a-weakness&cause=false").then().body("items", empty());
    }

    @ParameterizedTest
    @CsvSource({
        "category=nonsense, category",
        "source=other, source",
        "cause=yes, cause",
        "archived=1, archived",
        "used=maybe, used",
        "limit=101, limit",
        "colour=red, colour"
    })
    void a_wrong_parameter_is_named(String query, String name) {
        ada.get(ALL + "?" + query).then().statusCode(400).body("errors[0].parameter", equalTo(name));
    }

    @Test
    void pages_follow_the_order_and_a_cursor_belongs_to_its_list() {
        ada.created(ALL, BREAK);
        ada.created(ALL, "{\"label\": \"Another\", \"category\": \"ending\"}");
        List<String> slugs = new ArrayList<>();
        String cursor = null;
        do {
            Response page = ada.get(ALL + "?limit=7" + (cursor == null ? "" : "&cursor=" + cursor));
            slugs.addAll(page.jsonPath().getList("items.slug"));
            cursor = page.path("next_cursor");
        } while (cursor != null);
        assertThat(slugs).hasSize(41).doesNotHaveDuplicates();
        assertThat(slugs).isEqualTo(ada.get(ALL + "?limit=100").jsonPath().getList("items.slug"));
        assertThat(slugs.subList(39, 41)).containsExactly("my-another", "my-talking-about-my-career-break");
        String first = ada.get(ALL + "?limit=7").path("next_cursor");
        ada.get(ALL + "?limit=7&cause=true&cursor=" + first)
                .then()
                .statusCode(400)
                .body("code", equalTo("cursor_mismatch"));
        Person.someone().get(ALL + "?limit=7&cursor=" + first).then().statusCode(400);
    }

    @Test
    void texts_are_in_the_language_asked_for_and_own_words_stay() {
        ada.created(ALL, BREAK);
        ada.speaking("fr")
                .get(ALL + "/rambling")
                .then()
                .header("Content-Language", "fr")
                .body("label", equalTo("Des réponses plus courtes"));
        Response english = ada.get(BREAK_PATH);
        ada.speaking("fr")
                .request()
                .header("If-None-Match", english.header("ETag"))
                .get(BREAK_PATH)
                .then()
                .statusCode(200)
                .body("label", equalTo("Talking about my career break"))
                .body("category_label", equalTo("Présentation de soi"));
    }

    @ParameterizedTest
    @CsvSource({"my-nothing", "nonsense", "MY-CAPITALS", "my_low", "é"})
    void an_unknown_slug_is_not_found(String slug) {
        ada.get(ALL + "/{slug}", slug).then().statusCode(404);
        ada.patch(ALL + "/" + slug, "\"0\"", "{}").then().statusCode(404);
        ada.delete(ALL + "/" + slug).then().statusCode(404);
        ada.get(ALL + "/{slug}/assessments", slug).then().statusCode(404);
        ada.post(ALL + "/" + slug + "/assessments", "{\"severity\": 1}").then().statusCode(404);
    }

    @Test
    void nobody_else_reaches_an_own_weakness() {
        String subject = "person-" + UUID.randomUUID();
        Person here = Person.withToken(Tokens.of(subject));
        here.created(ALL, BREAK);
        for (Person other : List.of(ada, Person.withToken(Tokens.of(subject, "elsewhere")))) {
            other.get(BREAK_PATH).then().statusCode(404);
            other.patch(BREAK_PATH, "\"0\"", "{\"label\": \"Pause\"}").then().statusCode(404);
            other.delete(BREAK_PATH).then().statusCode(404);
            other.get(ALL + "?source=own").then().body("items", empty());
        }
        Person nobody = Person.nobody();
        nobody.get(ALL).then().statusCode(401);
        nobody.post(ALL, BREAK).then().statusCode(401);
        nobody.get(BREAK_PATH).then().statusCode(401);
        nobody.patch(BREAK_PATH, "\"0\"", "{\"label\": \"Pause\"}").then().statusCode(401);
        nobody.delete(BREAK_PATH).then().statusCode(401);
        here.get(BREAK_PATH).then().body("label", equalTo("Talking about my career break"));
    }

    private Response moment(int status, String... slugs) {
        Response noted = ada.post(ada.interview() + "/moments", """
                {"valence": "hard", "what_happened": "It went wrong.", "control": "mine", "weaknesses": ["%s"]}
                """.formatted(String.join("\",\"", slugs)));
        assertThat(noted.statusCode()).as(noted.asString()).isEqualTo(status);
        return noted;
    }
}
