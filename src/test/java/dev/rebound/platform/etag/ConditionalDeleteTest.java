package dev.rebound.platform.etag;

import static org.hamcrest.Matchers.equalTo;

import dev.rebound.support.CareerSite;
import dev.rebound.support.Person;
import dev.rebound.support.Rows;
import dev.rebound.support.ServiceTest;
import io.restassured.response.Response;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A delete with {@code If-Match} takes the version that it names, or nothing: also of a change at that very moment. */
@ServiceTest
class ConditionalDeleteTest {

    private static final String IN_WAITING = """
            select count(*) from pg_stat_activity where usename = 'rebound_app' and wait_event_type = 'Lock'""";

    private final Person ada = Person.someone();

    @Test
    void a_contact_that_changes_meanwhile_stays() {
        deletedWhileItChanges(ada.created("/v1/contacts", "{\"name\": \"Sam\"}"), "contact");
    }

    @Test
    void an_interview_that_changes_meanwhile_stays() {
        deletedWhileItChanges(ada.interview(), "interview");
    }

    @Test
    void a_moment_that_changes_meanwhile_stays() {
        deletedWhileItChanges(
                ada.created(ada.interview() + "/moments", "{\"valence\": \"good\", \"what_happened\": \"Laughter.\"}"),
                "moment");
    }

    @Test
    void an_item_that_is_ticked_meanwhile_stays() {
        String checklist =
                ada.created("/v1/checklists", "{\"interview_id\": \"" + Person.idOf(ada.interview()) + "\"}");
        deletedWhileItChanges(
                ada.created(checklist + "/items", "{\"step\": \"slack\", \"title\": \"Sleep.\"}"), "checklist_item");
    }

    @Test
    void a_checklist_of_which_an_item_is_ticked_meanwhile_stays() {
        String checklist =
                ada.created("/v1/checklists", "{\"interview_id\": \"" + Person.idOf(ada.interview()) + "\"}");
        deletedWhileItChanges(checklist, "checklist_item");
    }

    @Test
    void a_weakness_that_is_renamed_meanwhile_stays() {
        deletedWhileItChanges(
                ada.created("/v1/weaknesses", "{\"label\": \"Small talk\", \"category\": \"connection\"}"),
                "own_weakness");
    }

    @Test
    void a_week_that_is_logged_meanwhile_stays() {
        String week = "/v1/weeks/2026-W40";
        ada.request()
                .header("If-None-Match", "*")
                .contentType("application/json")
                .body("{\"target\": {\"applications\": 3}}")
                .put(week)
                .then()
                .statusCode(201);
        deletedWhileItChanges(week, "week");
    }

    @Test
    void guidance_that_is_edited_meanwhile_stays() {
        Person admin = new CareerSite().admin();
        String entry = admin.created("/v1/guidance", """
                {"kind": "article", "status": "published", "title": "Answers in two minutes", "summary": "How to stop in time.",
                 "language": "en", "url": "https://career.example/articles/short"}""");
        deletedWhileItChanges(
                admin, entry, "guidance set version = version + 1 where id = ?", UUID.fromString(Person.idOf(entry)));
    }

    private void deletedWhileItChanges(String record, String table) {
        deletedWhileItChanges(ada, record, table + " set version = version + 1 where owner_id = ?", Rows.ownerOf(ada));
    }

    /** The delete is under way, and waits for the row, when the change is committed. */
    private static void deletedWhileItChanges(Person person, String record, String change, UUID whose) {
        Response read = person.get(record);
        read.then().statusCode(200);
        CompletableFuture<Response> reply = new CompletableFuture<>();
        Rows.whileChanging("update " + change, whose, () -> {
            reply.completeAsync(() ->
                    person.request().header("If-Match", read.header("ETag")).delete(record));
            Awaitility.await().until(() -> Rows.count(IN_WAITING) > 0);
        });
        reply.join().then().statusCode(412).body("code", equalTo("etag_mismatch"));
        person.get(record).then().statusCode(200);
        person.request()
                .header("If-Match", person.get(record).header("ETag"))
                .delete(record)
                .then()
                .statusCode(204);
        person.get(record).then().statusCode(404);
    }
}
