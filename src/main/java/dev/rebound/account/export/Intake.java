package dev.rebound.account.export;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rebound.platform.portable.Incoming;
import dev.rebound.platform.portable.Portable;
import dev.rebound.platform.portable.PortableRecord;
import dev.rebound.platform.portable.RecordReader;
import dev.rebound.platform.problem.FieldCode;
import dev.rebound.platform.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/** Takes the records of one noun in, portion by portion. */
final class Intake<R extends PortableRecord> {

    private static final int PORTION = 200;

    private final Portable<?, R> noun;
    private final RecordReader reader;
    private final Tally tally;
    private final List<Incoming<R>> portion = new ArrayList<>(PORTION);

    private Intake(Portable<?, R> noun, RecordReader reader, Tally tally) {
        this.noun = noun;
        this.reader = reader;
        this.tally = tally;
        tally.begin(noun.noun());
    }

    /** Begins a noun. */
    static <R extends PortableRecord> Intake<R> of(Portable<?, R> noun, RecordReader reader, Tally tally) {
        return new Intake<>(noun, reader, tally);
    }

    /**
     * Takes one element.
     *
     * @param place its JSON pointer
     * @throws Problem 422 where there are too many records
     */
    void take(JsonNode element, String place) {
        take(reader.read(element, place, noun.type()));
    }

    /** Takes one record that was read, or refused, elsewhere. */
    void take(Incoming<R> incoming) {
        tally.checkId(incoming);
        if (tally.records() > Format.MOST_RECORDS) {
            throw Problem.invalid("/" + noun.noun(), FieldCode.TOO_MANY, Format.MOST_RECORDS);
        }
        portion.add(incoming);
        if (portion.size() == PORTION) {
            store();
        }
    }

    private void store() {
        noun.bringBack(portion);
        tally.count(portion);
        portion.clear();
    }

    /** Stores what is left, and looks at all of it together. */
    void end() {
        store();
        tally.refuseLate(noun.noun(), noun.faultsOfAll());
    }
}
