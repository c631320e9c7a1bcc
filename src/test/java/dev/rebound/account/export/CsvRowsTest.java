package dev.rebound.account.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rebound.platform.problem.Problem;
import dev.rebound.platform.problem.ProblemCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** Tables read row by row. */
class CsvRowsTest {

    private static List<List<String>> read(byte[] file, char delimiter) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (CsvRows table = CsvRows.of(new ByteArrayInputStream(file), delimiter)) {
            for (Optional<CSVRecord> row = table.next(); row.isPresent(); row = table.next()) {
                rows.add(row.get().toList());
            }
        }
        return rows;
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        Arbitrary<String> cell =
                Arbitraries.strings().withChars("ab ,;\t\"'\n\r#\\é語").ofMaxLength(6);
        return cell.list().ofMinSize(1).ofMaxSize(4).list().ofMaxSize(5);
    }

    @Property
    void what_a_program_writes_by_the_standard_comes_back_whatever_the_delimiter_and_the_end_of_a_line(
            @ForAll("tables") List<List<String>> rows, @ForAll CsvImport.Delimiter delimiter) throws IOException {
        char between = delimiter.character();
        for (String end : List.of("\r\n", "\n", "\r")) {
            StringWriter file = new StringWriter();
            CSVFormat format = CSVFormat.RFC4180
                    .builder()
                    .setDelimiter(between)
                    .setRecordSeparator(end)
                    .get();
            try (CSVPrinter printer = new CSVPrinter(file, format)) {
                printer.printRecords(rows);
            }
            assertThat(read(file.toString().getBytes(StandardCharsets.UTF_8), between))
                    .isEqualTo(rows);
        }
    }

    @Property
    void whatever_comes_is_rows_or_refused(@ForAll byte[] file) throws IOException {
        try {
            assertThat(read(file, ',')).isNotNull();
        } catch (Problem refused) {
            assertThat(refused.code()).isIn(ProblemCode.MALFORMED_CSV, ProblemCode.CSV_NOT_UTF_8);
        }
    }

    @Test
    void a_row_may_be_half_a_million_characters_long_and_no_longer_wherever_it_stands() throws IOException {
        String before = "a,b\n".repeat(10_000);
        // What was read ahead with the row before counts for neither.
        String longest = "x".repeat(CsvRows.LONGEST_ROW - 20_000);
        assertThat(read((before + longest + "\n" + longest).getBytes(StandardCharsets.UTF_8), ','))
                .hasSize(10_002);
        byte[] tooLong = (before + "x".repeat(CsvRows.LONGEST_ROW + 20_000)).getBytes(StandardCharsets.UTF_8);
        Problem refused = org.assertj.core.api.Assertions.catchThrowableOfType(Problem.class, () -> read(tooLong, ','));
        assertThat(refused.code()).isEqualTo(ProblemCode.MALFORMED_CSV);
        assertThat(refused.arguments()).containsExactly("10001");
    }

    @Test
    void the_header_is_the_first_row_that_is_not_blank() throws IOException {
        String file = "\uFEFF\r\n , \r\n A ,\"b\",,A\r\n1,2,3,4\r\n";
        try (CsvRows table = CsvRows.of(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), ',')) {
            assertThat(table.header().names().stream().collect(Collectors.joining("|")))
                    .isEqualTo("A|b||A");
            assertThat(table.next()).get().extracting(CSVRecord::toList).isEqualTo(List.of("1", "2", "3", "4"));
            assertThat(table.next()).isEmpty();
        }
    }
}
