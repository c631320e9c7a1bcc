package dev.rebound.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.path.json.JsonPath;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Worth entries through HTTP. */
@ServiceTest
class WorthEntryTest {

    private final Person ada = Person.someone();

    private static String win(String text) {
        return "{\"kind\": \"win\", \"text\": \"" + text + "\"}";
    }

    @Test
    void an_entry_reads_back_as_it_was_written() {
        String path = ada.created("/v1/worth-entries", """
                {"kind": "praise", "text": "Nobody explains it as well as you.", "evidence": "After the June demo.",
                 "from_whom": "Sam", "pinned": true}""");
        ada.get(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("kind", equalTo("praise"))
                .body("text", equalTo("Nobody explains it as well as you."))
                .body("evidence", equalTo("After the June demo."))
                .body("from_whom", equalTo("Sam"))
                .body("pinned", equalTo(true))
                .body("created_at", notNullValue());
        String plain = ada.created("/v1/worth-entries", win(" Ein Erfolg 🎉 "));
        ada.get(plain)
                .then()
                .body("text", equalTo("Ein Erfolg 🎉"))
                .body("evidence", nullValue())
                .body("from_whom", nullValue())
                .body("pinned", equalTo(false));
    }

    @Test
    void an_entry_is_changed_pinned_and_deleted_under_its_etag() {
        String path = ada.created("/v1/worth-entries", win("a"));
        ada.patch(path, null, "{\"pinned\": true}").then().statusCode(428);
        ada.patch(path, "\"4\"", "{\"pinned\": true}").then().statusCode(412);
        ada.patch(path, "\"0\"", "{\"pinned\": true, \"evidence\": \"b\"}")
                .then()
                .statusCode(200)
                .body("pinned", equalTo(true))
                .body("evidence", equalTo("b"))
                .body("etag", equalTo("\"1\""));
        ada.patch(path, "\"1\"", "{\"evidence\": null}").then().body("evidence", nullValue());
        ada.patch(path, "\"2\"", "{\"text\": null}").then().statusCode(422).body("errors.pointer", contains("/text"));
        ada.request().header("If-Match", "\"0\"").delete(path).then().statusCode(412);
        ada.delete(path).then().statusCode(204);
        ada.get(path).then().statusCode(404);
        ada.delete(path).then().statusCode(404);
    }

    @Test
    void entries_are_listed_filtered_and_paged_newest_first() {
        String first = ada.created("/v1/worth-entries", win("a").replace("\"text\"", "\"pinned\": true, \"text\""));
        String second = ada.created("/v1/worth-entries", "{\"kind\": \"value\", \"text\": \"b\"}");
        String third = ada.created("/v1/worth-entries", win("c"));
        ada.get("/v1/worth-entries")
                .then()
                .body("items.id", contains(Person.idOf(third), Person.idOf(second), Person.idOf(first)));
        ada.get("/v1/worth-entries?kind=win").then().body("items.text", contains("c", "a"));
        ada.get("/v1/worth-entries?pinned=true").then().body("items.text", contains("a"));
        ada.get("/v1/worth-entries?kind=win&pinned=false").then().body("items.text", contains("c"));
        JsonPath page = ada.get("/v1/worth-entries?limit=2").jsonPath();
        String cursor = page.getString("next_cursor");
        ada.get("/v1/worth-entries?limit=2&cursor=" + cursor)
                .then()
                .body("items.text", contains("a"))
                .body("has_more", equalTo(false));
        ada.get("/v1/worth-entries?kind=win&cursor=" + cursor)
                .then()
                .statusCode(400)
                .body("code", equalTo("cursor_mismatch"));
        ada.get("/v1/worth-entries?kind=WIN").then().statusCode(400);
        ada.get("/v1/worth-entries?pinned=1").then().statusCode(400);
        ada.get("/v1/worth-entries?colour=red").then().statusCode(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}                                                     | /kind,/text | required,required",
                "{\"kind\": \"win\", \"text\": \" \\n\"}                | /text       | required",
                "{\"kind\": \"triumph\", \"text\": \"a\"}               | /kind       | unknown_value",
                "{\"kind\": 0, \"text\": \"a\"}                         | /kind       | wrong_type",
                "{\"kind\": \"win\", \"text\": 7}                       | /text       | wrong_type",
                "{\"kind\": \"win\", \"text\": \"a\\u0000\"}            | /text       | forbidden_character",
                "{\"kind\": \"win\", \"text\": \"a\", \"pinned\": \"yes\"}   | /pinned   | wrong_type",
                "{\"kind\": \"win\", \"text\": \"a\", \"from_whom\": \"\\ud800\"} | /from_whom | forbidden_character",
                "{\"kind\": \"win\", \"text\": \"a\", \"mood\": 1}      | /mood       | unknown_field",
            })
    void what_is_not_right_is_refused_with_its_pointer(String body, String pointers, String codes) {
        ada.post("/v1/worth-entries", body)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains(pointers.split(",", -1)))
                .body("errors.code", contains(codes.split(",", -1)));
        ada.get("/v1/worth-entries").then().body("items", empty());
    }

    @Test
    void texts_have_limits() {
        ada.post("/v1/worth-entries", """
                {"kind": "win", "text": "%s", "evidence": "%s", "from_whom": "%s"}""".formatted("x".repeat(5001), "x".repeat(5001), "x".repeat(201)))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/evidence", "/from_whom", "/text"))
                .body("errors.code", contains("too_long", "too_long", "too_long"));
        ada.created("/v1/worth-entries", """
                {"kind": "win", "text": "%s", "evidence": "%s", "from_whom": "%s"}""".formatted("é".repeat(5000), "é".repeat(5000), "é".repeat(200)));
    }

    @Test
    void a_retried_create_writes_one_entry() {
        for (int i = 0; i < 2; i++) {
            ada.request()
                    .header("Idempotency-Key", "worth-1")
                    .contentType("application/json")
                    .body(win("a"))
                    .post("/v1/worth-entries")
                    .then()
                    .statusCode(201);
        }
        ada.get("/v1/worth-entries").then().body("items.size()", equalTo(1));
    }

    @Test
    void a_day_without_entries_has_a_hint_in_the_caller_s_language() {
        ada.get("/v1/worth-entries/today")
                .then()
                .statusCode(200)
                .body("entry", nullValue())
                .body("time_zone", equalTo("UTC"))
                .body("hint", containsString("one thing"));
        ada.speaking("fr").get("/v1/worth-entries/today").then().body("hint", containsString("Notez une chose"));
    }

    @Test
    void a_day_shows_one_entry_whatever_is_written_or_deleted_beside_it() throws SQLException {
        ada.interview();
        for (int i = 0; i < 6; i++) {
            ada.created("/v1/worth-entries", win("w" + i));
        }
        backdate();
        JsonPath today = ada.get("/v1/worth-entries/today").jsonPath();
        assertThat(today.getString("time_zone")).isEqualTo("America/Montreal");
        assertThat(today.getString("hint")).isNull();
        String chosen = today.getString("entry.id");
        ada.created("/v1/worth-entries", win("new").replace("\"text\"", "\"pinned\": true, \"text\""));
        List<String> ids = ada.get("/v1/worth-entries").jsonPath().getList("items.id");
        for (String id : ids.subList(1, ids.size())) {
            if (!id.equals(chosen)) {
                ada.delete("/v1/worth-entries/" + id).then().statusCode(204);
            }
            ada.get("/v1/worth-entries/today").then().body("entry.id", equalTo(chosen));
        }
        ada.delete("/v1/worth-entries/" + chosen).then().statusCode(204);
        ada.get("/v1/worth-entries/today").then().body("entry.text", equalTo("new"));
    }

    /** As if all entries had been written long ago. */
    private void backdate() throws SQLException {
        List<String> ids = ada.get("/v1/worth-entries").jsonPath().getList("items.id");
        try (Connection database = Backend.connect("postgres");
                PreparedStatement update = database.prepareStatement(
                        "update worth_entry set created_at = created_at - interval '9 days' where id = ?")) {
            for (String id : ids) {
                update.setObject(1, UUID.fromString(id));
                assertThat(update.executeUpdate()).isEqualTo(1);
            }
        }
    }

    @Test
    void the_day_is_that_of_the_time_zone_asked_for() {
        ada.created("/v1/worth-entries", win("a"));
        String west =
                ada.get("/v1/worth-entries/today?time_zone=Pacific/Pago_Pago").path("on");
        String east =
                ada.get("/v1/worth-entries/today?time_zone=Pacific/Kiritimati").path("on");
        assertThat(java.time.LocalDate.parse(east)).isAfter(java.time.LocalDate.parse(west));
        ada.get("/v1/worth-entries/today?time_zone=Mars/Olympus")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("bad_time_zone"));
    }

    @Test
    void other_people_s_entries_are_not_there() {
        String subject = "ada-" + UUID.randomUUID();
        String path = Person.withToken(Tokens.of(subject)).created("/v1/worth-entries", win("a"));
        for (Person other : List.of(Person.someone(), Person.withToken(Tokens.of(subject, "other-site")))) {
            other.get(path).then().statusCode(404);
            other.patch(path, "\"0\"", "{\"text\": \"x\"}").then().statusCode(404);
            other.delete(path).then().statusCode(404);
            other.get("/v1/worth-entries").then().statusCode(200).body("items", empty());
            other.get("/v1/worth-entries/today").then().statusCode(200).body("entry", nullValue());
        }
        Person nobody = Person.nobody();
        nobody.get(path).then().statusCode(401);
        nobody.get("/v1/worth-entries").then().statusCode(401);
        nobody.get("/v1/worth-entries/today").then().statusCode(401);
        nobody.post("/v1/worth-entries", win("a")).then().statusCode(401);
        nobody.patch(path, "\"0\"", "{}").then().statusCode(401);
        nobody.delete(path).then().statusCode(401);
    }
}
