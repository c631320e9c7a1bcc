package dev.rebound.account.export;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * A column of a record's table.
 *
 * @param path the way to its value in the record's JSON
 * @param type the value's type
 */
record Column(List<String> path, Class<?> type) {

    /** What stands between the entries of a list. */
    private static final String BETWEEN = "; ";

    /** The columns of a record: an object's parts are columns of their own. */
    static List<Column> of(Class<?> record) {
        return of(record, List.of());
    }

    private static List<Column> of(Class<?> record, List<String> path) {
        List<Column> columns = new ArrayList<>();
        for (RecordComponent part : record.getRecordComponents()) {
            List<String> step = new ArrayList<>(path);
            if (!part.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                step.add(SnakeCaseStrategy.INSTANCE.translate(part.getName()));
            }
            if (part.getType().isRecord()) {
                columns.addAll(of(part.getType(), step));
            } else {
                columns.add(new Column(List.copyOf(step), part.getType()));
            }
        }
        return columns;
    }

    /** Its name in the header row. */
    String name() {
        return String.join("_", path);
    }

    /** The record's value as a cell, without the guard against formulas. */
    String cell(JsonNode record) {
        JsonNode value = record;
        for (String step : path) {
            value = value.path(step);
        }
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(JsonNode::asText)
                    .collect(Collectors.joining(BETWEEN));
        }
        return value.isNull() || value.isMissingNode() ? "" : value.asText();
    }

    /** Puts a cell into a record's JSON as a value of the column's type; what is no such value stays a text, for rules to refuse. */
    void put(String cell, ObjectNode record, Dates dates) {
        ObjectNode place = record;
        for (String step : path.subList(0, path.size() - 1)) {
            place = place.withObjectProperty(step);
        }
        String field = path.get(path.size() - 1);
        if (type == Integer.class && cell.matches("-?\\d{1,9}")) {
            place.put(field, Integer.parseInt(cell));
        } else if (type == List.class) {
            ArrayNode entries = place.putArray(field);
            for (String entry : cell.split(";", -1)) {
                if (!entry.isBlank()) {
                    entries.add(entry.strip());
                }
            }
        } else if (type == Instant.class) {
            place.put(field, dates.instant(cell).map(Instant::toString).orElse(cell));
        } else if (type.isEnum()) {
            place.put(field, cell.toLowerCase(Locale.ROOT).replaceAll("[ -]+", "_"));
        } else {
            place.put(field, cell);
        }
    }
}
