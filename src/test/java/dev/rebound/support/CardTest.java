package dev.rebound.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rebound.platform.problem.Problem;
import dev.rebound.platform.problem.ProblemCode;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What vCards of the three versions say. */
class CardTest {

    private static Card card(String... lines) {
        return CardFile.read("BEGIN:VCARD\r\n" + String.join("\r\n", lines) + "\r\nEND:VCARD\r\n")
                .get(0);
    }

    @Test
    void a_card_of_version_4_is_read() {
        Card card = card(
                "VERSION:4.0",
                "UID:urn:uuid:0199B0A4-7F3C-7D21-9C5E-2F6F5F0C1A11",
                "FN:Sam Okafor",
                "X-REBOUND-RELATION:Lead\\, old job",
                "EMAIL;PREF=2:second@example.org",
                "EMAIL;PREF=1:first@example.org",
                "TEL;VALUE=uri:tel:+1-514-555-0199",
                "NOTE:Line one\\nline two",
                "CATEGORIES:Friends,MOCK,listen,mock",
                "PHOTO:data:image/png;base64,AAAA");
        assertThat(card)
                .isEqualTo(new Card(
                        "urn:uuid:0199b0a4-7f3c-7d21-9c5e-2f6f5f0c1a11",
                        true,
                        "Sam Okafor",
                        "Lead, old job",
                        null,
                        "first@example.org",
                        "+1-514-555-0199",
                        "Line one\nline two",
                        List.of(HelpKind.MOCK, HelpKind.LISTEN)));
    }

    @Test
    void a_card_of_version_3_as_address_books_write_it_is_read() {
        Card card = card(
                "VERSION:3.0",
                "PRODID:-//Example Inc.//Address Book 6.0//EN",
                "N:Okafor;Sam;;;",
                "FN:Sam Okafor",
                "ORG:Northwind;Data",
                "TITLE:Team lead",
                "item1.EMAIL;type=INTERNET:home@example.org",
                "EMAIL;type=INTERNET;type=WORK;type=pref:work@example.org",
                "TEL;type=CELL;type=VOICE:(514) 555-0199",
                "CATEGORIES:myContacts",
                "UID:5a3c9d01-0000-4000-8000-00000000000A");
        assertThat(card.email()).isEqualTo("work@example.org");
        assertThat(card.phone()).isEqualTo("(514) 555-0199");
        assertThat(card.occupation()).isEqualTo("Team lead, Northwind, Data");
        assertThat(card.relation()).isNull();
        assertThat(card.canGive()).isNull();
        assertThat(card.uid()).isEqualTo("urn:uuid:5a3c9d01-0000-4000-8000-00000000000a");
    }

    @Test
    void a_card_of_version_2_1_is_read_with_its_quoted_printable() {
        Card card = card(
                "VERSION:2.1",
                "N;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:D=E9sir=E9e;Ren=E9e",
                "TEL;CELL:555-0100",
                "NOTE;ENCODING=QUOTED-PRINTABLE:one=0D=0A=",
                "two");
        assertThat(card.name()).isEqualTo("Renée Désirée");
        assertThat(card.note()).isEqualTo("one\r\ntwo");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FN:Sam                   | Sam",
                "N:Okafor;Sam             | Sam Okafor",
                "FN:                      | ",
                "ORG:Northwind            | Northwind",
                "EMAIL:sam@example.org    | ",
            })
    void a_name_is_found_where_there_is_one(String line, String name) {
        assertThat(card("VERSION:3.0", line).name()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "KIND:individual | true",
                "KIND:org        | true",
                "KIND:group      | false",
                "KIND:location   | false",
                "KIND:Device     | false",
                "X-ADDRESSBOOKSERVER-KIND:group | false",
                "NOTE:x          | true",
            })
    void groups_places_and_machines_are_told_apart(String line, boolean ofSomebody) {
        assertThat(card("VERSION:4.0", "FN:x", line).ofSomebody()).isEqualTo(ofSomebody);
    }

    @Test
    void a_preference_that_is_no_number_does_no_harm() {
        assertThat(card("VERSION:4.0", "FN:x", "EMAIL;PREF=first:a@b", "EMAIL;PREF=2:c@d")
                        .email())
                .isEqualTo("c@d");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "hello", "{\"name\": \"Sam\"}", "END:VCARD", "BEGIN:VCALENDAR\nEND:VCALENDAR", "FN:Sam\n"})
    void a_file_without_a_card_is_not_taken(String file) {
        assertThatThrownBy(() -> CardFile.read(file))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(ProblemCode.MALFORMED_BODY));
    }

    @Test
    void cards_in_cards_and_lines_out_of_place_do_no_harm() {
        String deep = "BEGIN:VCARD\n".repeat(20_000);
        assertThat(CardFile.read(deep)).hasSize(1);
        assertThat(CardFile.read("junk\nBEGIN:VCARD\nno colon\n:::\n;;;:x\nFN:Sam\nEND:VCARD\n")
                        .get(0)
                        .name())
                .isEqualTo("Sam");
        assertThat(CardFile.read(
                        "BEGIN:VCARD\nVERSION:2.1\nFN:Sam\nAGENT:\nBEGIN:VCARD\nFN:Kim\nEND:VCARD\nEND:VCARD\n"))
                .extracting(Card::name)
                .containsExactly("Sam");
    }

    @Test
    void a_file_holds_at_most_five_hundred_cards() {
        String one = "BEGIN:VCARD\nFN:x\nEND:VCARD\n";
        assertThat(CardFile.read(one.repeat(500))).hasSize(500);
        assertThatThrownBy(() -> CardFile.read(one.repeat(501)))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(ProblemCode.INVALID_BODY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sam Okafor",
                "a, b; c: d \\ e \\n f \"g\" ^n h = i",
                "x\r\nEND:VCARD\r\nBEGIN:VCARD\r\nFN:Mallory",
                "one\ntwo\rthree",
                "Zoë 山田 😞 "
            })
    void whatever_is_written_reads_back_as_one_card(String text) {
        ContactInput contact =
                new ContactInput(text, text, "a@b", "+1 514", text, List.of(HelpKind.LEAD, HelpKind.ADVICE));
        String file = CardFile.write(List.of(new CardFile.Entry(
                "urn:uuid:0199b0a4-7f3c-7d21-9c5e-2f6f5f0c1a11", contact, Instant.parse("2026-11-24T10:00:00.123Z"))));
        assertThat(file).contains("VERSION:4.0", "REV:20261124T100000Z");
        List<Card> cards = CardFile.read(file);
        assertThat(cards).hasSize(1);
        String lines = text.strip().replace("\r\n", "\n").replace('\r', '\n');
        assertThat(cards.get(0).name()).isEqualTo(lines);
        assertThat(cards.get(0).relation()).isEqualTo(lines);
        assertThat(cards.get(0).note()).isEqualTo(lines);
        assertThat(cards.get(0).canGive()).containsExactly(HelpKind.LEAD, HelpKind.ADVICE);
    }

    @Test
    void long_lines_are_folded_without_cutting_a_character() {
        ContactInput contact = new ContactInput("é😞".repeat(100), null, null, null, null, null);
        String file = CardFile.write(List.of(new CardFile.Entry("u", contact, Instant.EPOCH)));
        assertThat(CardFile.read(file).get(0).name()).isEqualTo("é😞".repeat(100));
    }
}
