package dev.rebound.account.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A table of records (RFC 4180): a header row, UTF-8, CRLF. The columns are those of the record's JSON; an object's parts
 * are columns of their own, {@code <object>_<part>}, and a list is one cell with {@code "; "} between its entries, a backslash in
 * front of a semicolon or a backslash within one.
 */
final class CsvTable implements AutoCloseable {

    private final List<Column> columns;
    private final CSVPrinter printer;

    private CsvTable(List<Column> columns, CSVPrinter printer) {
        this.columns = columns;
        this.printer = printer;
    }

    /** Writes the header row. */
    static CsvTable begin(Class<?> type, OutputStream out) throws IOException {
        List<Column> columns = Column.of(type);
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader(columns.stream().map(Column::name).toArray(String[]::new))
                .get();
        return new CsvTable(
                columns,
                new CSVPrinter(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)), format));
    }

    /** Adds a row. */
    void add(JsonNode record) {
        try {
            for (Column column : columns) {
                String cell = column.cell(record);
                printer.print(column.isNumber() ? cell : FormulaGuard.guard(cell));
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
