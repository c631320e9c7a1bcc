package dev.rebound.account.export;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.NameBasedGenerator;
import dev.rebound.interview.InterviewRecord;
import dev.rebound.platform.portable.Incoming;
import dev.rebound.platform.portable.RecordReader;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.commons.csv.CSVRecord;

/** Makes interviews of the rows of a table. */
final class InterviewRows {

    /** The fields that a column may stand for. */
    static final List<Column> FIELDS = Column.of(InterviewRecord.class);

    private static final NameBasedGenerator IDS =
            Generators.nameBasedGenerator(UUID.fromString("5b0b1c52-1f57-4c2a-9a3e-6d1f5f0c1a11"));

    private final Map<String, String> columns;
    private final Dates dates;
    private final RecordReader reader;
    private final Instant now;
    private final Map<String, Integer> seen = new HashMap<>();

    /**
     * Rows of one file.
     *
     * @param columns the column of each field
     */
    InterviewRows(Map<String, String> columns, Dates dates, RecordReader reader, Instant now) {
        this.columns = columns;
        this.dates = dates;
        this.reader = reader;
        this.now = now;
    }

    /**
     * The interview of a row. One without an id gets one that is made of what it says, so that the same row is the same
     * interview; where the person has that already, it stays as they have it by now.
     */
    Incoming<InterviewRecord> read(CSVRecord row, String place) {
        Map<String, String> cells = new LinkedHashMap<>();
        FIELDS.stream()
                .filter(field -> columns.containsKey(field.name()))
                .forEach(field -> cells.put(field.name(), cell(row, columns.get(field.name()))));
        cells.values().removeIf(String::isEmpty);
        String outcome = cells.get("outcome");
        if (outcome != null) {
            String meant = OutcomeWords.outcome(outcome).orElse(outcome);
            if (meant.equals(OutcomeWords.NO_INTERVIEW)) {
                return Incoming.leftOut(place);
            }
            cells.put("outcome", meant);
        }
        return read(cells, place);
    }

    private Incoming<InterviewRecord> read(Map<String, String> cells, String place) {
        ObjectNode record = JsonNodeFactory.instance.objectNode();
        FIELDS.stream()
                .filter(field -> cells.containsKey(field.name()))
                .forEach(field -> field.put(cells.get(field.name()), record, dates));
        if (!record.has("time_zone")) {
            record.put("time_zone", dates.zone().getId());
        }
        boolean known = record.has("id");
        if (!known) {
            String content = record.toString();
            int times = seen.merge(content, 1, Integer::sum);
            record.put("id", IDS.generate(times + content).toString());
        }
        for (String time : List.of("created_at", "updated_at")) {
            if (!record.has(time)) {
                record.put(time, now.toString());
            }
        }
        Incoming<InterviewRecord> incoming = reader.read(record, place, InterviewRecord.class);
        return known ? incoming : incoming.onlyIfNew();
    }

    /** The text of a cell; what trackers write for nothing is nothing. */
    private static String cell(CSVRecord row, String column) {
        String cell = row.isSet(column) ? FormulaGuard.unguard(row.get(column)).strip() : "";
        return cell.equals("N/A") ? "" : cell;
    }
}
