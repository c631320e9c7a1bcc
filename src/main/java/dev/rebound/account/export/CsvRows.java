package dev.rebound.account.export;

import dev.rebound.platform.problem.Problem;
import dev.rebound.platform.problem.ProblemCode;
import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A table read row by row (RFC 4180); any of CRLF, LF and CR ends a line. */
final class CsvRows implements AutoCloseable {

    /** The longest row, in characters: far longer than all fields together, far shorter than memory. */
    static final int LONGEST_ROW = 500_000;

    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private final Bounded text;
    private final CSVParser parser;
    private final Iterator<CSVRecord> rows;

    private CsvRows(Bounded text, CSVParser parser) {
        this.text = text;
        this.parser = parser;
        this.rows = parser.iterator();
    }

    /** Begins to read. */
    static CsvRows of(InputStream body, char delimiter) throws IOException {
        Bounded text = new Bounded(withoutMark(body));
        CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(delimiter).get();
        return new CsvRows(
                text, CSVParser.builder().setReader(text).setFormat(format).get());
    }

    /** Spreadsheets put a mark in front of UTF-8. */
    private static Reader withoutMark(InputStream body) throws IOException {
        // A decoder of its own refuses what is not UTF-8, where the default would replace it.
        BufferedReader text = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8.newDecoder()));
        text.mark(1);
        try {
            if (text.read() != BYTE_ORDER_MARK) {
                text.reset();
            }
        } catch (CharacterCodingException otherEncoding) {
            throw Problem.of(ProblemCode.CSV_NOT_UTF_8);
        }
        return text;
    }

    /**
     * The names in the first row that is not blank.
     *
     * @throws Problem 400 where there is none
     */
    CsvHeader header() {
        Optional<CSVRecord> row = next();
        while (row.isPresent() && isBlank(row.get())) {
            row = next();
        }
        List<String> names =
                row.orElseThrow(() -> malformed(1)).stream().map(String::strip).toList();
        if (names.stream().anyMatch(name -> name.indexOf('\0') >= 0)) {
            // Plain letters in UTF-16 are plain letters in UTF-8 with U+0000 between them.
            throw Problem.of(ProblemCode.CSV_NOT_UTF_8);
        }
        return new CsvHeader(names);
    }

    /**
     * The next row, also where it is blank, if there is one.
     *
     * @throws Problem 400 where it is not CSV in UTF-8
     */
    Optional<CSVRecord> next() {
        long line = parser.getCurrentLineNumber() + 1;
        text.beginRow();
        try {
            return rows.hasNext() ? Optional.of(rows.next()) : Optional.empty();
        } catch (UncheckedIOException failure) {
            IOException cause = failure.getCause();
            if (cause instanceof CharacterCodingException) {
                throw Problem.of(ProblemCode.CSV_NOT_UTF_8);
            }
            if (cause instanceof CSVException || cause instanceof RowTooLong) {
                throw malformed(line);
            }
            throw failure;
        }
    }

    /** Spreadsheets write rows of empty cells below the last. */
    static boolean isBlank(CSVRecord row) {
        return row.stream().allMatch(String::isBlank);
    }

    private static Problem malformed(long line) {
        return Problem.of(ProblemCode.MALFORMED_CSV, String.valueOf(line));
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    /** Ends a row that does not end itself, such as one with a quote that is never closed. */
    private static final class Bounded extends FilterReader {

        private int read;

        Bounded(Reader text) {
            super(text);
        }

        void beginRow() {
            read = 0;
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(char[] target, int offset, int length) throws IOException {
            int count = super.read(target, offset, length);
            count(Math.max(count, 0));
            return count;
        }

        private void count(int more) throws RowTooLong {
            read += more;
            if (read > LONGEST_ROW) {
                throw new RowTooLong();
            }
        }
    }

    private static final class RowTooLong extends IOException {

        private static final long serialVersionUID = 1L;
    }
}
