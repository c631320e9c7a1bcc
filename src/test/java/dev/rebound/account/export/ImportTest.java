package dev.rebound.account.export;

import static dev.rebound.account.export.Luggage.IMPORT;
import static dev.rebound.account.export.Luggage.assertCounts;
import static dev.rebound.account.export.Luggage.erase;
import static dev.rebound.account.export.Luggage.exported;
import static dev.rebound.account.export.Luggage.imported;
import static dev.rebound.account.export.Luggage.parsed;
import static dev.rebound.account.export.Luggage.records;
import static dev.rebound.account.export.Luggage.taken;
import static dev.rebound.account.export.Luggage.tried;
import static dev.rebound.account.export.Luggage.untimed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rebound.support.AtOnce;
import dev.rebound.support.CareerSite;
import dev.rebound.support.EverythingOfAPerson;
import dev.rebound.support.Person;
import dev.rebound.support.Rows;
import dev.rebound.support.ServiceTest;
import dev.rebound.support.Tokens;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** What a person took along comes back, and nothing else happens. */
@ServiceTest
class ImportTest {

    private final Person ada = Person.someone();

    @Test
    void a_report_counts_what_was_done_noun_by_noun() {
        ada.created(ada.interview() + "/moments", MOMENT);
        String document = exported(ada);
        erase(ada);
        imported(ada, document)
                .then()
                .body("dry_run", equalTo(false))
                .body("nouns.find { it.noun == 'interviews' }.counts.created", equalTo(1))
                .body("nouns.find { it.noun == 'moments' }.counts.created", equalTo(1))
                .body("nouns", hasSize(16))
                .body("errors", hasSize(0));
    }

    private static final String MOMENT = """
            {"valence": "hard", "control": "mine", "what_happened": "I froze", "weaknesses": ["rambling"]}""";

    @Test
    void a_dry_run_tells_what_would_be_done_and_writes_nothing() {
        EverythingOfAPerson.store(ada);
        UUID owner = Rows.ownerOf(ada);
        ObjectNode document = taken(ada);
        int records = records(document);
        object(document, "interviews", 0).put("company", "Southwind");
        object(document, "moments", 0).put("what_happened", " ");
        ((ArrayNode) document.path("worth_entries"))
                .add(object(document, "worth_entries", 0)
                        .deepCopy()
                        .put("id", UUID.randomUUID().toString()));
        Map<String, String> before = Rows.contents(owner);

        Response report = tried(ada, document.toString());

        report.then()
                .body("dry_run", equalTo(true))
                .body("errors.pointer", contains("/moments/0/what_happened"))
                .body("errors.code", contains("required"));
        assertCounts(report, 1, 1, records - 2, 1);
        assertThat(Rows.contents(owner)).isEqualTo(before);
    }

    @Test
    void importing_twice_changes_nothing_in_any_row() {
        EverythingOfAPerson.store(ada);
        UUID owner = Rows.ownerOf(ada);
        String document = exported(ada);
        Map<String, String> before = Rows.contents(owner);
        assertCounts(imported(ada, document), 0, 0, records(parsed(document)), 0);
        Map<String, String> after = Rows.contents(owner);
        assertThat(after.keySet().stream().filter(table -> !after.get(table).equals(before.get(table))))
                .as("but for the note that it was imported")
                .containsExactly("activity");
    }

    @Test
    void times_finer_than_a_microsecond_are_kept_to_the_microsecond_so_that_twice_is_once() {
        ObjectNode document = withInterview();
        object(document, "interviews", 0)
                .put("held_at", "2026-11-20T14:30:00.123456789Z")
                .put("created_at", "2026-11-20T14:30:00.123456789Z");
        assertCounts(imported(Person.someone(), document.toString()), 1, 0, 0, 0);
        assertCounts(imported(ada, document.toString()), 1, 0, 0, 0);
        assertCounts(imported(ada, document.toString()), 0, 0, 1, 0);
    }

    @Test
    void a_record_that_the_person_has_is_made_as_in_the_document_with_a_new_etag() {
        String path = ada.interview();
        ObjectNode document = taken(ada);
        object(document, "interviews", 0).put("company", "Southwind").put("updated_at", "2026-11-21T00:00:00Z");
        assertCounts(imported(ada, document.toString()), 0, 1, 0, 0);
        ada.get(path)
                .then()
                .body("company", equalTo("Southwind"))
                .body("updated_at", equalTo("2026-11-21T00:00:00Z"))
                .header("ETag", "\"1\"");
    }

    @Test
    void what_is_not_in_the_document_stays() {
        String kept = ada.interview();
        ObjectNode document = withInterview();
        assertCounts(imported(ada, document.toString()), 1, 0, 0, 0);
        ada.get(kept).then().statusCode(200);
        assertThat(taken(ada).path("interviews")).hasSize(2);
    }

    /** Ids are a person's own: the same in another person's hands is another record. */
    @Test
    void another_person_s_document_makes_records_of_the_caller_s_own_and_touches_none_of_theirs() {
        EverythingOfAPerson.store(ada);
        UUID hers = Rows.ownerOf(ada);
        ObjectNode document = taken(ada);
        Map<String, String> before = Rows.contents(hers);
        object(document, "interviews", 0).put("company", "Mallory's");
        document.remove(List.of("guidance_choices", "guidance_dismissals"));
        for (Person other :
                List.of(Person.someone(), Person.withToken(Tokens.of("x-" + UUID.randomUUID(), "elsewhere")))) {
            assertCounts(imported(other, document.toString()), records(document), 0, 0, 0);
            assertThat(taken(other).path("interviews").toString()).contains("Mallory's");
        }
        assertThat(Rows.contents(hers)).isEqualTo(before);
    }

    @Test
    void a_link_to_another_person_s_record_is_unknown() {
        String theirs = Person.idOf(Person.someone().interview());
        ObjectNode document = withInterview();
        object(document, "interviews", 0).put("previous_interview_id", theirs);
        ada.post(IMPORT, document.toString())
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/interviews/0/previous_interview_id"))
                .body("errors.code", contains("unknown_reference"));
        assertThat(taken(ada).path("interviews")).isEmpty();
    }

    @Test
    void a_previous_interview_may_come_later_in_the_document() {
        ObjectNode document = withInterview();
        String id = "00000000-0000-7000-8000-000000000001";
        ObjectNode first = object(document, "interviews", 0);
        ((ArrayNode) document.path("interviews"))
                .insert(0, first.deepCopy().put("id", id).set("previous_interview_id", first.get("id")));
        assertCounts(imported(ada, document.toString()), 2, 0, 0, 0);
        ada.get("/v1/interviews/" + id)
                .then()
                .body("previous_interview_id", equalTo(first.path("id").asText()));
    }

    @Test
    void a_document_of_version_0_is_read_as_one_of_today() {
        Person elsewhere = Person.someone();
        elsewhere.created("/v1/weaknesses", "{\"label\": \"Small talk\", \"category\": \"connection\"}");
        elsewhere.created(elsewhere.interview() + "/moments", MOMENT);
        ObjectNode today = taken(elsewhere);
        ObjectNode old = parsed("{\"format\": \"rebound-export\", \"version\": 0}");
        old.set("own_weaknesses", today.path("weaknesses"));
        old.set("interviews", today.path("interviews"));
        old.set("moments", today.path("moments").deepCopy());
        object(old, "moments", 0).remove("noted_at");

        assertCounts(imported(ada, old.toString()), 3, 0, 0, 0);

        ObjectNode brought = taken(ada);
        assertThat(brought.path("weaknesses")).isEqualTo(today.path("weaknesses"));
        assertThat(object(brought, "moments", 0).path("noted_at"))
                .isEqualTo(object(today, "moments", 0).path("created_at"));
    }

    @Test
    void a_checklist_of_a_site_s_own_template_reads_the_same_on_another_site() {
        CareerSite site = new CareerSite();
        site.admin().created("/v1/checklist-templates", """
                {"key": "site-grads", "en": {"title": "Graduates", "description": "y"}, "steps": [{"key": "help", "tasks": [
                  {"key": "coach", "minutes": 5, "en": {"title": "Book a coach", "reason": "They know"}}]}]}""");
        Person bob = site.someone();
        String checklist = bob.created(
                "/v1/checklists",
                "{\"interview_id\": \"%s\", \"template\": \"site-grads\"}".formatted(Person.idOf(bob.interview())));
        imported(ada, exported(bob));
        assertThat(ada.get(checklist).jsonPath().<Object>get("steps"))
                .isEqualTo(bob.get(checklist).jsonPath().<Object>get("steps"));
    }

    @Test
    void marks_on_guidance_that_the_site_does_not_have_are_passed_over() {
        CareerSite site = new CareerSite();
        Person admin = site.admin();
        String event = admin.created("/v1/guidance", """
                {"kind": "event", "status": "published", "title": "x", "summary": "y", "language": "en", "place": "z",
                 "starts_at": "%s", "ends_at": "%s", "time_zone": "UTC"}""".formatted(
                        Instant.now().plus(Duration.ofDays(3)), Instant.now().plus(Duration.ofDays(4))));
        Person bob = site.someone();
        bob.request().put(event + "/choice").then().statusCode(204);
        bob.request().put(event + "/dismissal").then().statusCode(204);
        String document = exported(bob);
        erase(bob);
        assertCounts(imported(bob, document), 2, 0, 0, 0);
        bob.get(event).then().body("chosen", equalTo(true)).body("dismissed", equalTo(true));
        assertCounts(imported(ada, document), 0, 0, 2, 0);
        assertThat(taken(ada).path("guidance_choices")).isEmpty();
    }

    @Test
    void an_interview_that_was_deleted_can_come_back_either_way_and_then_the_other_too() {
        String path = ada.interview();
        ada.created(path + "/moments", MOMENT);
        String early = exported(ada);
        String late = ada.created(path + "/moments", MOMENT);
        ada.delete(path).then().statusCode(204);

        assertCounts(imported(ada, early), 2, 0, 0, 0);
        assertThat(ada.get(late).statusCode()).isEqualTo(404);
        ada.request().post(path + "/restore").then().statusCode(200);
        ada.get(late).then().statusCode(200);
        assertThat(ada.get(path + "/moments").<List<?>>path("items")).hasSize(2);

        ada.delete(path).then().statusCode(204);
        ada.request().post(path + "/restore").then().statusCode(200);
        assertThat(imported(ada, early).<Integer>path("total.created")).isZero();
    }

    @Test
    void an_import_is_noted_and_a_dry_run_is_not() {
        String document = exported(ada);
        tried(ada, document);
        ada.post(IMPORT, "{}").then().statusCode(422);
        assertThat(kindsOfActivity()).doesNotContain("imported");
        imported(ada, document);
        assertThat(kindsOfActivity()).containsOnlyOnce("imported");
    }

    private List<String> kindsOfActivity() {
        return ada.get("/v1/me/activity").path("items.kind");
    }

    @Test
    void several_at_once_are_as_one() throws Exception {
        EverythingOfAPerson.store(ada);
        String document = exported(ada);
        erase(ada);
        Callable<Response> device = () -> ada.post(IMPORT, document);
        List<Response> replies = AtOnce.of(List.of(device, device, device, device));
        assertThat(replies).extracting(Response::statusCode).containsAnyOf(200).containsOnly(200, 503);
        assertThat(replies.stream()
                        .filter(reply -> reply.statusCode() == 200)
                        .mapToInt(reply -> reply.<Integer>path("total.created"))
                        .sum())
                .isEqualTo(records(parsed(document)));
        assertThat(untimed(exported(ada))).isEqualTo(untimed(document));
    }

    @Test
    void one_at_the_same_time_as_an_erasure_is_in_all_or_gone_all() throws Exception {
        EverythingOfAPerson.store(ada);
        String document = exported(ada);
        String confirmation = ada.get("/v1/me").path("confirmation");
        AtOnce.of(List.<Callable<Response>>of(
                () -> ada.post(IMPORT, document), () -> ada.delete("/v1/me?confirmation=" + confirmation)));
        assertThat(records(taken(ada))).isIn(0, records(parsed(document)));
    }

    @Test
    void nobody_imports_without_a_token() {
        assertThat(Person.nobody().post(IMPORT, "{}").statusCode()).isEqualTo(401);
    }

    private static ObjectNode withInterview() {
        Person elsewhere = Person.someone();
        elsewhere.interview();
        return taken(elsewhere);
    }

    private static ObjectNode object(ObjectNode document, String noun, int place) {
        return (ObjectNode) document.path(noun).path(place);
    }
}
