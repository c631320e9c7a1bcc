package dev.rebound.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
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
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ServiceTest
class ChecklistTest {

    private static final String CHECKLISTS = "/v1/checklists";

    private final Person ada = Person.someone();

    private static String body(String interview) {
        return "{\"interview_id\": \"%s\"}".formatted(Person.idOf(interview));
    }

    private String checklist() {
        return ada.created(CHECKLISTS, body(ada.interview()));
    }

    @SuppressWarnings("StringConcatToTextBlock")
    private Response order(String checklist, String step, List<String> ids) {
        return ada.put(
                checklist + "/item-order",
                "{\"step\": \"" + step + "\", \"item_ids\": [\"" + String.join("\", \"", ids) + "\"]}");
    }

    private List<String> ids(String checklist, int step) {
        return ada.get(checklist).path("steps[" + step + "].items.id");
    }

    private void tick(String checklist, String item, String status) {
        String path = checklist + "/items/" + item;
        ada.patch(path, "*", "{\"status\": \"" + status + "\"}").then().statusCode(200);
    }

    @Test
    void a_fresh_checklist_reads_back_with_everything_to_do() {
        String interview = ada.interview();
        Response created = ada.post(CHECKLISTS, body(interview));
        created.then()
                .statusCode(201)
                .header("Location", matchesPattern("/v1/checklists/[0-9a-f-]{36}"))
                .header("ETag", equalTo((String) created.path("etag")))
                .header("Content-Language", "en")
                .body("interview_id", equalTo(Person.idOf(interview)))
                .body("template_key", equalTo("six-steps"))
                .body("template_version", equalTo(1))
                .body("language", equalTo("en"))
                .body("progress.total", equalTo(29))
                .body("progress.to_do", equalTo(29))
                .body("progress.percent", equalTo(0))
                .body("completed_at", nullValue())
                .body("steps.key", contains("slack", "feelings", "learning", "worth", "help", "momentum"))
                .body("steps.items.flatten()", hasSize(29))
                .body("steps.items.flatten().status", everyItem(equalTo("to_do")))
                .body("steps.items.flatten().etag", everyItem(equalTo("\"0\"")))
                .body("steps.items.flatten().own", everyItem(equalTo(false)))
                .body(
                        "steps[0].items.key",
                        contains("facts", "causes", "park-what-ifs", "honest-effort", "friend-note"))
                .body("steps[0].items.position", contains(1, 2, 3, 4, 5))
                .body("steps[0].items[0].reason", notNullValue())
                .body("steps[0].items[0].due_on", nullValue());
        ada.get(created.header("Location")).then().statusCode(200).body(equalTo(created.asString()));
        ada.request()
                .header("If-None-Match", created.header("ETag"))
                .get(created.header("Location"))
                .then()
                .statusCode(304);
    }

    @Test
    void a_french_checklist_stays_french() {
        Response created = ada.speaking("fr-CA").post(CHECKLISTS, body(ada.interview()));
        created.then()
                .statusCode(201)
                .header("Content-Language", "fr")
                .body("language", equalTo("fr"))
                .body("title", equalTo("Six étapes après un entretien difficile"))
                .body("steps[0].title", equalTo("Accordez-vous de l’indulgence"));
        String item = created.header("Location") + "/items/" + created.path("steps[0].items[0].id");
        ada.get(created.header("Location"))
                .then()
                .header("Content-Language", "fr")
                .body(equalTo(created.asString()));
        ada.get(item)
                .then()
                .header("Content-Language", "fr")
                .body("title", equalTo(created.path("steps[0].items[0].title")));
        ada.get(CHECKLISTS).then().body("items.title", contains("Six étapes après un entretien difficile"));
    }

    @Test
    void an_interview_has_one_checklist_of_a_template() {
        String interview = ada.interview();
        ada.created(CHECKLISTS, body(interview));
        ada.post(CHECKLISTS, body(interview)).then().statusCode(409).body("code", equalTo("checklist_exists"));
        ada.get(CHECKLISTS).then().body("items", hasSize(1));
    }

    @Test
    void a_retry_with_the_same_key_starts_no_second_checklist() {
        String body = body(ada.interview());
        Response first = ada.request()
                .header("Idempotency-Key", "k1")
                .contentType(ContentType.JSON)
                .body(body)
                .post(CHECKLISTS);
        Response second = ada.request()
                .header("Idempotency-Key", "k1")
                .contentType(ContentType.JSON)
                .body(body)
                .post(CHECKLISTS);
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        ada.get(CHECKLISTS).then().body("items", hasSize(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | /interview_id | required",
                "{\"interview_id\": null} | /interview_id | required",
                "{\"interview_id\": 7} | /interview_id | malformed",
                "{\"interview_id\": \"seven\"} | /interview_id | malformed",
                "{\"interview_id\": \"0199b0a4-7f3c-7d21-9c5e-2f6f5f0c1a11\"} | /interview_id | unknown_reference",
                "{\"interview_id\": \"0199b0a4-7f3c-7d21-9c5e-2f6f5f0c1a11\", \"template\": \"seven\"} | /template"
                        + " | unknown_value",
                "{\"interview_id\": \"0199b0a4-7f3c-7d21-9c5e-2f6f5f0c1a11\", \"template\": \"Six Steps\"}"
                        + " | /template | bad_format",
                "{\"interview_id\": \"0199b0a4-7f3c-7d21-9c5e-2f6f5f0c1a11\", \"language\": \"fr\"} | /language"
                        + " | unknown_field"
            })
    void a_wrong_start_is_refused_and_stores_nothing(String body, String pointer, String code) {
        ada.post(CHECKLISTS, body)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code));
        ada.get(CHECKLISTS).then().body("items", empty());
    }

    @Test
    void another_persons_interview_takes_no_checklist() {
        ada.post(CHECKLISTS, body(Person.someone().interview()))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/interview_id"))
                .body("errors[0].code", equalTo("unknown_reference"));
    }

    @Test
    void progress_and_completion_follow_the_items() {
        String checklist = checklist();
        List<String> all = ada.get(checklist).path("steps.items.flatten().id");
        String first = all.get(0);
        tick(checklist, first, "done");
        tick(checklist, all.get(1), "skipped");
        tick(checklist, all.get(2), "not_for_me");
        ada.get(checklist)
                .then()
                .body("progress.done", equalTo(1))
                .body("progress.skipped", equalTo(1))
                .body("progress.not_for_me", equalTo(1))
                .body("progress.to_do", equalTo(26))
                .body("progress.percent", equalTo(10))
                .body("steps[0].progress.percent", equalTo(60))
                .body("steps[1].progress.percent", equalTo(0))
                .body("completed_at", nullValue());
        all.subList(3, all.size()).forEach(item -> tick(checklist, item, "done"));
        String last = ada.get(checklist + "/items/" + all.get(all.size() - 1)).path("status_changed_at");
        ada.get(checklist).then().body("progress.percent", equalTo(100)).body("completed_at", equalTo(last));
        ada.get(CHECKLISTS + "?completed=true")
                .then()
                .body("items.completed_at", contains(last))
                .body("items[0].progress.done", equalTo(27));
        ada.get(CHECKLISTS + "?completed=false").then().body("items", empty());
        tick(checklist, first, "to_do");
        ada.get(checklist).then().body("completed_at", nullValue()).body("progress.percent", equalTo(96));
        ada.get(CHECKLISTS + "?completed=true").then().body("items", empty());
        ada.get(CHECKLISTS + "?completed=false").then().body("items.completed_at", contains(nullValue()));
    }

    @Test
    void the_checklists_etag_changes_with_every_item() {
        String checklist = checklist();
        Response before = ada.get(checklist);
        tick(checklist, before.path("steps[3].items[1].id"), "done");
        Response after = ada.get(checklist);
        assertThat(after.header("ETag")).isNotEqualTo(before.header("ETag"));
        assertThat((String) after.path("updated_at")).isGreaterThan(before.path("updated_at"));
        ada.request()
                .header("If-Match", before.header("ETag"))
                .delete(checklist)
                .then()
                .statusCode(412);
        ada.request()
                .header("If-Match", after.header("ETag"))
                .delete(checklist)
                .then()
                .statusCode(204);
        ada.get(checklist).then().statusCode(404);
    }

    @Test
    void the_list_is_paged_newest_first_and_filtered() {
        String interview = ada.interview();
        String oldest = Person.idOf(ada.created(CHECKLISTS, body(interview)));
        String middle = Person.idOf(checklist());
        String newest = Person.idOf(checklist());
        Response page = ada.get(CHECKLISTS + "?limit=2");
        page.then()
                .body("items.id", contains(newest, middle))
                .body("has_more", equalTo(true))
                .header("Link", containsString("rel=\"next\""));
        String cursor = page.path("next_cursor");
        ada.get(CHECKLISTS + "?limit=2&cursor=" + cursor)
                .then()
                .body("items.id", contains(oldest))
                .body("has_more", equalTo(false));
        ada.get(CHECKLISTS + "?limit=2&completed=false&cursor=" + cursor)
                .then()
                .statusCode(400)
                .body("code", equalTo("cursor_mismatch"));
        ada.get(CHECKLISTS + "?interview_id=" + Person.idOf(interview)).then().body("items.id", contains(oldest));
        ada.get(CHECKLISTS + "?interview_id=" + UUID.randomUUID())
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=101", "cursor=x", "interview_id=7", "completed=yes", "sort=id"})
    void a_wrong_query_is_refused(String query) {
        ada.get(CHECKLISTS + "?" + query).then().statusCode(400);
    }

    @Test
    void the_items_of_a_step_take_a_new_order_and_old_ticks_stay_valid() {
        String checklist = checklist();
        List<String> order = new ArrayList<>(ids(checklist, 0));
        String moved = order.get(0);
        Collections.reverse(order);
        Response reply = order(checklist, "slack", order);
        reply.then()
                .statusCode(200)
                .body("steps[0].items.id", equalTo(order))
                .body("steps[0].items.position", contains(1, 2, 3, 4, 5))
                .body("steps.items.flatten().etag", everyItem(equalTo("\"0\"")));
        ada.patch(checklist + "/items/" + moved, "\"0\"", "{\"status\": \"done\"}")
                .then()
                .statusCode(200)
                .body("position", equalTo(5));
        ada.get(checklist)
                .then()
                .body("steps[0].items.id", equalTo(order))
                .body("steps[1].items.position", contains(1, 2, 3, 4, 5))
                .header("ETag", not(equalTo(reply.header("ETag"))));
    }

    @Test
    void an_order_that_is_not_of_exactly_the_steps_items_is_refused() {
        String checklist = checklist();
        List<String> items = ids(checklist, 0);
        List<String> withOther = new ArrayList<>(items);
        withOther.set(0, ids(checklist, 1).get(0));
        List<String> twice = new ArrayList<>(items);
        twice.set(0, items.get(1));
        List<String> reversed = new ArrayList<>(items.subList(1, 5));
        Collections.reverse(reversed);
        String before = ada.get(checklist).asString();
        for (List<String> wrong :
                List.of(reversed, withOther, twice, List.of(UUID.randomUUID().toString()))) {
            order(checklist, "slack", wrong).then().statusCode(422).body("errors[0].pointer", equalTo("/item_ids"));
        }
        ada.put(checklist + "/item-order", "{\"step\": \"slack\", \"item_ids\": []}")
                .then()
                .statusCode(422);
        ada.put(checklist + "/item-order", "{\"step\": \"slack\", \"item_ids\": [null]}")
                .then()
                .statusCode(422);
        ada.put(checklist + "/item-order", "{\"step\": \"slack\"}").then().statusCode(422);
        order(checklist, "slack", List.of("x")).then().statusCode(422);
        order(checklist, "sleep", items).then().statusCode(422).body("errors[0].code", equalTo("unknown_value"));
        ada.get(checklist).then().body(equalTo(before));
    }

    @Test
    void the_checklist_goes_with_its_interview() {
        String interview = ada.interview();
        String checklist = ada.created(CHECKLISTS, body(interview));
        String item = checklist + "/items/" + ids(checklist, 0).get(0);
        ada.delete(interview).then().statusCode(204);
        ada.get(checklist).then().statusCode(404);
        ada.get(item).then().statusCode(404);
        ada.get(CHECKLISTS).then().body("items", empty());
    }

    @Test
    void the_interview_stays_when_the_checklist_goes() {
        String interview = ada.interview();
        String checklist = ada.created(CHECKLISTS, body(interview));
        ada.delete(checklist).then().statusCode(204);
        ada.delete(checklist).then().statusCode(404);
        ada.get(interview).then().statusCode(200);
        ada.created(CHECKLISTS, body(interview));
    }

    @Test
    void nobody_else_finds_it() {
        String subject = "person-" + UUID.randomUUID();
        Person here = Person.withToken(Tokens.of(subject));
        String interview = here.interview();
        String checklist = here.created(CHECKLISTS, body(interview));
        List<String> items = here.get(checklist).path("steps[0].items.id");
        String item = checklist + "/items/" + items.get(0);
        String order = "{\"step\": \"slack\", \"item_ids\": [\"" + items.get(0) + "\"]}";
        String own = "{\"step\": \"slack\", \"title\": \"x\"}";
        List<Person> others =
                List.of(Person.someone(), Person.withToken(Tokens.of(subject, "other-site")), Person.nobody());
        for (Person other : others) {
            int refused = other == others.get(2) ? 401 : 404;
            other.get(checklist).then().statusCode(refused);
            other.delete(checklist).then().statusCode(refused);
            other.put(checklist + "/item-order", order).then().statusCode(refused);
            other.post(checklist + "/items", own).then().statusCode(refused);
            other.get(item).then().statusCode(refused);
            other.patch(item, "*", "{\"status\": \"done\"}").then().statusCode(refused);
            other.delete(item).then().statusCode(refused);
        }
        Person.nobody().get(CHECKLISTS).then().statusCode(401);
        Person.nobody().post(CHECKLISTS, body(interview)).then().statusCode(401);
        others.get(1).get(CHECKLISTS).then().statusCode(200).body("items", empty());
        here.get(checklist).then().statusCode(200).body("progress.to_do", equalTo(29));
    }

    @Test
    void ids_that_are_none_are_refused() {
        ada.get(CHECKLISTS + "/seven").then().statusCode(400).body("code", equalTo("malformed_id"));
        ada.get(CHECKLISTS + "/" + UUID.randomUUID()).then().statusCode(404);
        ada.delete(CHECKLISTS + "/" + UUID.randomUUID()).then().statusCode(404);
        ada.get(checklist() + "/items/seven").then().statusCode(400).body("code", equalTo("malformed_id"));
    }
}
