package dev.rebound.weakness;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import dev.rebound.support.Person;
import dev.rebound.support.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ServiceTest
class SuggestionTest {

    private static final String SUGGESTIONS = "/v1/weakness-suggestions";

    private final Person ada = Person.someone();

    @Test
    void a_text_suggests_weaknesses_with_the_spans_that_hint_at_them() {
        ada.post(SUGGESTIONS, "{\"text\": \"  I lost my thread 😀 and RAMBLED; they were rude.\"}")
                .then()
                .statusCode(200)
                .body("items.slug", contains("rambling", "interviewer-hostile"))
                .body("items.cause", contains(false, true))
                .body("items[0].label", equalTo("Keeping answers short"))
                .body("items[0].score", equalTo(3.0f))
                .body("items[0].matches.text", contains("lost my thread", "RAMBLED"))
                .body("items[0].matches.start", contains(4, 26))
                .body("items[0].matches.end", contains(18, 33));
    }

    @Test
    void the_language_is_that_of_the_header_unless_the_body_says_otherwise() {
        String text = "\"text\": \"nerveuse, nervous\"";
        ada.post(SUGGESTIONS, "{" + text + "}").then().body("items[0].matches.text", contains("nervous"));
        ada.speaking("fr")
                .post(SUGGESTIONS, "{" + text + "}")
                .then()
                .body("items[0].matches.text", contains("nerveuse"));
        ada.post(SUGGESTIONS, "{" + text + ", \"language\": \"fr\"}")
                .then()
                .body("items[0].matches.text", contains("nerveuse"))
                .body("items[0].label", equalTo("Une nervosité visible"));
    }

    @Test
    void own_weaknesses_are_suggested_to_their_owner_alone() {
        ada.created("/v1/weaknesses", """
                {"label": "Career break", "category": "ending", "keywords": ["année sabbatique"]}""");
        String body = "{\"text\": \"My career break, my annee sabbatique\"}";
        ada.post(SUGGESTIONS, body)
                .then()
                .body("items.slug", contains("my-career-break"))
                .body("items[0].score", equalTo(3.0f));
        Person.someone().post(SUGGESTIONS, body).then().body("items", empty());
    }

    @Test
    void no_more_come_than_asked_for() {
        ada.post(SUGGESTIONS, "{\"text\": \"nervous, late, rambled\", \"max\": 2}")
                .then()
                .body("items", hasSize(2));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                   | /text     | required
            {"text": "  "}                       | /text     | required
            {"text": 4}                          | /text     | wrong_type
            {"text": "a\\u0000"}                 | /text     | forbidden_character
            {"text": "a", "language": "de"}      | /language | unknown_value
            {"text": "a", "max": 0}              | /max      | out_of_range
            {"text": "a", "max": 21}             | /max      | out_of_range
            {"text": "a", "save": true}          | /save     | unknown_field
            """)
    void a_wrong_field_is_named(String body, String pointer, String code) {
        ada.post(SUGGESTIONS, body)
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem(pointer))
                .body("errors.code", hasItem(code));
    }

    @Test
    void a_text_has_a_limit_and_the_caller_a_token() {
        ada.post(SUGGESTIONS, "{\"text\": \"" + "x".repeat(10000) + "\"}")
                .then()
                .statusCode(200);
        ada.post(SUGGESTIONS, "{\"text\": \"" + "x".repeat(10001) + "\"}")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("too_long"));
        Person.nobody().post(SUGGESTIONS, "{\"text\": \"a\"}").then().statusCode(401);
        ada.get(SUGGESTIONS).then().statusCode(405);
    }
}
