package dev.rebound.account.export;

import dev.rebound.interview.InterviewRecord;
import dev.rebound.interview.Interviews;
import dev.rebound.platform.owner.Owner;
import dev.rebound.platform.portable.Portable;
import dev.rebound.platform.portable.RecordReader;
import dev.rebound.platform.problem.FieldCode;
import dev.rebound.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;

/** Reads interviews from a table, row by row, so that memory does not grow with it. */
@ApplicationScoped
class CsvReader {

    private final Portable<?, InterviewRecord> interviews;
    private final Interviews home;
    private final RecordReader records;
    private final Owner owner;
    private final Clock clock;

    @Inject
    CsvReader(
            @Any Instance<Portable<?, InterviewRecord>> interviews,
            Interviews home,
            RecordReader records,
            Owner owner,
            Clock clock) {
        this.home = home;
        this.interviews = interviews.get();
        this.records = records;
        this.owner = owner;
        this.clock = clock;
    }

    /**
     * Reads a table and stores what it holds.
     *
     * @throws Problem 400 where it is not CSV in UTF-8, or lacks a column that has to be there; 422 where there are too
     *     many rows
     */
    void read(InputStream body, CsvImport asked, Tally tally) throws IOException {
        try (CsvRows table = CsvRows.of(body, asked.delimiter())) {
            CsvHeader header = table.header();
            var columns = asked.columns(header);
            ZoneId zone = asked.timeZone() == null ? home.homeZone() : asked.timeZone();
            InterviewRows rows =
                    new InterviewRows(asked, header, columns, zone, new InterviewIds(owner.id()), records, clock);
            Intake<InterviewRecord> intake = Intake.of(interviews, records, tally);
            Deadline deadline = Deadline.in(Exports.LONGEST);
            int taken = 0;
            Optional<CSVRecord> row = table.next();
            // Blank rows are passed over but counted, so that a row's number is the one in the spreadsheet.
            for (int place = 0; row.isPresent(); place++, row = table.next()) {
                deadline.check();
                if (CsvRows.isBlank(row.get())) {
                    continue;
                }
                if (++taken > Format.MOST_RECORDS) {
                    throw Problem.invalid("", FieldCode.TOO_MANY, String.valueOf(Format.MOST_RECORDS));
                }
                intake.take(rows.read(row.get(), "/" + place));
            }
            intake.end();
        }
    }
}
