package dev.rebound.account.export;

import static dev.rebound.account.export.Tables.exported;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rebound.support.Person;
import dev.rebound.support.ServiceTest;
import dev.rebound.support.Tokens;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables to take along: RFC 4180 to the byte, and no formulas in them. */
@ServiceTest
class CsvExportTest {

    /** What tears tables apart, and what spreadsheets would take for formulas. */
    private static final List<String> TRICKY = List.of(
            "=1+1",
            "+1",
            "-1",
            "@SUM(A1)",
            "\uFF1D1",
            "'=1",
            "''=1",
            "'",
            "plain",
            "a,b",
            "a;b",
            "a \"quoted\" word",
            "\"",
            "\"\",\"\"",
            "one\ntwo",
            "one\r\ntwo\rthree",
            "\u2028",
            "#hash",
            "N/A",
            "né 語 🟣",
            "a\\b",
            "null");

    private final Person ada = Person.someone();

    private static String json(String text) {
        return "\""
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r") + "\"";
    }

    /** A table taken apart by hand: RFC 4180, section 2, and nothing that it does not allow. */
    private static List<List<String>> byHand(String table) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        int at = 0;
        while (at < table.length()) {
            StringBuilder cell = new StringBuilder();
            if (table.charAt(at) == '"') {
                for (at++; table.charAt(at) != '"' || table.startsWith("\"\"", at); at++) {
                    cell.append(table.charAt(at));
                    at += table.charAt(at) == '"' ? 1 : 0;
                }
                at++;
            } else {
                for (; ",\r\n\"".indexOf(table.charAt(at)) < 0; at++) {
                    cell.append(table.charAt(at));
                }
            }
            row.add(cell.toString());
            if (table.charAt(at) == ',') {
                at++;
            } else {
                assertThat(table.substring(at, at + 2)).as("the end of a row").isEqualTo("\r\n");
                at += 2;
                rows.add(row);
                row = new ArrayList<>();
            }
        }
        assertThat(row).as("the last row ends too").isEmpty();
        return rows;
    }

    private static List<Map<String, String>> records(String table) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = CSVParser.parse(table, format)) {
            return parser.getRecords().stream().map(CSVRecord::toMap).toList();
        }
    }

    private static String unguarded(String cell) {
        return cell.matches("(?s)'+[=+\\-@\uFF1D].*") ? cell.substring(1) : cell;
    }

    @Test
    void tricky_contents_of_interviews_parse_back_in_the_order_of_the_ids() throws IOException {
        for (String text : TRICKY) {
            ada.created("/v1/interviews", """
                    {"company": "A", "role_title": %1$s, "held_at": "2026-10-01T10:00:00Z", "notes": %1$s,
                     "employer_feedback": %1$s, "interviewers": [%1$s], "self_assessment": {"went_well": %1$s}}""".formatted(json(text.equals("\u2028") ? "a\u2028b" : text)));
        }
        String table = exported(ada, "interviews");
        List<Map<String, String>> records = records(table);
        List<List<String>> byHand = byHand(table);
        assertThat(byHand).hasSize(TRICKY.size() + 1).allMatch(row -> row.size() == 25);
        assertThat(byHand.subList(1, byHand.size()))
                .as("by hand as by Commons CSV")
                .isEqualTo(records.stream()
                        .map(record -> List.copyOf(record.values()))
                        .toList());
        assertThat(records).extracting(record -> record.get("id")).isSorted();
        for (int i = 0; i < TRICKY.size(); i++) {
            String text = TRICKY.get(i).equals("\u2028") ? "a\u2028b" : TRICKY.get(i);
            Map<String, String> record = records.get(i);
            for (String column : List.of("role_title", "notes", "employer_feedback", "self_assessment_went_well")) {
                assertThat(unguarded(record.get(column))).isEqualTo(text);
            }
            assertThat(unguarded(record.get("interviewers")))
                    .isEqualTo(text.replace("\\", "\\\\").replace(";", "\\;"));
        }
        assertThat(byHand.stream().flatMap(List::stream)).noneMatch(cell -> cell.matches("(?s)[=+\\-@\t\r\n\uFF1D].*"));
    }

    @Test
    void no_cell_of_any_noun_starts_a_formula() {
        String evil = "\"=HYPERLINK(\\\"http://evil.example\\\")\"";
        String interview = ada.created("/v1/interviews", """
                {"company": %1$s, "role_title": %1$s, "held_at": "2026-10-01T10:00:00Z", "notes": %1$s,
                 "employer_feedback": %1$s, "interviewers": [%1$s, %1$s], "self_assessment": {"went_well": %1$s}}""".formatted(evil));
        ada.created(interview + "/moments", """
                {"valence": "hard", "control": "mine", "question": %1$s, "what_happened": %1$s, "next_time": %1$s, "weaknesses": ["rambling"]}""".formatted(evil));
        ada.created("/v1/practices", """
                {"kind": "peer", "partner": %1$s, "notes": %1$s, "time_zone": "UTC"}""".formatted(evil));
        ada.request()
                .header("If-None-Match", "*")
                .contentType("application/json")
                .body("{\"note\": %s, \"log\": {\"applications\": 1}}".formatted(evil))
                .put("/v1/weeks/2026-W48")
                .then()
                .statusCode(201);
        Map.of("interviews", 6, "moments", 3, "practices", 2, "weeks", 1).forEach((noun, texts) -> {
            List<List<String>> rows = byHand(exported(ada, noun));
            assertThat(rows).as(noun).hasSize(2);
            assertThat(rows.get(1)).as(noun).hasSameSizeAs(rows.get(0)).noneMatch(cell -> cell.startsWith("="));
            assertThat(rows.get(1))
                    .filteredOn(cell -> cell.startsWith("'=HYPERLINK(\""))
                    .hasSize(texts);
        });
    }

    @Test
    void columns_are_those_of_the_json_and_cells_its_values() throws IOException {
        String interview = ada.interview();
        ada.created(interview + "/moments", """
                {"valence": "hard", "control": "mine", "what_happened": "I rambled", "difficulty": 4, "weaknesses": ["rambling", "company-research"]}""");
        ada.created("/v1/practices", """
                {"kind": "solo", "weaknesses": ["rambling"], "minutes": 20, "score_before": 2, "time_zone": "UTC"}""");
        ada.request()
                .header("If-None-Match", "*")
                .contentType("application/json")
                .body("{\"log\": {\"applications\": 3}, \"note\": \"Slow\"}")
                .put("/v1/weeks/2026-W48")
                .then()
                .statusCode(201);
        Map<String, Object> document = ada.get("/v1/me/export").jsonPath().getMap("");
        for (String noun : List.of("interviews", "moments", "practices", "weeks")) {
            @SuppressWarnings("unchecked")
            Map<String, Object> record = ((List<Map<String, Object>>) document.get(noun)).get(0);
            Map<String, String> expected = new java.util.LinkedHashMap<>();
            flatten("", record, expected);
            assertThat(records(exported(ada, noun))).as(noun).containsExactly(expected);
        }
    }

    private static void flatten(String prefix, Map<?, ?> object, Map<String, String> cells) {
        object.forEach((name, value) -> {
            if (value instanceof Map<?, ?> part) {
                flatten(prefix + name + "_", part, cells);
            } else if (value instanceof List<?> entries) {
                cells.put(
                        prefix + name,
                        String.join("; ", entries.stream().map(String::valueOf).toList()));
            } else {
                cells.put(prefix + name, value == null ? "" : value.toString());
            }
        });
    }

    @ParameterizedTest
    @CsvSource({
        "interviews, 'id,company,role_title,'",
        "moments, 'id,interview_id,'",
        "practices, 'id,kind,'",
        "weeks, 'id,iso_week,'"
    })
    void an_account_with_nothing_gives_the_header_alone(String noun, String beginning) {
        String table = exported(ada, noun);
        assertThat(table).startsWith(beginning).endsWith("created_at,updated_at\r\n");
        assertThat(table.indexOf('\n')).isEqualTo(table.length() - 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"interviews", "moments", "practices", "weeks"})
    void a_table_is_a_file_to_save_and_of_the_caller_alone(String noun) {
        String subject = "table-" + UUID.randomUUID();
        Person here = Person.withToken(Tokens.of(subject));
        Person there = Person.withToken(Tokens.of(subject, "other-site"));
        store(here);
        String path = "/v1/me/export/" + noun + ".csv";
        Response table = here.get(path);
        assertThat(table.statusCode()).isEqualTo(200);
        assertThat(table.contentType()).matches("text/csv(;charset=UTF-8)?");
        assertThat(table.header("Content-Disposition"))
                .matches("attachment; filename=\"rebound-" + noun + "-\\d{4}-\\d{2}-\\d{2}\\.csv\"");
        assertThat(table.header("Cache-Control")).isEqualTo("no-store");
        assertThat(table.asByteArray()[0]).as("no byte order mark").isEqualTo((byte) 'i');

        Response head = here.request().head(path);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.header("Content-Disposition")).isEqualTo(table.header("Content-Disposition"));
        assertThat(head.asByteArray()).isEmpty();

        assertThat(byHand(exported(here, noun))).hasSize(2);
        assertThat(byHand(exported(there, noun))).hasSize(1);
        assertThat(byHand(exported(Person.someone(), noun))).hasSize(1);
        assertThat(Person.nobody().get(path).statusCode()).isEqualTo(401);
        assertThat(here.get(path + "?limit=1").<String>path("errors[0].code")).isEqualTo("unknown_parameter");
        assertThat(here.post(path, "{}").statusCode()).isEqualTo(405);
    }

    private static void store(Person person) {
        String interview = person.interview();
        person.created(
                interview + "/moments",
                "{\"valence\": \"good\", \"control\": \"mine\", \"what_happened\": \"I smiled\"}");
        person.created("/v1/practices", "{\"kind\": \"solo\", \"time_zone\": \"UTC\"}");
        person.request()
                .header("If-None-Match", "*")
                .contentType("application/json")
                .body("{\"log\": {\"applications\": 1}}")
                .put("/v1/weeks/2026-W48")
                .then()
                .statusCode(201);
    }

    @Test
    void a_long_table_is_whole_and_in_order() throws IOException {
        List<String> rows = IntStream.range(0, 450)
                .mapToObj(i -> "Company %d,Role,2026-01-01T00:00:00Z".formatted(i))
                .toList();
        Tables.imported(ada, "C,R,W\n" + String.join("\n", rows), Map.of("mapping", Tables.SHORT));
        assertThat(records(exported(ada, "interviews")))
                .hasSize(450)
                .extracting(record -> UUID.fromString(record.get("id")).toString())
                .isSorted();
    }
}
