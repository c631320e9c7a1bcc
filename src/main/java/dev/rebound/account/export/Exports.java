package dev.rebound.account.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.rebound.platform.owner.LongTransaction;
import dev.rebound.platform.portable.Portable;
import dev.rebound.platform.portable.PortableRecord;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;

/**
 * Writes what a person has as it is read, in one snapshot: rows come through a cursor and go out, so that memory does not
 * grow with their number.
 */
@ApplicationScoped
class Exports {

    /** An export or import that takes longer than this ends, however slow its client is; in seconds. */
    static final int LONGEST = 300;

    private final Nouns nouns;
    private final ObjectMapper json;
    private final ObjectWriter records;
    private final Clock clock;

    @Inject
    Exports(Nouns nouns, ObjectMapper json, Clock clock) {
        this.nouns = nouns;
        this.json = json;
        this.records = json.writer().without(SerializationFeature.FLUSH_AFTER_WRITE_VALUE);
        this.clock = clock;
    }

    /** Writes the document; where it fails, what was written is no document. */
    @Transactional
    @TransactionConfiguration(timeout = LONGEST)
    @LongTransaction(snapshot = true)
    void writeDocument(OutputStream out) throws IOException {
        Deadline deadline = Deadline.in(LONGEST);
        JsonGenerator document = json.getFactory().createGenerator(out);
        // What is left open stays open, also where it fails in the middle.
        document.disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT);
        document.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        // A person who opens it sees the letter, not its code.
        document.enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8.mappedFeature());
        document.writeStartObject();
        document.writeStringField("format", Format.NAME);
        document.writeNumberField("version", Format.CURRENT.number());
        document.writeStringField("exported_at", clock.instant().toString());
        for (Portable<?, ?> noun : nouns.inOrder()) {
            document.writeArrayFieldStart(noun.noun());
            noun.forEach(row -> write(document, row, deadline));
            document.writeEndArray();
        }
        document.writeEndObject();
        document.close();
    }

    private void write(JsonGenerator document, PortableRecord row, Deadline deadline) {
        deadline.check();
        try {
            records.writeValue(document, row);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Writes one noun as a table. */
    @Transactional
    @TransactionConfiguration(timeout = LONGEST)
    @LongTransaction(snapshot = true)
    void writeTable(String noun, OutputStream out) throws IOException {
        Deadline deadline = Deadline.in(LONGEST);
        Portable<?, ?> rows = nouns.named(noun);
        try (CsvTable table = CsvTable.begin(rows.type(), out)) {
            rows.forEach(row -> {
                deadline.check();
                table.add(json.valueToTree(row));
            });
        }
    }
}
