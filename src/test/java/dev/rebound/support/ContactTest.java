package dev.rebound.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Contacts through HTTP. */
@ServiceTest
class ContactTest {

    private static final String SAM = """
            {"name": "Sam Okafor", "relation": "Team lead at my last job", "email": "sam@example.org",
             "phone": "+1 514 555 0199 ext. 3", "note": "Evenings.", "can_give": ["mock", "listen"]}""";

    private final Person ada = Person.someone();

    @Test
    void a_contact_reads_back_as_it_was_noted() {
        String path = ada.created("/v1/contacts", SAM);
        ada.get(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("name", equalTo("Sam Okafor"))
                .body("relation", equalTo("Team lead at my last job"))
                .body("email", equalTo("sam@example.org"))
                .body("phone", equalTo("+1 514 555 0199 ext. 3"))
                .body("note", equalTo("Evenings."))
                .body("can_give", contains("mock", "listen"))
                .body("card_uid", equalTo("urn:uuid:" + Person.idOf(path)));
        String plain = ada.created("/v1/contacts", "{\"name\": \"山田 太郎\"}");
        ada.get(plain)
                .then()
                .body("name", equalTo("山田 太郎"))
                .body("relation", nullValue())
                .body("email", nullValue())
                .body("can_give", empty());
    }

    @Test
    void a_contact_is_changed_and_deleted_under_its_etag() {
        String path = ada.created("/v1/contacts", SAM);
        ada.patch(path, null, "{\"name\": \"x\"}").then().statusCode(428);
        ada.patch(path, "\"3\"", "{\"name\": \"x\"}").then().statusCode(412);
        ada.patch(path, "\"0\"", "{\"email\": null, \"can_give\": [\"lead\"]}")
                .then()
                .statusCode(200)
                .body("email", nullValue())
                .body("can_give", contains("lead"))
                .body("name", equalTo("Sam Okafor"));
        ada.patch(path, "\"1\"", "{\"can_give\": null}").then().body("can_give", empty());
        ada.patch(path, "\"2\"", "{\"name\": null}").then().statusCode(422);
        ada.request().header("If-Match", "\"0\"").delete(path).then().statusCode(412);
        ada.delete(path).then().statusCode(204);
        ada.get(path).then().statusCode(404);
    }

    @Test
    void contacts_are_filtered_and_paged_newest_first() {
        String first = ada.created("/v1/contacts", SAM);
        String second = ada.created("/v1/contacts", "{\"name\": \"b\", \"can_give\": [\"lead\"]}");
        String third = ada.created("/v1/contacts", "{\"name\": \"c\", \"can_give\": [\"tips\", \"mock\"]}");
        ada.get("/v1/contacts")
                .then()
                .body("items.id", contains(Person.idOf(third), Person.idOf(second), Person.idOf(first)));
        ada.get("/v1/contacts?can_give=mock").then().body("items.id", contains(Person.idOf(third), Person.idOf(first)));
        String cursor = ada.get("/v1/contacts?limit=2").jsonPath().getString("next_cursor");
        ada.get("/v1/contacts?limit=2&cursor=" + cursor).then().body("items.id", contains(Person.idOf(first)));
        ada.get("/v1/contacts?can_give=mock&cursor=" + cursor).then().statusCode(400);
        ada.get("/v1/contacts?can_give=money").then().statusCode(400);
        ada.get("/v1/contacts?name=Sam").then().statusCode(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}                                                   | /name       | required",
                "{\"name\": \" \"}                                    | /name       | required",
                "{\"name\": 4}                                        | /name       | wrong_type",
                "{\"name\": \"a\\u0000\"}                             | /name       | forbidden_character",
                "{\"name\": \"a\", \"email\": \"sam\"}                | /email      | bad_format",
                "{\"name\": \"a\", \"email\": \"a b@example.org\"}    | /email      | bad_format",
                "{\"name\": \"a\", \"phone\": \"call me\"}            | /phone      | bad_format",
                "{\"name\": \"a\", \"can_give\": \"mock\"}            | /can_give   | wrong_type",
                "{\"name\": \"a\", \"can_give\": [\"money\"]}         | /can_give/0 | unknown_value",
                "{\"name\": \"a\", \"can_give\": [\"mock\", null]}    | /can_give/1 | required",
                "{\"name\": \"a\", \"can_give\": [\"mock\", \"mock\"]} | /can_give  | duplicate",
                "{\"name\": \"a\", \"card_uid\": \"x\"}               | /card_uid   | unknown_field",
            })
    void what_is_not_right_is_refused_with_its_pointer(String body, String pointer, String code) {
        ada.post("/v1/contacts", body)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code));
        ada.get("/v1/contacts").then().body("items", empty());
    }

    @Test
    void texts_have_limits() {
        ada.post("/v1/contacts", """
                {"name": "%s", "relation": "%s", "email": "%s@x", "phone": "%s", "note": "%s"}""".formatted(
                                "x".repeat(201), "x".repeat(201), "x".repeat(253), "1".repeat(51), "x".repeat(5001)))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/email", "/name", "/note", "/phone", "/relation"));
    }

    @Test
    void a_retried_create_notes_one_contact() {
        for (int i = 0; i < 2; i++) {
            ada.request()
                    .header("Idempotency-Key", "sam-1")
                    .contentType("application/json")
                    .body(SAM)
                    .post("/v1/contacts")
                    .then()
                    .statusCode(201);
        }
        ada.get("/v1/contacts").then().body("items.size()", equalTo(1));
    }

    @Test
    void other_people_s_contacts_are_not_there() {
        String subject = "ada-" + UUID.randomUUID();
        String path = Person.withToken(Tokens.of(subject)).created("/v1/contacts", SAM);
        for (Person other : List.of(Person.someone(), Person.withToken(Tokens.of(subject, "other-site")))) {
            other.get(path).then().statusCode(404);
            other.patch(path, "\"0\"", "{\"name\": \"x\"}").then().statusCode(404);
            other.delete(path).then().statusCode(404);
            other.get("/v1/contacts").then().body("items", empty());
            assertThat(other.get("/v1/contacts/export.vcf").asString()).isEmpty();
        }
        Person nobody = Person.nobody();
        nobody.get(path).then().statusCode(401);
        nobody.get("/v1/contacts").then().statusCode(401);
        nobody.get("/v1/contacts/export.vcf").then().statusCode(401);
        nobody.post("/v1/contacts", SAM).then().statusCode(401);
        nobody.request()
                .contentType("text/vcard")
                .body("BEGIN:VCARD\nFN:a\nEND:VCARD")
                .post("/v1/contacts/import")
                .then()
                .statusCode(401);
        nobody.patch(path, "\"0\"", "{}").then().statusCode(401);
        nobody.delete(path).then().statusCode(401);
    }
}
