package dev.rebound.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rebound.support.Person;
import dev.rebound.support.ServiceTest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
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

    @ParameterizedTest
    @CsvSource("2")
    void an_import_writes_its_interviews_and_one_line_into_the_log(int rows) {
        Person ada = Person.someone();
        UUID owner = Rows.ownerOf(ada);
        Map<String, Long> before = Rows.of(owner);
        assertThat(imported(ada, GOOD, "false")).isEqualTo(200);
        Map<String, Long> after = Rows.of(owner);
        before.merge("interview", (long) rows, Long::sum);
        before.merge("activity", 1L, Long::sum);
        assertThat(after).isEqualTo(before);
    }

    private static int imported(Person person, String file, String dryRun) {
        return person.request()
                .contentType("text/csv")
                .queryParam("mapping", "company:C,role_title:R,held_at:W")
                .queryParam("dry_run", dryRun)
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/v1/me/import/interviews.csv")
                .statusCode();
    }
}
