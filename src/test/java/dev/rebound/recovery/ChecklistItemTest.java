package dev.rebound.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.rebound.support.AtOnce;
import dev.rebound.support.Person;
import dev.rebound.support.ServiceTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ServiceTest
class ChecklistItemTest {

    private final Person ada = Person.someone();
    private String checklist;

    @BeforeEach
    void a_fresh_checklist() {
        checklist = ada.created("/v1/checklists", "{\"interview_id\": \"%s\"}".formatted(Person.idOf(ada.interview())));
    }

    private List<String> all() {
        return ada.get(checklist).path("steps.items.flatten().id");
    }

    private String first() {
        return item(all().get(0));
    }

    private String item(String id) {
        return checklist + "/items/" + id;
    }

    private String own() {
        return ada.created(checklist + "/items", """
                {"step": "worth", "title": "Call Sam", "minutes": 20}""");
    }

    private Response to(String item, String status) {
        return ada.patch(item, ada.get(item).header("ETag"), "{\"status\": \"%s\"}".formatted(status));
    }

    @Test
    void a_tick_changes_its_item_alone() {
        String item = first();
        Response before = ada.get(item);
        Response ticked = ada.patch(item, before.header("ETag"), """
                {"status": "done", "due_on": "2026-11-24", "note": "Easier than I thought."}""");
        ticked.then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("etag", equalTo("\"1\""))
                .body("checklist_id", equalTo(Person.idOf(checklist)))
                .body("step", equalTo("slack"))
                .body("key", equalTo("facts"))
                .body("status", equalTo("done"))
                .body("due_on", equalTo("2026-11-24"))
                .body("note", equalTo("Easier than I thought."))
                .body("minutes", equalTo(5))
                .body("written_in", nullValue())
                .body("status_changed_at", not(equalTo(before.path("status_changed_at"))));
        ada.get(item).then().body(equalTo(ticked.asString()));
        Response cleared = ada.patch(item, "\"1\"", "{\"due_on\": null, \"note\": \"  \"}");
        cleared.then()
                .statusCode(200)
                .body("due_on", nullValue())
                .body("note", nullValue())
                .body("status_changed_at", equalTo(ticked.path("status_changed_at")));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_status_alone_changes_nothing_else(boolean own) {
        String item = own ? own() : first();
        ada.patch(item, "\"0\"", "{\"due_on\": \"2026-11-24\", \"note\": \"Soon.\"}");
        Map<String, Object> expected = new HashMap<>(ada.get(item).path(""));
        Response ticked = ada.patch(item, "\"1\"", "{\"status\": \"skipped\"}");
        assertThat((String) ticked.path("status_changed_at")).isGreaterThan((String) expected.get("status_changed_at"));
        expected.put("status", "skipped");
        expected.put("etag", "\"2\"");
        expected.put("status_changed_at", ticked.path("status_changed_at"));
        ticked.then().statusCode(200).header("ETag", "\"2\"").body("", equalTo(expected));
        ada.get(item).then().body(equalTo(ticked.asString()));
        Response again = ada.patch(item, "\"2\"", "{\"status\": \"skipped\"}");
        expected.put("etag", "\"3\"");
        again.then().statusCode(200).body("", equalTo(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "to_do, to_do, 200", "to_do, done, 200", "to_do, skipped, 200", "to_do, not_for_me, 200",
        "done, to_do, 200", "done, done, 200", "done, skipped, 409", "done, not_for_me, 409",
        "skipped, to_do, 200", "skipped, done, 200", "skipped, skipped, 200", "skipped, not_for_me, 409",
        "not_for_me, to_do, 200", "not_for_me, done, 409", "not_for_me, skipped, 409", "not_for_me, not_for_me, 200"
    })
    void a_status_leads_only_where_it_may(String from, String to, int status) {
        String item = first();
        to(item, from).then().statusCode(200);
        Response reply = to(item, to);
        reply.then().statusCode(status);
        if (status == 409) {
            assertThat((String) reply.path("code")).isEqualTo("invalid_transition");
            assertThat((String) reply.path("detail")).contains(from + " to " + to);
        }
        ada.get(item).then().body("status", equalTo(status == 200 ? to : from));
    }

    @Test
    void an_own_item_comes_last_and_can_be_changed_and_deleted() {
        String shape = """
                {"step": "worth", "title": "  Call Sam ", "minutes": 20, "due_on": "2026-11-24", "note": "Offered help."}
                """;
        Response created = ada.post(checklist + "/items", shape);
        created.then()
                .statusCode(201)
                .header("Location", matchesPattern(checklist + "/items/[0-9a-f-]{36}"))
                .body("title", equalTo("Call Sam"))
                .body("key", nullValue())
                .body("reason", nullValue())
                .body("own", equalTo(true))
                .body("status", equalTo("to_do"))
                .body("due_on", equalTo("2026-11-24"))
                .body("position", equalTo(5));
        String item = created.header("Location");
        ada.get(item).then().statusCode(200).body(equalTo(created.asString()));
        ada.get(checklist)
                .then()
                .body("steps[3].items.id[4]", equalTo(created.path("id")))
                .body("progress.total", equalTo(30));
        ada.patch(item, "\"0\"", "{\"title\": \"Write Sam\", \"minutes\": null, \"status\": \"skipped\"}")
                .then()
                .statusCode(200)
                .body("title", equalTo("Write Sam"))
                .body("minutes", nullValue())
                .body("status", equalTo("skipped"));
        ada.request().header("If-Match", "\"0\"").delete(item).then().statusCode(412);
        ada.request().header("If-Match", "\"1\"").delete(item).then().statusCode(204);
        ada.get(item).then().statusCode(404);
        ada.delete(item).then().statusCode(404);
        ada.get(checklist).then().body("progress.total", equalTo(29));
    }

    @Test
    void the_templates_items_stay_as_they_are() {
        String item = first();
        Response read = ada.get(item);
        ada.patch(item, "\"0\"", "{\"title\": \"Mine\"}").then().statusCode(409).body("code", equalTo("template_item"));
        ada.patch(item, "\"0\"", "{\"minutes\": null}").then().statusCode(409).body("code", equalTo("template_item"));
        ada.delete(item).then().statusCode(409).body("code", equalTo("template_item"));
        ada.get(item).then().body(equalTo(read.asString()));
        // Sending what stands there anyway changes nothing.
        ada.patch(item, "\"0\"", "{\"minutes\": 5}").then().statusCode(200);
    }

    @Test
    void a_change_needs_the_items_latest_etag() {
        String item = first();
        ada.patch(item, null, "{\"status\": \"done\"}").then().statusCode(428);
        ada.patch(item, "\"7\"", "{\"status\": \"done\"}").then().statusCode(412);
        ada.patch(item, ada.get(checklist).header("ETag"), "{\"status\": \"done\"}")
                .then()
                .statusCode(412);
        ada.get(item).then().body("status", equalTo("to_do"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"status\": \"finished\"} | /status | unknown_value",
                "{\"status\": \"DONE\"} | /status | unknown_value",
                "{\"status\": null} | /status | required",
                "{\"status\": 1} | /status | wrong_type",
                "{\"due_on\": \"2026-02-30\"} | /due_on | bad_date",
                "{\"due_on\": \"soon\"} | /due_on | bad_date",
                "{\"due_on\": \"+999999999-12-31\"} | /due_on | bad_date",
                "{\"due_on\": \"1999-12-31\"} | /due_on | out_of_range",
                "{\"due_on\": 20261124} | /due_on | wrong_type",
                "{\"note\": 1} | /note | wrong_type",
                "{\"title\": null} | /title | required",
                "{\"minutes\": 0} | /minutes | out_of_range",
                "{\"step\": \"help\"} | /step | unknown_field",
                "{\"position\": 1} | /position | unknown_field"
            })
    void a_wrong_change_is_refused(String body, String pointer, String code) {
        String item = own();
        ada.patch(item, "\"0\"", body)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code));
        ada.get(item).then().body("etag", equalTo("\"0\""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"title\": \"x\"} | /step | required",
                "{\"step\": \"help\"} | /title | required",
                "{\"step\": \"help\", \"title\": \"  \"} | /title | required",
                "{\"step\": \"sleep\", \"title\": \"x\"} | /step | unknown_value",
                "{\"step\": \"help\", \"title\": \"x\", \"minutes\": 1441} | /minutes | out_of_range",
                "{\"step\": \"help\", \"title\": \"x\", \"minutes\": 1.5} | /minutes | wrong_type",
                "{\"step\": \"help\", \"title\": \"x\", \"due_on\": \"2026-13-01\"} | /due_on | bad_date",
                "{\"step\": \"help\", \"title\": \"x\", \"due_on\": \"2200-01-01\"} | /due_on | out_of_range",
                "{\"step\": \"help\", \"title\": \"x\\u0000\"} | /title | forbidden_character",
                "{\"step\": \"help\", \"title\": \"x\", \"status\": \"done\"} | /status | unknown_field"
            })
    void a_wrong_own_item_is_refused(String body, String pointer, String code) {
        ada.post(checklist + "/items", body)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code));
        ada.get(checklist).then().body("progress.total", equalTo(29));
    }

    @ParameterizedTest
    @ValueSource(strings = {"title", "note"})
    void a_text_has_its_limit(String field) {
        int longest = field.equals("title") ? 200 : 2000;
        String body = "{\"step\": \"help\", \"title\": \"x\", \"%s\": \"%s\"}"
                .replace(field.equals("title") ? "\"title\": \"x\", " : "\u0001", "");
        ada.post(checklist + "/items", body.formatted(field, "é".repeat(longest)))
                .then()
                .statusCode(201);
        ada.post(checklist + "/items", body.formatted(field, "é".repeat(longest + 1)))
                .then()
                .statusCode(422)
                .body("errors.code", contains("too_long"));
    }

    @Test
    void a_checklist_takes_a_hundred_own_items() {
        for (int i = 0; i < 100; i++) {
            own();
        }
        ada.post(checklist + "/items", "{\"step\": \"help\", \"title\": \"one more\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("limit_reached"));
        ada.get(checklist).then().body("progress.total", equalTo(129)).body("steps[3].items", hasSize(104));
    }

    @Test
    void a_retry_with_the_same_key_adds_no_second_item() {
        Callable<Response> add = () -> ada.request()
                .header("Idempotency-Key", "k1")
                .contentType(ContentType.JSON)
                .body("{\"step\": \"help\", \"title\": \"x\"}")
                .post(checklist + "/items");
        try {
            assertThat(add.call().asString()).isEqualTo(add.call().asString());
        } catch (Exception impossible) {
            throw new AssertionError(impossible);
        }
        ada.get(checklist).then().body("progress.total", equalTo(30));
    }

    @Test
    void an_item_is_found_only_on_its_checklist() {
        String other =
                ada.created("/v1/checklists", "{\"interview_id\": \"%s\"}".formatted(Person.idOf(ada.interview())));
        String elsewhere = other + "/items/" + Person.idOf(own());
        ada.get(elsewhere).then().statusCode(404);
        ada.patch(elsewhere, "*", "{\"status\": \"done\"}").then().statusCode(404);
        ada.delete(elsewhere).then().statusCode(404);
        ada.get(item(UUID.randomUUID().toString())).then().statusCode(404);
        ada.post("/v1/checklists/" + UUID.randomUUID() + "/items", "{\"step\": \"help\", \"title\": \"x\"}")
                .then()
                .statusCode(404);
    }

    @Test
    void two_devices_that_tick_different_items_at_once_lose_no_tick() throws Exception {
        List<String> ids = all().subList(0, 20);
        List<Callable<Response>> ticks = new ArrayList<>();
        for (String id : ids) {
            ticks.add(() -> ada.patch(item(id), "\"0\"", "{\"status\": \"done\"}"));
        }
        assertThat(AtOnce.of(ticks)).extracting(Response::statusCode).containsOnly(200);
        ada.get(checklist).then().body("progress.done", equalTo(20)).body("progress.to_do", equalTo(9));
    }

    @Test
    void of_devices_that_change_the_same_item_at_once_one_wins() throws Exception {
        String item = first();
        List<Callable<Response>> ticks =
                Collections.nCopies(8, () -> ada.patch(item, "\"0\"", "{\"status\": \"done\"}"));
        assertThat(AtOnce.of(ticks))
                .extracting(Response::statusCode)
                .containsOnlyOnce(200)
                .containsOnly(200, 412);
        ada.get(item).then().body("etag", equalTo("\"1\""));
    }

    @Test
    void ticks_new_items_and_a_new_order_at_once_all_hold() throws Exception {
        List<String> ids = all();
        List<String> order = new ArrayList<>(ids.subList(0, 5));
        Collections.reverse(order);
        String wanted = "{\"step\": \"slack\", \"item_ids\": [\"" + String.join("\", \"", order) + "\"]}";
        List<Callable<Response>> calls = new ArrayList<>();
        for (String id : ids.subList(0, 5)) {
            calls.add(() -> ada.patch(item(id), "\"0\"", "{\"status\": \"done\"}"));
            calls.add(() -> ada.put(checklist + "/item-order", wanted));
            calls.add(() -> ada.post(checklist + "/items", "{\"step\": \"help\", \"title\": \"x\"}"));
        }
        assertThat(AtOnce.of(calls)).extracting(Response::statusCode).containsOnly(200, 201);
        ada.get(checklist)
                .then()
                .body("steps[0].items.id", equalTo(order))
                .body("progress.done", equalTo(5))
                .body("steps[4].items.position", contains(1, 2, 3, 4, 5, 6, 7, 8, 9, 10));
    }
}
