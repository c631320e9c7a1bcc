package dev.rebound.account.export;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rebound.platform.problem.FieldCode;
import dev.rebound.platform.problem.FieldError;
import dev.rebound.platform.text.WellFormed;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
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

    private static final Pattern ENTRY = Pattern.compile("(?:\\\\[;\\\\]|[^;])++");
    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

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

    /** Whether its cells are numbers: a minus in front of one begins no formula. */
    boolean isNumber() {
        return type == Integer.class;
    }

    /** Where its value stands in the record: a JSON pointer. */
    String pointer() {
        return "/" + String.join("/", path);
    }

    /** The record's value as a cell, without the guard against formulas. */
    String cell(JsonNode record) {
        JsonNode value = record;
        for (String step : path) {
            value = value.path(step);
        }
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(entry -> entry.asText().replace("\\", "\\\\").replace(";", "\\;"))
                    .collect(Collectors.joining(BETWEEN));
        }
        return value.isNull() || value.isMissingNode() ? "" : value.asText();
    }

    /**
     * Puts a cell into a record's JSON as a value of the column's type.
     *
     * @return what is wrong where it is no such value, with its pointer in the record; then it is left out
     */
    Optional<FieldError> put(String cell, ObjectNode record, Dates dates) {
        if (!WellFormed.isWellFormed(cell)) {
            return fault(FieldCode.FORBIDDEN_CHARACTER);
        }
        if (type == List.class) {
            ArrayNode entries = place(record).putArray(field());
            entries(cell).forEach(entries::add);
            return Optional.empty();
        }
        if (type == Integer.class) {
            if (!cell.matches("-?\\d{1,9}")) {
                return fault(FieldCode.WRONG_TYPE);
            }
            place(record).put(field(), Integer.parseInt(cell));
            return Optional.empty();
        }
        if (type == Instant.class) {
            return put(
                    dates.instant(cell),
                    record,
                    FieldCode.BAD_DATE,
                    dates.order().example());
        }
        if (type == UUID.class) {
            return put(Optional.of(cell).filter(id -> ID.matcher(id).matches()), record, FieldCode.MALFORMED);
        }
        if (type.isEnum()) {
            String value = cell.toLowerCase(Locale.ROOT).replaceAll("[ -]+", "_");
            return put(
                    Optional.of(value).filter(values()::contains),
                    record,
                    FieldCode.UNKNOWN_VALUE,
                    String.join(", ", values()));
        }
        return put(Optional.of(cell), record, FieldCode.INVALID);
    }

    private Optional<FieldError> put(Optional<?> value, ObjectNode record, FieldCode otherwise, Object... arguments) {
        value.ifPresent(text -> place(record).put(field(), text.toString()));
        return value.isPresent() ? Optional.empty() : fault(otherwise, arguments);
    }

    private ObjectNode place(ObjectNode record) {
        ObjectNode place = record;
        for (String step : path.subList(0, path.size() - 1)) {
            place = place.withObjectProperty(step);
        }
        return place;
    }

    private String field() {
        return path.get(path.size() - 1);
    }

    private Optional<FieldError> fault(FieldCode code, Object... arguments) {
        return Optional.of(FieldError.pointer(pointer(), code, arguments));
    }

    private List<String> values() {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT))
                .toList();
    }

    /** The entries of a list: semicolons stand between them, but for one with a backslash in front. */
    private static List<String> entries(String cell) {
        return ENTRY.matcher(cell)
                .results()
                .map(entry -> entry.group().replaceAll("\\\\([;\\\\])", "$1").strip())
                .filter(entry -> !entry.isEmpty())
                .toList();
    }
}
