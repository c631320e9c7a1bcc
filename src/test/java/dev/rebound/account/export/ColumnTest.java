package dev.rebound.account.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rebound.interview.InterviewRecord;
import dev.rebound.platform.problem.FieldError;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Columns of a record's table: values become cells and cells values. */
class ColumnTest {

    private static final Dates DATES = new Dates(Dates.Order.ISO, ZoneOffset.UTC);

    private final ObjectNode record = JsonNodeFactory.instance.objectNode();

    record Numbers(Integer change, String said) {}

    private static Column named(String name) {
        return Column.of(InterviewRecord.class).stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void every_field_of_the_record_has_its_column_in_the_order_of_the_json() {
        assertThat(Column.of(InterviewRecord.class))
                .extracting(Column::name)
                .containsExactly(
                        "id",
                        "company",
                        "role_title",
                        "job_url",
                        "kind",
                        "round",
                        "format",
                        "held_at",
                        "time_zone",
                        "duration_minutes",
                        "interviewers",
                        "outcome",
                        "outcome_at",
                        "employer_feedback",
                        "previous_interview_id",
                        "notes",
                        "self_assessment_overall",
                        "self_assessment_preparation",
                        "self_assessment_confidence_before",
                        "self_assessment_confidence_after",
                        "self_assessment_anxiety",
                        "self_assessment_tried_my_best",
                        "self_assessment_went_well",
                        "created_at",
                        "updated_at");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "company | Northwind | {\"company\":\"Northwind\"}",
                "duration_minutes | 45 | {\"duration_minutes\":45}",
                "duration_minutes | -45 | {\"duration_minutes\":-45}",
                "self_assessment_overall | 3 | {\"self_assessment\":{\"overall\":3}}",
                "self_assessment_tried_my_best | Yes | {\"self_assessment\":{\"tried_my_best\":\"yes\"}}",
                "outcome | No reply | {\"outcome\":\"no_reply\"}",
                "kind | MOCK | {\"kind\":\"mock\"}",
                "held_at | 2026-11-20 | {\"held_at\":\"2026-11-20T12:00:00Z\"}",
                "interviewers | Sam; Kim ;;Ada | {\"interviewers\":[\"Sam\",\"Kim\",\"Ada\"]}",
                "interviewers | ; | {\"interviewers\":[]}",
            })
    void a_cell_becomes_a_value_of_the_column_s_type(String column, String cell, String json) {
        assertThat(named(column).put(cell, record, DATES)).isEmpty();
        assertThat(record).hasToString(json);
    }

    @ParameterizedTest
    @CsvSource({
        "duration_minutes, 45.5, /duration_minutes WRONG_TYPE",
        "duration_minutes, 45 min, /duration_minutes WRONG_TYPE",
        "duration_minutes, 9999999999, /duration_minutes WRONG_TYPE",
        "duration_minutes, ٤٥, /duration_minutes WRONG_TYPE",
        "self_assessment_overall, good, /self_assessment/overall WRONG_TYPE",
        "outcome, none, /outcome UNKNOWN_VALUE",
        "held_at, soon, /held_at BAD_DATE",
        "id, 7, /id MALFORMED",
        "id, 0199b0a4-7f3c-7d21-9c5e-2f6f5f0c1a1, /id MALFORMED",
        "company, a\u0000b, /company FORBIDDEN_CHARACTER",
        "company, a\ud800b, /company FORBIDDEN_CHARACTER"
    })
    void what_is_no_such_value_is_told_with_its_place_and_left_out(String column, String cell, String fault) {
        Optional<FieldError> wrong = named(column).put(cell, record, DATES);
        assertThat(wrong.map(error -> error.name() + " " + error.code())).contains(fault);
        assertThat(record).isEmpty();
    }

    @Property
    void the_entries_of_a_list_come_back_whatever_stands_in_them(
            @ForAll @Size(max = 5)
                    List<
                                    @StringLength(min = 1, max = 12) @Chars({';', '\\', ' ', '"'})
                                    @CharRange(from = 'a', to = 'c') String>
                            any) {
        Column column = named("interviewers");
        // The API takes no blanks around an entry.
        List<String> entries = any.stream()
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .toList();
        ObjectNode before = JsonNodeFactory.instance.objectNode();
        entries.forEach(before.putArray("interviewers")::add);
        ObjectNode after = JsonNodeFactory.instance.objectNode();
        column.put(column.cell(before), after, DATES);
        assertThat(after).isEqualTo(before);
    }

    @Test
    void a_very_long_list_takes_no_stack() {
        assertThat(named("interviewers").put("\\;x".repeat(150_000), record, DATES))
                .isEmpty();
        assertThat(record.withArray("interviewers")).hasSize(1);
    }

    @Test
    void a_number_stays_a_number_where_a_text_with_a_minus_is_guarded() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CsvTable table = CsvTable.begin(Numbers.class, out)) {
            table.add(new ObjectMapper().valueToTree(new Numbers(-3, "-3")));
            table.add(new ObjectMapper().valueToTree(new Numbers(null, null)));
        }
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("change,said\r\n-3,'-3\r\n\"\",\r\n");
    }
}
