package dev.rebound.account.export;

import dev.rebound.platform.http.QueryValues;
import dev.rebound.platform.problem.FieldCode;
import dev.rebound.platform.problem.FieldError;
import dev.rebound.platform.problem.Problem;
import dev.rebound.platform.problem.ProblemCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

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

    /** What goes with an id: without them, a record that the person has would seem changed. */
    private static final List<String> KEPT = List.of("created_at", "updated_at");

    /** What stands between two cells. */
    enum Delimiter {
        COMMA(','),
        SEMICOLON(';'),
        TAB('\t');

        private final char character;

        Delimiter(char character) {
            this.character = character;
        }

        char character() {
            return character;
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
            List<CSVRecord> rows = row.getRecords();
            if (rows.size() != 1) {
                throw Problem.parameter("mapping", FieldCode.BAD_FORMAT);
            }
            return rows.get(0).toList();
        } catch (IOException | UncheckedIOException unreadable) {
            throw Problem.parameter("mapping", FieldCode.BAD_FORMAT);
        }
    }

    /**
     * The place of the column of each field in a file; what it holds beside these is passed over.
     *
     * @throws Problem 400 with a fault for each field whose column the file lacks though it was named or no row can do
     *     without it, or that has several
     */
    Map<String, Integer> columns(CsvHeader header) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        List<FieldError> faults = new ArrayList<>();
        for (Column field : InterviewRows.FIELDS) {
            boolean mapped = mapping.containsKey(field.name());
            String name = mapped ? mapping.get(field.name()) : preset == null ? null : preset.column(field);
            List<Integer> found = name == null ? List.of() : header.find(name);
            if (found.size() == 1) {
                columns.put(field.name(), found.get(0));
            } else if (found.size() > 1) {
                faults.add(fault(mapped, FieldCode.AMBIGUOUS_COLUMN, field));
            } else if (mapped || isNeeded(field) || (columns.containsKey("id") && KEPT.contains(field.name()))) {
                faults.add(fault(mapped, FieldCode.MISSING_COLUMN, field));
            }
        }
        if (!faults.isEmpty()) {
            throw Problem.of(ProblemCode.BAD_PARAMETER, faults);
        }
        return columns;
    }

    private boolean isNeeded(Column field) {
        return NEEDED.contains(field.name())
                || (readsApplications() && field.name().equals("outcome"));
    }

    /** Names the field, never what stands in the file: where a header row is missing, that is what somebody wrote. */
    private FieldError fault(boolean mapped, FieldCode code, Column field) {
        return FieldError.parameter(mapped || preset == null ? "mapping" : "preset", code, field.name());
    }

    /** Whether cells hold words of people and trackers rather than our own. */
    boolean readsWords() {
        return preset != Preset.REBOUND;
    }

    /** Whether a row is an application, and only its state says whether there was an interview. */
    boolean readsApplications() {
        return preset != null && preset.holdsApplications() && !mapping.containsKey("outcome");
    }
}
