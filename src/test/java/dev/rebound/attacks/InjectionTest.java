package dev.rebound.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.rebound.support.Contract;
import dev.rebound.support.LogLines;
import dev.rebound.support.Person;
import dev.rebound.support.ServiceTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Texts that a database, a template, a browser, a log, a spreadsheet or a calendar program might take for more than texts
 * (ASVS V1 and V2), in every parameter and every field of the contract that takes a text. What is kept comes back as it was
 * sent; nothing fails; nothing of it reaches the log; and what is made of it later holds it as words.
 */
@ServiceTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class InjectionTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static Victim attacker;
    private static Victim bystander;
    private static Map<String, String> rowsOfBystander;
    private static int keptWordForWord;

    private final String mark = "Mark" + UUID.randomUUID().toString().substring(0, 8);
    private LogLines log;

    @BeforeEach
    void somebody_has_one_of_everything() {
        if (attacker == null) {
            attacker = new Victim();
            bystander = new Victim();
            rowsOfBystander = bystander.rows();
        }
        log = new LogLines();
    }

    @AfterEach
    void nothing_of_it_is_logged() {
        log.close();
        assertThat(log.all()).noneMatch(line -> line.contains(mark) || line.contains("forged"));
    }

    @Order(1)
    @ParameterizedTest(name = "{0}")
    @MethodSource("dev.rebound.attacks.MassAssignmentTest#withBody")
    void a_text_in_a_body_stays_a_text(Operation operation) {
        JsonNode body = attacker.body(operation);
        for (Field field : operation.fields()) {
            if (field.isText()) {
                for (Poison poison : Poison.values()) {
                    String text = poison.marked(mark, field.most());
                    Contract.Reply reply =
                            attacker.sends(attacker.call(operation).withBody(field.put(body, TextNode.valueOf(text))));
                    harmless(operation + field.pointer().toString(), reply);
                    if (reply.status() < 300 && field.isWords()) {
                        isKeptWordForWord(reply.json().at(field.pointer()), text, operation + " " + field.name());
                    }
                }
            }
        }
    }

    private static void isKeptWordForWord(JsonNode kept, String text, String what) {
        if (kept.isTextual()) {
            assertThat(kept.asText()).as(what).isEqualTo(text);
            keptWordForWord++;
        }
    }

    /** A test of texts that are all refused would prove little. */
    @Order(2)
    @Test
    void many_of_them_were_kept_and_the_log_was_watched() {
        assertThat(keptWordForWord).isGreaterThan(200);
        attacker.person().get("/v1/me");
        assertThat(log.all()).as("lines of the log").isNotEmpty();
    }

    @Order(2)
    @ParameterizedTest(name = "{0}")
    @MethodSource("dev.rebound.attacks.Operation#all")
    void a_text_in_a_parameter_stays_a_text(Operation operation) {
        for (Operation.Parameter parameter : operation.parameters()) {
            if (!parameter.place().equals("header")) {
                for (Poison poison : Poison.values()) {
                    String text = poison.marked(mark, Integer.MAX_VALUE);
                    boolean isPath = parameter.place().equals("path");
                    Call call = attacker.call(operation);
                    Contract.Reply reply = attacker.sends(
                            isPath ? call.withPath(parameter.name(), text) : call.withQuery(parameter.name(), text));
                    harmless(operation + " " + parameter.name(), reply);
                    // Some take whatever is searched for; no address holds such words.
                    assertThat(reply.status())
                            .as(operation + " " + parameter.name())
                            .isBetween(isPath ? 400 : 200, 499);
                }
            }
        }
    }

    @Order(2)
    @ParameterizedTest(name = "{0}")
    @MethodSource("dev.rebound.attacks.Operation#all")
    void texts_in_headers_stay_texts(Operation operation) {
        // What is no visible character never gets into a header.
        String all = Stream.of(Poison.values())
                .map(poison -> poison.marked(mark, 100))
                .collect(Collectors.joining(" "))
                .replaceAll("[^ -~]", " ");
        Call call = attacker.call(operation).withHeader("X-Request-Id", all).withHeader("User-Agent", all);
        operation.parameters().stream()
                .filter(parameter -> parameter.place().equals("header"))
                .forEach(parameter -> call.withHeader(parameter.name(), all));
        Contract.Reply reply = attacker.sends(call);
        harmless(operation.id(), reply);
        assertThat(reply.header("x-request-id")).doesNotContain(mark);
    }

    private static void harmless(String what, Contract.Reply reply) {
        assertThat(reply.status()).as(what + " " + reply.body()).isLessThan(500);
        assertThat(reply.header("set-cookie")).as(what).isNull();
        assertThat(reply.body()).as(what).doesNotContain("root:x:0:0");
    }

    private static Contract.Reply sent(String operation, String text) {
        return attacker.sends(attacker.call(Operation.named(operation)).withText(text));
    }

    @Order(3)
    @ParameterizedTest
    @EnumSource(Poison.class)
    void texts_that_are_no_json_stay_texts_too(Poison poison) {
        String text = poison.marked(mark, Integer.MAX_VALUE);
        String quoted = text.replace("\"", "\"\"");
        String row = "\"" + quoted + "\",\"" + quoted + "\",2026-10-13 14:00\n";
        harmless("CSV", sent("importInterviews", "Company,Position,Date\n" + row));
        harmless("CSV", sent("importInterviews", text));
        harmless("vCard", sent("importContacts", "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:" + text + "\r\nEND:VCARD\r\n"));
    }

    @Order(4)
    @Test
    void a_spreadsheet_finds_no_formula_in_an_export() throws IOException {
        List<String> cells = new ArrayList<>();
        for (Operation operation : Operation.all()) {
            if (operation.template().endsWith(".csv") && operation.reads()) {
                String table = attacker.sends(attacker.call(operation)).body();
                try (CSVParser rows = CSVFormat.RFC4180.parse(new StringReader(table))) {
                    for (CSVRecord row : rows) {
                        row.forEach(cells::add);
                    }
                }
            }
        }
        assertThat(cells).anyMatch(cell -> cell.contains("=cmd|"));
        assertThat(cells).noneMatch(cell -> cell.matches("(?s)[=+@\\t\\r].*|-.*\\D.*"));
    }

    @Order(4)
    @Test
    void a_calendar_holds_no_line_of_the_person_s() {
        Person ada = Person.someone();
        String title = Poison.CALENDAR.marked(mark, 200);
        ada.created(
                "/v1/interviews",
                JSON.createObjectNode()
                        .put("company", title)
                        .put("role_title", title)
                        .put("held_at", Instant.now().plus(Duration.ofDays(1)).toString())
                        .toString());
        Response made = ada.post("/v1/calendar-feeds", "{\"label\": \"All\", \"details\": \"titles\"}");
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        List<String> lines = Person.nobody()
                .get(made.<String>path("address"))
                .asString()
                .lines()
                .toList();
        assertThat(lines).anyMatch(line -> line.contains(mark));
        assertThat(lines).anyMatch(line -> line.startsWith("SUMMARY:")).doesNotContain("SUMMARY:forged");
        assertThat(lines.stream().filter("BEGIN:VEVENT"::equals).count())
                .isEqualTo(
                        lines.stream().filter(line -> line.startsWith("UID:")).count());
        assertThat(lines)
                .filteredOn(line -> line.startsWith("BEGIN:"))
                .allMatch(line -> line.matches("BEGIN:(VCALENDAR|VEVENT|VTIMEZONE|STANDARD|DAYLIGHT|VALARM)"));
    }

    @Order(4)
    @Test
    void an_address_book_holds_no_card_of_the_person_s() {
        List<String> lines = attacker.person()
                .get("/v1/contacts/export.vcf")
                .asString()
                .lines()
                .toList();
        assertThat(lines).doesNotContain("FN:forged", "SUMMARY:forged", "Set-Cookie: forged=1");
        assertThat(lines.stream().filter("BEGIN:VCARD"::equals).count())
                .isEqualTo(attacker.person()
                        .get("/v1/contacts?limit=100")
                        .jsonPath()
                        .getList("items")
                        .size());
    }

    @Order(4)
    @Test
    void a_picture_holds_no_element_of_the_person_s() throws XMLStreamException {
        Set<String> elements = new TreeSet<>();
        Set<String> attributes = new TreeSet<>();
        for (Operation operation : Operation.all()) {
            if (operation.template().endsWith(".svg") && !operation.isShared()) {
                XMLStreamReader picture = XMLInputFactory.newDefaultFactory()
                        .createXMLStreamReader(new StringReader(
                                attacker.sends(attacker.call(operation)).body()));
                while (picture.hasNext()) {
                    if (picture.next() == XMLStreamConstants.START_ELEMENT) {
                        elements.add(picture.getLocalName());
                        for (int i = 0; i < picture.getAttributeCount(); i++) {
                            attributes.add(picture.getAttributeLocalName(i));
                        }
                    }
                }
            }
        }
        assertThat(elements).contains("svg", "title").doesNotContain("script", "foreignObject", "a", "image", "use");
        assertThat(attributes).noneMatch(name -> name.startsWith("on") || name.equals("href"));
    }

    /** A per cent sign and a line are letters to search for, not wildcards. */
    @Order(5)
    @Test
    void a_search_takes_no_wildcards() {
        Person ada = Person.someone();
        ada.created("/v1/interviews", interview("100% Wool"));
        ada.created("/v1/interviews", interview("Under_score"));
        ada.created("/v1/interviews", interview("Back\\\\slash"));
        ada.created("/v1/interviews", interview("Plain"));
        for (Map.Entry<String, String> search : Map.of(
                        "%", "100% Wool", "_", "Under_score", "\\", "Back\\slash", "1%w", "", "P_ain", "", "'", "")
                .entrySet()) {
            List<String> found =
                    ada.get("/v1/interviews?q={q}", search.getKey()).jsonPath().getList("items.company");
            assertThat(String.join(",", found)).as(search.getKey()).isEqualTo(search.getValue());
        }
    }

    private static String interview(String company) {
        return """
                {"company": "%s", "role_title": "x", "held_at": "2026-11-01T10:00:00Z"}""".formatted(company);
    }

    @Order(6)
    @Test
    void nobody_else_felt_any_of_it() {
        assertThat(bystander.rows()).isEqualTo(rowsOfBystander);
    }
}
