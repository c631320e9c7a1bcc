package dev.rebound.account.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.rebound.platform.problem.Problem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which column of a file stands for which field. */
class CsvMappingTest {

    private static final String NEEDED = "company:Firm,role_title:Role,held_at:When";

    private static CsvImport asked(String preset, String mapping) {
        return CsvImport.asked(preset, mapping, null, null, null);
    }

    private static CsvHeader header(String... names) {
        return new CsvHeader(List.of(names));
    }

    private static List<String> faults(CsvImport asked, CsvHeader header) {
        Problem problem = catchThrowableOfType(Problem.class, () -> asked.columns(header));
        return problem.errors().stream()
                .map(fault -> fault.name() + " " + fault.code().code() + " " + fault.arguments())
                .toList();
    }

    @Test
    void fields_are_found_wherever_their_columns_stand_and_the_rest_is_passed_over() {
        assertThat(asked(null, NEEDED).columns(header("", "When", "Salary", "Role", "", "Firm", "Salary")))
                .isEqualTo(Map.of("company", 5, "role_title", 3, "held_at", 1));
    }

    @Test
    void names_match_whatever_their_case_but_one_written_just_so_comes_first() {
        assertThat(asked(null, NEEDED).columns(header("firm", "ROLE", "when", "When")))
                .isEqualTo(Map.of("company", 0, "role_title", 1, "held_at", 3));
    }

    @Test
    void a_name_may_hold_a_comma_in_quotes_and_a_colon() {
        assertThat(asked(null, NEEDED + ",\"notes:What, who\",employer_feedback: Said: ")
                        .columns(header("Firm", "Role", "When", "What, who", "Said:")))
                .containsEntry("notes", 3)
                .containsEntry("employer_feedback", 4);
    }

    @Test
    void a_column_named_comes_before_that_of_the_preset() {
        assertThat(asked("jobsync", "held_at:Interviewed")
                        .columns(header("appliedDate", "Company", "JobTitle", "Status", "Interviewed")))
                .isEqualTo(Map.of("company", 1, "role_title", 2, "held_at", 4, "outcome", 3));
    }

    @Test
    void every_column_that_lacks_is_told_at_once_by_its_field() {
        assertThat(faults(asked(null, NEEDED + ",notes:Notes"), header("Firm", "Notes", "notes", "Notes")))
                .containsExactly(
                        "mapping missing_column [role_title]",
                        "mapping missing_column [held_at]",
                        "mapping ambiguous_column [notes]");
        assertThat(faults(asked(null, "company:Firm"), header("Firm")))
                .containsExactly("mapping missing_column [role_title]", "mapping missing_column [held_at]");
        assertThat(faults(asked("jobsync", null), header("Company", "JobTitle")))
                .containsExactly("preset missing_column [held_at]", "preset missing_column [outcome]");
        assertThat(faults(asked("rebound", null), header("id", "company", "role_title", "held_at", "created_at")))
                .as("ids go with the times of their records")
                .containsExactly("preset missing_column [updated_at]");
        assertThat(faults(asked("rebound", "notes:X"), header("company", "role_title", "held_at", "held_at")))
                .containsExactly("preset ambiguous_column [held_at]", "mapping missing_column [notes]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "company | bad_format",
                "company: | bad_format",
                ":Firm | bad_format",
                "company:A,,role_title:B | bad_format",
                "\"company:A | bad_format",
                "`company:A\nrole_title:B` | bad_format",
                "salary:Salary | unknown_value",
                "Company:Firm | unknown_value",
                "company:A,company:B | duplicate",
            })
    void mappings_that_are_not_right(String mapping, String code) {
        Problem problem = catchThrowableOfType(Problem.class, () -> asked(null, mapping));
        assertThat(problem.errors()).singleElement().satisfies(fault -> {
            assertThat(fault.name()).isEqualTo("mapping");
            assertThat(fault.code().code()).isEqualTo(code);
        });
    }
}
