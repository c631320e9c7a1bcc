package dev.rebound.account.export;

import static dev.rebound.account.export.Luggage.IMPORT;
import static dev.rebound.account.export.Luggage.exported;
import static dev.rebound.account.export.Luggage.records;
import static dev.rebound.account.export.Luggage.taken;
import static dev.rebound.account.export.Luggage.tried;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rebound.support.AnnouncedBody;
import dev.rebound.support.Blanks;
import dev.rebound.support.EverythingOfAPerson;
import dev.rebound.support.Person;
import dev.rebound.support.Rows;
import dev.rebound.support.ServiceTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not right is refused with its place, and nothing of the document is written. */
@ServiceTest
class ImportFaultsTest {

    private static final String AHEAD = "2199-01-01T00:00:00Z";

    private final Person ada = Person.someone();
    /** What somebody else has, stored once; each test spoils a copy. */
    private static String everything;

    private ObjectNode document;

    @BeforeEach
    void take_a_copy() {
        if (everything == null) {
            Person elsewhere = Person.someone();
            EverythingOfAPerson.store(elsewhere);
            everything = exported(elsewhere);
        }
        document = Luggage.parsed(everything);
    }

    /** The document is otherwise one of everything; a value is put in one place, and one place is told of. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "absent",
            value = {
                "/interviews/0/id|\"x\"|/interviews/0/id|malformed",
                "/interviews/0/id|null|/interviews/0/id|required",
                "/interviews/0/company|\" \"|/interviews/0/company|required",
                "/interviews/0/company|7|/interviews/0/company|wrong_type",
                "/interviews/0/company|\"a\\u0000b\"|/interviews/0/company|forbidden_character",
                "/interviews/0/company|\"\\ud800\"|/interviews/0/company|forbidden_character",
                "/interviews/0/outcome|\"maybe\"|/interviews/0/outcome|unknown_value",
                "/interviews/0/self_assessment/overall|6|/interviews/0/self_assessment/overall|out_of_range",
                "/interviews/0/time_zone|\"Mars/Olympus\"|/interviews/0/time_zone|bad_time_zone",
                "/interviews/0/held_at|\"yesterday\"|/interviews/0/held_at|bad_date",
                "/interviews/0/held_at|\"" + AHEAD + "\"|/interviews/0/held_at|too_far_ahead",
                "/interviews/0/created_at|\"" + AHEAD + "\"|/interviews/0/created_at|too_far_ahead",
                "/interviews/0/updated_at|\"" + AHEAD + "\"|/interviews/0/updated_at|too_far_ahead",
                "/interviews/0/updated_at|null|/interviews/0/updated_at|required",
                "/interviews/0/owner_id|\"x\"|/interviews/0/owner_id|unknown_field",
                "/interviews/0/a~1b|1|/interviews/0/a~1b|unknown_field",
                "/moments/0/interview_id|\"0199b0a4-7f3c-7d21-9c5e-2f6f5f0c1a11\"|/moments/0/interview_id|unknown_reference",
                "/moments/0/weaknesses|[\"unheard-of\"]|/moments/0/weaknesses/0|unknown_weakness",
                "/moments/0/weaknesses|[\"rambling\",\"rambling\"]|/moments/0/weaknesses|duplicate",
                "/moments/0/noted_at|null|/moments/0/noted_at|required",
                "/reflections/0/belief_before|101|/reflections/0/belief_before|out_of_range",
                "/checklists/0/template|\"seven-steps\"|/checklists/0/template|unknown_reference",
                "/checklists/0/template_version|99|/checklists/0/template|unknown_reference",
                "/checklists/0/template|\"site-x\"|/checklists/0/words|required",
                "/checklist_items/0/key|\"unheard-of\"|/checklist_items/0/key|unknown_reference",
                "/checklist_items/0/title|\"mine\"|/checklist_items/0/title|not_allowed_here",
                "/checklist_items/0/due_on|\"2200-01-01\"|/checklist_items/0/due_on|out_of_range",
                "/plans/0/worked|\"perhaps\"|/plans/0/worked|unknown_value",
                "/plans/0/used_in_interview_id|null|/plans/0/worked|not_allowed_here",
                "/practices/0/practised_at|null|/practices/0/practised_at|required",
                "/assessments/0/slug|\"unheard-of\"|/assessments/0/slug|unknown_weakness",
                "/assessments/0/severity|null|/assessments/0/severity|required",
                "/help_requests/0/helped|3|/help_requests/0/helped|not_allowed_here",
                "/weeks/0/iso_week|\"2026-W54\"|/weeks/0/iso_week|bad_format",
                "/weeks/0/iso_week|\"2025-W53\"|/weeks/0/iso_week|unknown_value"
            })
    void each_fault_has_its_place_and_code(String at, String value, String pointer, String code) {
        ObjectNode record = (ObjectNode) document.at(at.replaceFirst("/[^/]+$", ""));
        String field = at.replaceFirst(".*/", "").replace("~1", "/");
        record.put(field, "here");
        // As text, since no writer would write some of these.
        String spoilt = document.toString().replace("\"" + field + "\":\"here\"", "\"" + field + "\":" + value);
        assertRefused(spoilt, pointer, code);
    }

    private void assertRefused(String spoilt, String pointer, String code) {
        Response refused = ada.post(IMPORT, spoilt);
        refused.then().statusCode(422).body("errors.pointer", hasItem(pointer));
        assertThat(refused.<String>path("errors.find { it.pointer == '" + pointer + "' }.code"))
                .isEqualTo(code);
        assertThat(records(taken(ada))).as("nothing is written").isZero();
        // What a dry run says is what is done.
        assertThat(tried(ada, spoilt).<Object>path("errors")).isEqualTo(refused.path("errors"));
        assertThat(records(taken(ada))).isZero();
    }

    @Test
    void an_id_stands_in_a_noun_once() {
        ArrayNode interviews = (ArrayNode) document.path("interviews");
        interviews.add(interviews.get(0).deepCopy());
        assertRefused(document.toString(), "/interviews/" + (interviews.size() - 1) + "/id", "duplicate");
    }

    @Test
    void interviews_do_not_lead_back_to_themselves() {
        JsonNode first = document.at("/interviews/0");
        JsonNode second = document.at("/interviews/1");
        ((ObjectNode) first).set("previous_interview_id", second.get("id"));
        ((ObjectNode) second).set("previous_interview_id", first.get("id"));
        assertRefused(document.toString(), "/interviews/0/previous_interview_id", "loop");
    }

    @Test
    void what_only_one_record_may_have_belongs_to_one() {
        copyOf("weaknesses");
        assertRefused(document.toString(), "/weaknesses/1/slug", "taken");
        document.remove("weaknesses");
        document.retain("format", "version", "interviews", "checklists", "weeks");
        copyOf("checklists");
        assertRefused(document.toString(), "/checklists/1/interview_id", "taken");
        document.remove("checklists");
        copyOf("weeks");
        assertRefused(document.toString(), "/weeks/1/iso_week", "taken");
    }

    private void copyOf(String noun) {
        ArrayNode records = (ArrayNode) document.path(noun);
        ObjectNode copy = records.get(0).deepCopy();
        records.add(copy.put("id", UUID.randomUUID().toString()));
    }

    @Test
    void what_a_person_can_have_at_most_holds_for_all_taken_together() {
        document.retain("format", "version", "plans");
        ObjectNode plan = ((ObjectNode) document.at("/plans/0"))
                .putNull("used_in_interview_id")
                .put("worked", "not_said");
        ArrayNode plans = document.putArray("plans");
        for (String weakness : new String[] {"rambling", "company-research", "logistics-setup"}) {
            plans.add(plan.deepCopy()
                    .put("id", UUID.randomUUID().toString())
                    .put("weakness", weakness)
                    .put("created_at", "2026-11-0" + (plans.size() + 1) + "T00:00:00Z"));
        }
        assertRefused(document.toString(), "/plans/2/active", "out_of_focus");
    }

    @Test
    void what_never_changes_is_as_it_was() {
        ada.interview();
        ObjectNode hers = taken(ada);
        ((ObjectNode) hers.at("/interviews/0"))
                .put("created_at", "2020-01-01T00:00:00Z")
                .put("company", "Southwind");
        ada.post(IMPORT, hers.toString())
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/interviews/0/created_at"))
                .body("errors.code", contains("fixed"));
        assertThat(taken(ada).at("/interviews/0/company").asText()).isEqualTo("Northwind Traders");
    }

    @Test
    void no_more_than_a_hundred_faults_are_told_and_all_are_counted() {
        document.retain("format", "version");
        ArrayNode interviews = document.putArray("interviews");
        IntStream.range(0, 300).forEach(interviews::add);
        tried(ada, document.toString())
                .then()
                .body("errors", hasSize(100))
                .body("errors[99].pointer", equalTo("/interviews/99"))
                .body("errors[99].code", equalTo("wrong_type"))
                .body("total.refused", equalTo(300));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]||wrong_type",
                "{}|/format|required",
                "{\"interviews\": []}|/format|required",
                "{\"format\": \"rebound-export\", \"interviews\": []}|/version|required",
                "{\"format\": \"rebound-export\"}|/version|required",
                "{\"format\": \"other\", \"version\": 1}|/format|unknown_value",
                "{\"format\": 1, \"version\": 1}|/format|wrong_type",
                "{\"format\": \"rebound-export\", \"version\": 2}|/version|unknown_value",
                "{\"format\": \"rebound-export\", \"version\": \"1\"}|/version|wrong_type",
                "{\"format\": \"rebound-export\", \"version\": 99999999999}|/version|unknown_value",
                "{\"format\": \"rebound-export\", \"version\": 1, \"exported_at\": 5}|/exported_at|wrong_type",
                "{\"format\": \"rebound-export\", \"version\": 1, \"gossip\": []}|/gossip|unknown_field",
                "{\"format\": \"rebound-export\", \"version\": 1, \"a/b\": []}|/a~1b|unknown_field",
                "{\"format\": \"rebound-export\", \"version\": 1, \"interviews\": {}}|/interviews|wrong_type",
                "{\"format\": \"rebound-export\", \"version\": 1, \"moments\": [], \"interviews\": []}|/interviews|wrong_order"
            })
    void a_document_of_another_form(String body, String pointer, String code) {
        Response refused = ada.post(IMPORT, body);
        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(422);
        assertThat(refused.<String>path("errors[0].pointer")).isEqualTo(pointer == null ? "" : pointer);
        assertThat(refused.<String>path("errors[0].code")).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "{\"format\": \"rebound-export\", \"version\": 1",
                "{\"format\": \"rebound-export\", \"version\": 1} {}",
                "{\"format\": \"rebound-export\", \"format\": \"rebound-export\", \"version\": 1}",
                "{\"format\": \"rebound-export\", \"version\": 1, \"interviews\": [{\"id\": 1, \"id\": 2}]}",
                "{\"format\": \"rebound-export\", \"version\": 1, \"interviews\": [}",
                "{\"format\": \"rebound-export\", \"version\": 1, \"interviews\": [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]"
                        + "]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]}"
            })
    void what_is_no_json(String body) {
        ada.post(IMPORT, body).then().statusCode(400).body("code", equalTo("malformed_json"));
        assertThat(records(taken(ada))).isZero();
    }

    @Test
    void what_is_not_utf_8() {
        for (byte[] bytes : new byte[][] {
            document.toString().replace("Northwind", "Caf\u00e9").getBytes(StandardCharsets.ISO_8859_1),
            document.toString().getBytes(StandardCharsets.UTF_16)
        }) {
            ada.request()
                    .contentType("application/json")
                    .body(bytes)
                    .post(IMPORT)
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("malformed_json"));
        }
        assertThat(records(taken(ada))).isZero();
    }

    @Test
    void a_text_that_no_record_could_hold_is_not_read_to_its_end() {
        ada.post(
                        IMPORT,
                        "{\"format\": \"rebound-export\", \"version\": 1, \"interviews\": [{\"company\": \""
                                + "x".repeat(300_000) + "\"}]}")
                .then()
                .statusCode(400)
                .body("code", equalTo("malformed_json"));
    }

    @Test
    void what_fails_at_the_end_leaves_nothing_of_the_beginning() {
        UUID owner = Rows.ownerOf(ada);
        Map<String, String> before = Rows.contents(owner);
        String broken = document.toString();
        ada.post(IMPORT, broken.substring(0, broken.length() - 1)).then().statusCode(400);
        assertThat(Rows.contents(owner)).isEqualTo(before);
    }

    @Test
    void another_media_type_and_unknown_parameters() {
        ada.request().contentType("text/plain").body("x").post(IMPORT).then().statusCode(415);
        ada.post(IMPORT + "?dry_run=perhaps", "{}").then().statusCode(400);
        ada.post(IMPORT + "?fast=true", "{}").then().statusCode(400);
    }

    @Test
    void a_body_of_more_than_64_mib_is_refused_whether_it_says_so_or_not() throws Exception {
        long length = 64L * 1024 * 1024 + 1;
        assertThat(AnnouncedBody.status(ada, IMPORT, "application/json", length))
                .isEqualTo(413);
        HttpRequest chunked = HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + IMPORT))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Authorization", ada.authorization())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new Blanks(length)))
                .build();
        HttpResponse<String> reply = HttpClient.newHttpClient().send(chunked, HttpResponse.BodyHandlers.ofString());
        assertThat(reply.statusCode()).isEqualTo(413);
        assertThat(reply.body()).contains("body_too_large", "65,536 KiB");
        ada.post(IMPORT, "{}").then().statusCode(422);
    }
}
