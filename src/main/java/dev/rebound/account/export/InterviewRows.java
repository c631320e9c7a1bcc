package dev.rebound.account.export;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rebound.interview.InterviewRecord;
import dev.rebound.platform.portable.Incoming;
import dev.rebound.platform.portable.RecordReader;
import dev.rebound.platform.problem.FieldCode;
import dev.rebound.platform.problem.FieldError;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;

/** Makes interviews of the rows of one table. */
final class InterviewRows {

    /** The fields that a column may stand for. */
    static final List<Column> FIELDS = Column.of(InterviewRecord.class);

    private final CsvImport asked;
    private final CsvHeader header;
    private final Map<String, Integer> columns;
    private final ZoneId zone;
    private final InterviewIds ids;
    private final RecordReader reader;
    private final Instant now;

    /**
     * Rows of one table.
     *
     * @param columns the place of the column of each field
     * @param zone where times are meant unless they say so themselves
     */
    InterviewRows(
            CsvImport asked,
            CsvHeader header,
            Map<String, Integer> columns,
            ZoneId zone,
            InterviewIds ids,
            RecordReader reader,
            Clock clock) {
        this.asked = asked;
        this.header = header;
        this.columns = columns;
        this.zone = zone;
        this.ids = ids;
        this.reader = reader;
        this.now = clock.instant();
    }

    /**
     * The interview of a row. One without an id gets one by which it is known again; where the person has that already, it
     * stays as they have it by now.
     *
     * @param place the row's JSON pointer
     */
    Incoming<InterviewRecord> read(CSVRecord row, String place) {
        Optional<FieldCode> ragged = ragged(row);
        if (ragged.isPresent()) {
            return Incoming.refused(
                    place, List.of(FieldError.pointer("", ragged.get(), String.valueOf(header.size()))));
        }
        Map<String, String> cells = cells(row);
        if (asked.readsWords() && !understandOutcome(cells)) {
            return Incoming.leftOut(place);
        }
        return read(cells, place);
    }

    /** A cell too many or too few has shifted others, or cut them off; empty ones at the end do no harm. */
    private Optional<FieldCode> ragged(CSVRecord row) {
        if (row.stream().skip(header.size()).anyMatch(cell -> !cell.isBlank())) {
            return Optional.of(FieldCode.TOO_MANY);
        }
        return columns.values().stream().anyMatch(column -> column >= row.size())
                ? Optional.of(FieldCode.TOO_FEW)
                : Optional.empty();
    }

    /** The cells that hold something, by field. */
    private Map<String, String> cells(CSVRecord row) {
        Map<String, String> cells = new LinkedHashMap<>();
        columns.forEach((field, column) -> {
            String cell = FormulaGuard.unguard(row.get(column)).strip();
            boolean nothing = cell.isEmpty() || (asked.readsWords() && cell.equalsIgnoreCase("N/A"));
            if (!nothing) {
                cells.put(field, cell);
            }
        });
        return cells;
    }

    /** Puts our name of the outcome in place of the word; false where the word says that there was no interview. */
    private boolean understandOutcome(Map<String, String> cells) {
        Optional<OutcomeWord> word = Optional.ofNullable(cells.get("outcome")).flatMap(OutcomeWord::of);
        if (asked.readsApplications() && !word.map(OutcomeWord::provesInterview).orElse(cells.containsKey("outcome"))) {
            return false;
        }
        word.filter(known -> known != OutcomeWord.NO_INTERVIEW)
                .ifPresent(known -> cells.put("outcome", known.outcome().name().toLowerCase(Locale.ROOT)));
        return word.isEmpty() || word.get() != OutcomeWord.NO_INTERVIEW;
    }

    private Incoming<InterviewRecord> read(Map<String, String> cells, String place) {
        cells.putIfAbsent("time_zone", zone.getId());
        Dates dates = new Dates(asked.dateOrder(), zoneOf(cells.get("time_zone")));
        ObjectNode record = JsonNodeFactory.instance.objectNode();
        List<FieldError> faults = new ArrayList<>();
        FIELDS.stream().filter(field -> cells.containsKey(field.name())).forEach(field -> field.put(
                        cells.get(field.name()), record, dates)
                .ifPresent(faults::add));
        boolean known = cells.containsKey("id");
        if (!record.has("id")) {
            record.put(
                    "id",
                    ids.next(cells.get("company"), cells.get("role_title"), written(cells.get("held_at")))
                            .toString());
        }
        for (String time : List.of("created_at", "updated_at")) {
            if (!cells.containsKey(time)) {
                record.put(time, now.toString());
            }
        }
        Incoming<InterviewRecord> incoming = reader.read(record, place, InterviewRecord.class);
        if (!faults.isEmpty()) {
            return Incoming.refused(place, together(faults, incoming, place));
        }
        return known ? incoming : incoming.onlyIfNew();
    }

    private ZoneId zoneOf(String cell) {
        return ZoneId.getAvailableZoneIds().contains(cell) ? ZoneId.of(cell) : zone;
    }

    /** A time as it is written, wherever it is meant. */
    private String written(String cell) {
        return cell == null
                ? ""
                : new Dates(asked.dateOrder(), ZoneOffset.UTC)
                        .instant(cell)
                        .map(Instant::toString)
                        .orElse(cell);
    }

    /** What is wrong with the cells, and what else is wrong with the record without them. */
    private static List<FieldError> together(List<FieldError> cells, Incoming<?> without, String place) {
        List<FieldError> all = new ArrayList<>(cells);
        List<String> told = cells.stream().map(FieldError::name).toList();
        without.faults().stream()
                .map(fault -> fault.at(fault.name().substring(place.length())))
                .filter(fault -> !told.contains(fault.name()))
                .forEach(all::add);
        return all;
    }
}
