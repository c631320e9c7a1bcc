package dev.rebound.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Contacts to and from an address book, through HTTP. */
@ServiceTest
class ContactCardTest {

    private static final int CREATED = 20;

    private final Person ada = Person.someone();

    private static String card(String... lines) {
        return "BEGIN:VCARD\r\nVERSION:4.0\r\n" + String.join("\r\n", lines) + "\r\nEND:VCARD\r\n";
    }

    private static RequestSpecification file(Person person, String cards) {
        return person.request().contentType("text/vcard; charset=utf-8").body(cards.getBytes(StandardCharsets.UTF_8));
    }

    private Response importing(String cards) {
        Response reply = file(ada, cards).post("/v1/contacts/import");
        reply.then().statusCode(200);
        return reply;
    }

    private String exported() {
        Response reply = ada.get("/v1/contacts/export.vcf");
        reply.then()
                .statusCode(200)
                .contentType("text/vcard;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"rebound-contacts.vcf\"");
        return reply.asString();
    }

    private List<String> names() {
        return ada.get("/v1/contacts?limit=100").jsonPath().getList("items.name");
    }

    @Test
    void what_was_exported_comes_back_unchanged_with_what_they_can_give() {
        String sam = ada.created("/v1/contacts", """
                {"name": "Sam; \\"O\\", Okafor", "relation": "Lead, old job", "email": "sam@example.org", "phone": "+1 514 555 0199",
                 "note": "Three\\nshort\\r\\nlines", "can_give": ["mock", "listen"]}""");
        ada.created("/v1/contacts", "{\"name\": \"Kim\"}");
        String file = exported();
        assertThat(file).contains("VERSION:4.0", "UID:urn:uuid:" + Person.idOf(sam), "CATEGORIES:mock,listen");
        importing(file)
                .then()
                .body("dry_run", equalTo(false))
                .body("created", equalTo(0))
                .body("updated", equalTo(0))
                .body("unchanged", equalTo(2))
                .body("items.result", contains("unchanged", "unchanged"))
                .body("items.reason", contains("none", "none"))
                .body("items[0].contact_id", equalTo(Person.idOf(sam)));
        ada.get(sam).then().header("ETag", "\"0\"");
        assertThat(exported()).isEqualTo(file);
    }

    @Test
    void an_own_card_that_was_changed_in_the_address_book_updates_its_contact() {
        String sam = ada.created("/v1/contacts", """
                {"name": "Sam", "email": "old@example.org", "note": "x", "can_give": ["mock"]}""");
        String changed = exported()
                .replace("old@example.org", "new@example.org")
                .replaceAll("NOTE:x\r\n|CATEGORIES:mock\r\n", "");
        importing(changed).then().body("updated", equalTo(1)).body("items[0].contact_id", equalTo(Person.idOf(sam)));
        ada.get(sam)
                .then()
                .header("ETag", "\"1\"")
                .body("email", equalTo("new@example.org"))
                .body("note", equalTo("x"))
                .body("can_give", contains("mock"));
    }

    @Test
    void cards_restored_on_another_account_keep_their_uid_so_that_a_second_import_changes_nothing() {
        Person other = Person.someone();
        String sam = other.created("/v1/contacts", "{\"name\": \"Sam\", \"can_give\": [\"lead\"]}");
        String file = other.get("/v1/contacts/export.vcf").asString();
        importing(file).then().body("created", equalTo(1)).body("items[0].contact_id", notNullValue());
        importing(file).then().body("unchanged", equalTo(1));
        String mine = ada.get("/v1/contacts").path("items[0].id");
        assertThat(mine).isNotEqualTo(Person.idOf(sam));
        ada.get("/v1/contacts/" + mine)
                .then()
                .body("card_uid", equalTo("urn:uuid:" + Person.idOf(sam)))
                .body("can_give", contains("lead"));
        importing(file.replace("FN:Sam", "FN:Mallory")).then().body("updated", equalTo(1));
        other.get(sam).then().body("name", equalTo("Sam")).header("ETag", "\"0\"");
    }

    @Test
    void foreign_uids_are_remembered_and_cards_without_one_are_known_by_name_address_and_number() {
        String file = card("UID:abc-1", "FN:Sam", "EMAIL:sam@example.org")
                + card("FN:Kim Lee", "TEL:514 555 0100")
                + card("FN:Kim Lee", "TEL:514 555 0200");
        importing(file).then().body("created", equalTo(3));
        importing(file).then().body("created", equalTo(0)).body("unchanged", equalTo(3));
        importing(card("UID:abc-1", "FN:Samuel")).then().body("updated", equalTo(1));
        importing(card("FN:KIM LEE", "TEL:514-555-0100", "NOTE:met in June"))
                .then()
                .body("updated", equalTo(1));
        importing(card("UID:abc-2", "FN:Samuel", "EMAIL:sam@example.org"))
                .then()
                .body("created", equalTo(1));
        assertThat(names()).containsExactlyInAnyOrder("Samuel", "KIM LEE", "Kim Lee", "Samuel");
    }

    @Test
    void title_and_organisation_say_how_a_contact_is_known_only_where_nothing_does() {
        String file = card("UID:1", "FN:Sam", "TITLE:Team lead", "ORG:Northwind");
        importing(file);
        String path = "/v1/contacts/" + ada.get("/v1/contacts").path("items[0].id");
        ada.get(path).then().body("relation", equalTo("Team lead, Northwind"));
        ada.patch(path, "\"0\"", "{\"relation\": \"My first boss\"}").then().statusCode(200);
        importing(file).then().body("unchanged", equalTo(1));
        ada.get(path).then().body("relation", equalTo("My first boss"));
    }

    @Test
    void each_card_says_what_became_of_it() {
        ada.created("/v1/contacts", "{\"name\": \"Kept\"}");
        String own = exported();
        String file = own
                + card("FN:Good", "UID:g")
                + card("FN:Team", "KIND:group")
                + card("EMAIL:noname@example.org")
                + card("FN:" + "x".repeat(201))
                + card("FN:Bad", "EMAIL:nowhere")
                + card("FN:Bad", "TEL:unknown")
                + "BEGIN:VCARD\r\nVERSION:2.1\r\nFN;ENCODING=QUOTED-PRINTABLE:a=00b\r\nEND:VCARD\r\n"
                + card("FN:Good again", "UID:g")
                + card("FN:x", "UID:" + "u".repeat(301))
                + card("FN:Bad", "NOTE:" + "n".repeat(5001));
        importing(file)
                .then()
                .body("created", equalTo(1))
                .body("updated", equalTo(0))
                .body("unchanged", equalTo(1))
                .body("skipped", equalTo(2))
                .body("refused", equalTo(7))
                .body("items.index", contains(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10))
                .body(
                        "items.result",
                        contains(
                                "unchanged",
                                "created",
                                "skipped",
                                "refused",
                                "refused",
                                "refused",
                                "refused",
                                "refused",
                                "skipped",
                                "refused",
                                "refused"))
                .body(
                        "items.reason",
                        contains(
                                "none",
                                "none",
                                "not_a_contact",
                                "no_name",
                                "too_long",
                                "bad_format",
                                "bad_format",
                                "forbidden_character",
                                "duplicate_in_file",
                                "too_long",
                                "too_long"))
                .body(
                        "items.field",
                        contains(null, null, null, "name", "name", "email", "phone", "name", null, "uid", "note"));
        assertThat(names()).containsExactlyInAnyOrder("Kept", "Good");
    }

    @Test
    void a_dry_run_tells_the_same_and_writes_nothing() {
        String path = ada.created("/v1/contacts", "{\"name\": \"Sam\"}");
        String file = exported().replace("FN:Sam", "FN:Samuel") + card("FN:New", "UID:n") + card("FN:New", "UID:n");
        Response tried = file(ada, file).post("/v1/contacts/import?dry_run=true");
        tried.then()
                .statusCode(200)
                .body("dry_run", equalTo(true))
                .body("items.result", contains("updated", "created", "skipped"))
                .body("items.contact_id", contains(Person.idOf(path), null, null));
        assertThat(names()).containsExactly("Sam");
        ada.get(path).then().header("ETag", "\"0\"");
        importing(file).then().body("items.result", contains("updated", "created", "skipped"));
        assertThat(names()).containsExactlyInAnyOrder("Samuel", "New");
    }

    @Test
    void a_retried_import_is_one_import_and_its_dry_run_is_another_request() {
        String file = card("FN:Sam") + card("FN:Kim");
        for (int i = 0; i < 2; i++) {
            file(ada, file)
                    .header("Idempotency-Key", "cards-1")
                    .post("/v1/contacts/import")
                    .then()
                    .statusCode(200)
                    .body("created", equalTo(2));
        }
        file(ada, file)
                .header("Idempotency-Key", "cards-1")
                .post("/v1/contacts/import?dry_run=true")
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency_key_reused"));
        assertThat(names()).hasSize(2);
    }

    @Test
    void the_largest_file_is_taken_whole_and_one_card_more_is_refused_whole() {
        String five = IntStream.range(0, CardFile.MOST)
                .mapToObj(i -> card("UID:" + i, "FN:Name " + i, "EMAIL:n" + i + "@example.org"))
                .collect(Collectors.joining());
        file(ada, five + card("FN:One more"))
                .post("/v1/contacts/import")
                .then()
                .statusCode(422)
                .body("errors.code", contains("too_many"));
        ada.get("/v1/contacts").then().body("items", empty());
        importing(five).then().body("created", equalTo(500));
        importing(five).then().body("unchanged", equalTo(500));
        importing(five.replaceAll("UID:(\\d+)", "UID:more-$1")).then().body("created", equalTo(500));
        importing(card("FN:Too many", "UID:z") + card("FN:Name 7b", "UID:7"))
                .then()
                .body("items.result", contains("refused", "updated"))
                .body("items.reason", contains("limit_reached", "none"));
        ada.post("/v1/contacts", "{\"name\": \"x\"}").then().statusCode(409).body("code", equalTo("limit_reached"));
        assertThat(exported().split("END:VCARD", -1)).hasSize(1001);
    }

    @Test
    void two_imports_of_the_same_file_at_once_make_each_contact_once() throws Exception {
        String file = IntStream.range(0, CREATED)
                .mapToObj(i -> card("UID:" + i, "FN:N" + i))
                .collect(Collectors.joining());
        Callable<Integer> one = () -> importing(file).jsonPath().getInt("created");
        assertThat(AtOnce.of(List.of(one, one)).stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(CREATED);
        assertThat(names()).hasSize(CREATED);
    }

    @Test
    void what_is_no_file_of_cards_is_refused() {
        for (String file : List.of("hello", "{\"name\": \"Sam\"}", "BEGIN:VCALENDAR\nEND:VCALENDAR\n", "")) {
            file(ada, file).post("/v1/contacts/import").then().statusCode(400).body("code", equalTo("malformed_body"));
        }
        for (byte[] bytes : List.of(
                card("FN:Zoë").getBytes(StandardCharsets.ISO_8859_1),
                card("FN:a\0b").getBytes(StandardCharsets.UTF_8),
                card("FN:Zoë").getBytes(StandardCharsets.UTF_16))) {
            ada.request()
                    .contentType("text/vcard")
                    .body(bytes)
                    .post("/v1/contacts/import")
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("malformed_body"));
        }
        file(ada, card("NOTE:" + "x".repeat(262_144)))
                .post("/v1/contacts/import")
                .then()
                .statusCode(413);
        ada.post("/v1/contacts/import", "{}").then().statusCode(415);
        file(ada, card("FN:x")).post("/v1/contacts/import?dry_run=yes").then().statusCode(400);
        file(ada, card("FN:x")).post("/v1/contacts/import?dry=true").then().statusCode(400);
        ada.get("/v1/contacts").then().body("items", empty());
    }

    @Test
    void deeply_nested_cards_do_no_harm() {
        importing("BEGIN:VCARD\n".repeat(20_000))
                .then()
                .body("items.result", contains("refused"))
                .body("items.reason", everyItem(equalTo("no_name")));
    }

    @Test
    void a_name_can_not_smuggle_another_card_into_the_file() {
        ada.created("/v1/contacts", "{\"name\": \"Sam\\r\\nEND:VCARD\\r\\nBEGIN:VCARD\\r\\nFN:Mallory\"}");
        assertThat(exported().split("BEGIN:VCARD\r\n", -1)).hasSize(2);
    }

    @Test
    void an_export_without_contacts_is_empty_and_head_answers_too() {
        assertThat(exported()).isEmpty();
        ada.request().head("/v1/contacts/export.vcf").then().statusCode(200);
        ada.request()
                .accept("application/json")
                .get("/v1/contacts/export.vcf")
                .then()
                .statusCode(406);
        ada.request().delete("/v1/contacts/import").then().statusCode(400);
    }

    @Test
    void neither_cards_nor_their_uids_stand_in_the_tables_in_plain_text() throws SQLException {
        String marker = "marker" + UUID.randomUUID().toString().replace("-", "");
        importing(card("UID:" + marker, "FN:" + marker, "EMAIL:" + marker + "@x", "NOTE:" + marker));
        JsonPath contact = ada.get("/v1/contacts").jsonPath();
        assertThat(contact.getString("items[0].card_uid")).isEqualTo(marker);
        try (Connection database = Backend.connect("postgres");
                PreparedStatement search = database.prepareStatement("select c::text from contact c where id = ?")) {
            search.setObject(1, UUID.fromString(contact.getString("items[0].id")));
            try (ResultSet row = search.executeQuery()) {
                assertThat(row.next()).isTrue();
                String hex = marker.chars().mapToObj(Integer::toHexString).collect(Collectors.joining());
                assertThat(row.getString(1)).doesNotContain(marker, hex);
            }
        }
        ada.get("/v1/contacts")
                .then()
                .body("items[0].relation", nullValue())
                .body("items[0].note", containsString(marker));
    }
}
