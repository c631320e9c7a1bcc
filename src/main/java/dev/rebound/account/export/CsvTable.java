package dev.rebound.account.export;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A table of records (RFC 4180): a header row, UTF-8, CRLF. The columns are those of the record's JSON; an object's parts
 * are columns of their own, {@code <object>_<part>}, and a list is one cell with {@code "; "} between its entries.
 */
final class CsvTable implements AutoCloseable {

    /** What stands between the entries of a list. */
    static final String BETWEEN = "; ";

    /** A column: the way to its value in the JSON. */
    private record Column(List<String> path) {
        String name() {
            return String.join("_", path);
        }

        String of(JsonNode record) {
            JsonNode value = record;
            for (String step : path) {
                value = value.path(step);
            }
            return value.isArray()
                    ? StreamSupport.stream(value.spliterator(), false)
                            .map(JsonNode::asText)
                            .collect(Collectors.joining(BETWEEN))
                    : value.isNull() || value.isMissingNode() ? "" : value.asText();
        }
    }

    private final List<Column> columns;
    private final CSVPrinter printer;

    private CsvTable(List<Column> columns, CSVPrinter printer) {
        this.columns = columns;
        this.printer = printer;
    }

    /** Writes the header row. */
    static CsvTable begin(Class<?> type, OutputStream out) throws IOException {
        List<Column> columns = columns(type, List.of());
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader(columns.stream().map(Column::name).toArray(String[]::new))
                .get();
        return new CsvTable(
                columns,
                new CSVPrinter(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)), format));
    }

    /** The names of the columns of a record's table. */
    static List<String> header(Class<?> type) {
        return columns(type, List.of()).stream().map(Column::name).toList();
    }

    private static List<Column> columns(Class<?> type, List<String> path) {
        List<Column> columns = new ArrayList<>();
        for (RecordComponent part : type.getRecordComponents()) {
            List<String> step = new ArrayList<>(path);
            if (!part.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                step.add(SnakeCaseStrategy.INSTANCE.translate(part.getName()));
            }
            if (part.getType().isRecord()) {
                columns.addAll(columns(part.getType(), step));
            } else {
                columns.add(new Column(step));
            }
        }
        return columns;
    }

    void add(JsonNode record) {
        try {
            for (Column column : columns) {
                printer.print(FormulaGuard.guard(column.of(record)));
            }
            printer.println();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Writes what is left; the stream stays open. */
    @Override
    public void close() throws IOException {
        printer.flush();
    }
}
