package dev.rebound.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rebound.support.Rows;
import dev.rebound.support.ServiceTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The data map in docs/privacy.md says of every column what is true of it; Postgres's catalogue is the witness. */
@ServiceTest
class PrivacyMapTest {

    private static final Set<String> AT_REST = Set.of("plain", "encrypted", "digest", "as it was");
    private static final String SCOPE = "(interviews|checklists|plans|progress|reflections)";
    private static final Pattern READER =
            Pattern.compile("person|mentor \\((any|%1$s( or %1$s)*)\\)|calendar|site|office|nobody".formatted(SCOPE));

    private static final Pattern OPERATION = Pattern.compile("`([a-z]+[A-Z][A-Za-z]+)`");

    /** Words of the chapter "How long" that no sweep stands behind. */
    private static final Set<String> NOT_SWEPT =
            Set.of("record", "account", "site", "for good", "in use", "with its row");

    private final PrivacyMap map = PrivacyMap.ofDocs();
    private final Set<String> database = columns("true");

    @Test
    void every_column_of_the_database_is_in_it() {
        assertThat(map.missing(database))
                .as("columns that docs/privacy.md lacks: say what each is, why it is kept, how long, and who reads it")
                .isEmpty();
    }

    @Test
    void it_names_no_column_that_does_not_exist() {
        assertThat(map.invented(database))
                .as("columns in docs/privacy.md that the database does not have")
                .isEmpty();
        assertThat(map.columns()).extracting(PrivacyMap.Line::name).doesNotHaveDuplicates();
    }

    @Test
    void a_forgotten_and_an_invented_column_would_be_found() throws IOException {
        String text = Files.readString(Path.of("docs", "privacy.md"));
        String line = text.lines()
                .filter(row -> row.startsWith("| `employer_feedback` |"))
                .findFirst()
                .orElseThrow();
        PrivacyMap wrong = PrivacyMap.of(text.replace(line, line.replace("employer_feedback", "salary")));
        assertThat(wrong.missing(database)).containsExactly("interview.employer_feedback");
        assertThat(wrong.invented(database)).containsExactly("interview.salary");
        PrivacyMap without = PrivacyMap.of(text.replace("#### `week`", "#### `weekly`"));
        assertThat(without.missing(database)).contains("week.note_sealed");
        assertThat(without.invented(database)).contains("weekly.note_sealed");
    }

    @Test
    void it_says_encrypted_of_exactly_what_is_sealed() {
        assertThat(namesAtRest("encrypted"))
                .as("encrypted in docs/privacy.md, and columns <name>_sealed")
                .isEqualTo(columns("a.attname like '%\\_sealed' and a.atttypid = 'bytea'::regtype"))
                .isNotEmpty();
    }

    @Test
    void it_says_digest_of_exactly_what_is_one() {
        assertThat(namesAtRest("digest"))
                .as("digest in docs/privacy.md, and columns <name>_digest")
                .isEqualTo(columns("a.attname like '%\\_digest'"))
                .isNotEmpty();
        assertThat(columns("a.atttypid = 'bytea'::regtype and a.attname not like '%\\_digest'"
                        + " and a.attname not like '%\\_sealed'"))
                .as("octets that are neither sealed nor a digest")
                .isEmpty();
    }

    private Set<String> namesAtRest(String word) {
        return map.columns().stream()
                .filter(line -> line.atRest().equals(word))
                .map(PrivacyMap.Line::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void each_line_says_what_why_how_long_and_who_in_known_words() {
        assertThat(map.retentions()).containsAll(NOT_SWEPT);
        assertThat(map.alike())
                .isNotEmpty()
                .allSatisfy(line ->
                        assertThat(line.cells()).as(line.column()).hasSize(5).doesNotContain(""))
                .allSatisfy(line -> assertThat(line.kept()).isEqualTo("with its row"));
        assertThat(map.columns()).allSatisfy(line -> {
            assertThat(line.cells()).as(line.name()).hasSize(6).doesNotContain("");
            assertThat(AT_REST).as("at rest: " + line.name()).contains(line.atRest());
            assertThat(map.retentions()).as("kept: " + line.name()).contains(line.kept());
            assertThat(line.readers())
                    .as("who can read " + line.name())
                    .isNotEmpty()
                    .allMatch(reader -> READER.matcher(reader).matches());
        });
    }

    @Test
    void nobody_but_the_person_and_whom_they_let_reads_a_person_s_row() {
        Set<String> tables = Set.copyOf(Rows.tablesOfPeople());
        assertThat(map.columns().stream().filter(line -> tables.contains(line.table())))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.readers()).as(line.name()).doesNotContain("site", "office"));
        // What is encrypted goes to nobody else but by the one scope that is for it.
        assertThat(map.columns().stream().filter(line -> line.atRest().equals("encrypted")))
                .allSatisfy(line ->
                        assertThat(List.of("person", "mentor (reflections)")).containsAll(line.readers()));
    }

    @Test
    void the_jobs_that_it_names_are_those_that_the_policies_let_in() {
        Map<String, Set<String>> policies = new HashMap<>();
        for (String policy : Rows.strings("""
                select distinct polrelid::regclass || ' '
                       || substring(polname from '^job_(.*)_(?:select|insert|update|delete)$')
                from pg_policy where polname like 'job\\_%'""")) {
            int space = policy.indexOf(' ');
            policies.computeIfAbsent(policy.substring(0, space), table -> new TreeSet<>())
                    .add(policy.substring(space + 1));
        }
        assertThat(map.jobs()).as("Jobs: in docs/privacy.md").isEqualTo(policies);
    }

    @Test
    void what_goes_by_itself_is_what_is_swept() {
        Set<String> swept = Sweep.ALL.stream().map(Sweep::table).collect(Collectors.toSet());
        assertThat(map.columns().stream()
                        .filter(line -> !NOT_SWEPT.contains(line.kept()))
                        .map(PrivacyMap.Line::table)
                        .collect(Collectors.toSet()))
                .isEqualTo(swept);
        assertThat(kept("idempotency_key")).containsOnly("24 hours");
        assertThat(kept("deleted_interview")).containsOnly("30 days");
        assertThat(sweep("idempotency_keys")).isEqualTo(Duration.ofHours(24));
        for (String table : List.of("activity", "grant_read")) {
            assertThat(kept(table)).containsOnly("90 days");
        }
        assertThat(sweep("activity"))
                .isEqualTo(sweep("grant_reads"))
                .isEqualTo(sweep("closed_grants"))
                .isEqualTo(Duration.ofDays(90));
        assertThat(kept("access_grant")).containsOnly("grant");
    }

    @Test
    void operations_that_the_page_names_are_there() throws IOException {
        String contract = Files.readString(Path.of("openapi.yaml"));
        assertThat(OPERATION
                        .matcher(Files.readString(Path.of("docs", "privacy.md")))
                        .results())
                .extracting(found -> found.group(1))
                .isNotEmpty()
                .allMatch(operation -> contract.contains("operationId: " + operation + "\n"));
    }

    private Set<String> kept(String table) {
        return map.columns().stream()
                .filter(line -> line.table().equals(table))
                .map(PrivacyMap.Line::kept)
                .collect(Collectors.toSet());
    }

    private static Duration sweep(String name) {
        return Sweep.ALL.stream()
                .filter(sweep -> sweep.name().equals(name))
                .findFirst()
                .orElseThrow()
                .kept();
    }

    /** Every column of every table that keeps rows, whoever's they are, which a condition holds for. */
    private static Set<String> columns(String condition) {
        return new TreeSet<>(Rows.strings("""
                select c.relname || '.' || a.attname
                from pg_class c join pg_attribute a on a.attrelid = c.oid
                where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'm', 'f')
                  and not c.relispartition and a.attnum > 0 and not a.attisdropped and (%s)""".formatted(condition)));
    }
}
