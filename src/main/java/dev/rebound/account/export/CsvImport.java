package dev.rebound.account.export;

import dev.rebound.platform.http.QueryValues;
import dev.rebound.platform.problem.FieldCode;
import dev.rebound.platform.problem.Problem;
import dev.rebound.platform.problem.ProblemCode;
import java.io.IOException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/**
 * How a table is to be read.
 *
 * @param preset whose file it is, or {@code null}
 * @param mapping the column of each field, before those of the preset
 * @param timeZone where its times are meant, or {@code null} for the person's own
 */
record CsvImport(Preset preset, Map<String, String> mapping, Dates.Order dateOrder, ZoneId timeZone, char delimiter) {

    static final int LONGEST_MAPPING = 2000;
    private static final List<String> NEEDED = List.of("company", "role_title", "held_at");

    /** What stands between two cells. */
    enum Delimiter {
        COMMA(','),
        SEMICOLON(';'),
        TAB('\t');

        private final char character;

        Delimiter(char character) {
            this.character = character;
        }
    }

    /**
     * What the query parameters ask for.
     *
     * @throws Problem 400 where a value is not right, or neither preset nor mapping is given
     */
    static CsvImport asked(String preset, String mapping, String timeZone, String dateOrder, String delimiter) {
        Preset file = QueryValues.oneOf("preset", preset, Preset.class);
        String given = QueryValues.text("mapping", mapping, LONGEST_MAPPING);
        if (file == null && given == null) {
            throw Problem.parameter("mapping", FieldCode.REQUIRED);
        }
        Dates.Order order = QueryValues.oneOf("date_order", dateOrder, Dates.Order.class);
        Delimiter between = QueryValues.oneOf("delimiter", delimiter, Delimiter.class);
        return new CsvImport(
                file,
                given == null ? Map.of() : parsed(given),
                order == null ? Dates.Order.ISO : order,
                QueryValues.timeZone("time_zone", timeZone),
                (between == null ? Delimiter.COMMA : between).character);
    }

    /** Reads {@code field:Column,field:Column}, itself a row of CSV, so that a column's name may hold a comma in quotes. */
    private static Map<String, String> parsed(String mapping) {
        Map<String, String> columns = new LinkedHashMap<>();
        for (String entry : cells(mapping)) {
            int colon = entry.indexOf(':');
            if (colon < 1 || colon == entry.length() - 1) {
                throw Problem.parameter("mapping", FieldCode.BAD_FORMAT);
            }
            String field = entry.substring(0, colon).strip();
            if (InterviewRows.FIELDS.stream().noneMatch(known -> known.name().equals(field))) {
                throw Problem.parameter(
                        "mapping",
                        FieldCode.UNKNOWN_VALUE,
                        InterviewRows.FIELDS.stream().map(Column::name).collect(Collectors.joining(", ")));
            }
            if (columns.put(field, entry.substring(colon + 1).strip()) != null) {
                throw Problem.parameter("mapping", FieldCode.DUPLICATE);
            }
        }
        return columns;
    }

    private static List<String> cells(String mapping) {
        try (CSVParser row = CSVParser.parse(mapping, CSVFormat.RFC4180)) {
            return row.getRecords().get(0).toList();
        } catch (IOException | java.io.UncheckedIOException unreadable) {
            throw Problem.parameter("mapping", FieldCode.BAD_FORMAT);
        }
    }

    /**
     * The column of each field in a file.
     *
     * @throws Problem 400 where the file lacks one that was named, or that no interview can do without
     */
    Map<String, String> columns(List<String> header) {
        Map<String, String> columns =
                preset == null ? new LinkedHashMap<>() : preset.columns(InterviewRows.FIELDS, header);
        columns.putAll(mapping);
        if (!header.containsAll(columns.values()) || !columns.keySet().containsAll(NEEDED)) {
            throw Problem.of(ProblemCode.MALFORMED_CSV);
        }
        return columns;
    }
}
