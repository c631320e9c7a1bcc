package dev.rebound.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rebound.support.Person;
import dev.rebound.support.Rows;
import dev.rebound.support.ServiceTest;
import dev.rebound.support.Statements;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an import of a table writes, seen in Postgres. */
@ServiceTest
class CsvImportRowsTest {

    private static final String GOOD = "C,R,W\nA,B,2026-10-01\nC,D,2026-10-02\n";

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "true, 200, `C,R,W\nA,B,2026-10-01\nC,D,2026-10-02\n`",
                "true, 200, `C,R,W\nA,B,2026-10-01\nC,D,never\n`",
                "false, 422, `C,R,W\nA,B,2026-10-01\nC,D,never\n`",
                "false, 422, `C,R,W\nA,B,2026-10-01\nC,D,2026-10-02,E\n`",
                "false, 400, `C,R,W\nA,B,2026-10-01\nC,D,\"2026-10-02\n`",
                "false, 400, `C,R,X\nA,B,2026-10-01\n`"
            })
    void a_dry_run_and_a_refusal_write_nothing_not_even_into_the_log(String dryRun, int status, String file) {
        Person ada = Person.someone();
        UUID owner = Rows.ownerOf(ada);
        Map<String, String> before = Rows.contents(owner);
        assertThat(imported(ada, file, dryRun)).isEqualTo(status);
        assertThat(Rows.contents(owner)).isEqualTo(before);
    }

    @Test
    void an_import_writes_its_interviews_and_one_line_into_the_log() {
        Person ada = Person.someone();
        UUID owner = Rows.ownerOf(ada);
        Map<String, Long> before = Rows.of(owner);
        assertThat(imported(ada, GOOD, "false")).isEqualTo(200);
        Map<String, Long> after = Rows.of(owner);
        before.merge("interview", 2L, Long::sum);
        before.merge("activity", 1L, Long::sum);
        assertThat(after).isEqualTo(before);
    }

    @Test
    void the_number_of_statements_grows_with_portions_and_not_with_rows() {
        Person ada = Person.someone();
        ada.interview();
        List<Long> others = new ArrayList<>();
        for (int rows : List.of(1, 150)) {
            String file = "C,R,W\n"
                    + IntStream.range(0, rows)
                            .mapToObj(i -> rows + " Ltd,Role " + i + ",2026-10-01\n")
                            .collect(Collectors.joining());
            List<String> statements = Statements.during(() -> imported(ada, file, "false"));
            long inserts = statements.stream()
                    .filter(sql -> sql.startsWith("insert into interview"))
                    .count();
            // The driver makes few of many.
            assertThat(inserts).isBetween(1L, 10L);
            others.add(statements.size() - inserts);
        }
        assertThat(others.get(1)).isEqualTo(others.get(0)).isLessThan(12);
    }

    private static int imported(Person person, String file, String dryRun) {
        return person.request()
                .contentType("text/csv; charset=utf-8")
                .queryParam("mapping", "company:C,role_title:R,held_at:W")
                .queryParam("dry_run", dryRun)
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/v1/me/import/interviews.csv")
                .statusCode();
    }
}
