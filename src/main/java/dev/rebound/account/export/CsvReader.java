package dev.rebound.account.export;

import dev.rebound.interview.InterviewRecord;
import dev.rebound.interview.Interviews;
import dev.rebound.platform.portable.Portable;
import dev.rebound.platform.portable.RecordReader;
import dev.rebound.platform.problem.Problem;
import dev.rebound.platform.problem.ProblemCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

/** Reads interviews from a table, row by row. */
@ApplicationScoped
class CsvReader {

    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private final Portable<?, InterviewRecord> interviews;
    private final Interviews home;
    private final RecordReader records;
    private final Clock clock;

    @Inject
    CsvReader(
            @Any Instance<Portable<?, InterviewRecord>> interviews,
            Interviews home,
            RecordReader records,
            Clock clock) {
        this.home = home;
        this.interviews = interviews.get();
        this.records = records;
        this.clock = clock;
    }

    /**
     * Reads a table and stores what it holds.
     *
     * @throws Problem 400 where it is not CSV in UTF-8, or lacks a column that has to be there
     */
    void read(InputStream body, CsvImport asked, Tally tally) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(asked.delimiter())
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreEmptyLines(true)
                .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
                .get();
        try (Reader text = withoutMark(body);
                CSVParser table =
                        CSVParser.builder().setReader(text).setFormat(format).get()) {
            ZoneId zone = asked.timeZone() == null ? home.homeZone() : asked.timeZone();
            Map<String, String> columns = asked.columns(table.getHeaderNames());
            InterviewRows rows =
                    new InterviewRows(columns, new Dates(asked.dateOrder(), zone), records, clock.instant());
            Intake<InterviewRecord> intake = Intake.of(interviews, records, tally);
            Deadline deadline = Deadline.in(Exports.LONGEST);
            int place = 0;
            for (CSVRecord row : table) {
                deadline.check();
                intake.take(rows.read(row, "/" + place++));
            }
            intake.end();
        } catch (CSVException | CharacterCodingException | IllegalArgumentException unreadable) {
            throw Problem.of(ProblemCode.MALFORMED_CSV);
        } catch (UncheckedIOException failure) {
            if (failure.getCause() instanceof CSVException || failure.getCause() instanceof CharacterCodingException) {
                throw Problem.of(ProblemCode.MALFORMED_CSV);
            }
            throw failure;
        }
    }

    /** Spreadsheets put a mark in front of UTF-8. */
    private static Reader withoutMark(InputStream body) throws IOException {
        BufferedReader text = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8.newDecoder()));
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        return text;
    }
}
