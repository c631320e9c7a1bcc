package dev.rebound.account.export;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rebound.platform.portable.RecordReader;
import dev.rebound.platform.problem.FieldCode;
import dev.rebound.platform.problem.FieldError;
import dev.rebound.platform.problem.Problem;
import dev.rebound.platform.problem.ProblemCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Reads a document of any version entry by entry, so that memory does not grow with it. */
@ApplicationScoped
class DocumentReader {

    /** The longest text of ours has 20,000 characters. */
    private static final int LONGEST_TEXT = 200_000;

    private final Nouns nouns;
    private final RecordReader records;
    private final JsonFactory factory;
    private final ObjectReader trees;

    @Inject
    DocumentReader(Nouns nouns, RecordReader records, ObjectMapper json) {
        this.nouns = nouns;
        this.records = records;
        this.factory = json.getFactory()
                .rebuild()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(
                                json.getFactory().streamReadConstraints().getMaxNestingDepth())
                        .maxStringLength(LONGEST_TEXT)
                        .build())
                .build();
        this.trees = json.readerFor(JsonNode.class).without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    /**
     * Reads a document and stores what it holds.
     *
     * @throws Problem 400 where it is not JSON in UTF-8, 422 where it is not of the format
     */
    void read(InputStream body, Tally tally) throws IOException {
        // A decoder of its own refuses what is not UTF-8; a parser would guess, and take overlong forms.
        try (JsonParser document =
                factory.createParser(new InputStreamReader(body, StandardCharsets.UTF_8.newDecoder()))) {
            if (document.nextToken() != JsonToken.START_OBJECT) {
                throw document.currentToken() == null
                        ? Problem.of(ProblemCode.MALFORMED_JSON)
                        : Problem.invalid("", FieldCode.WRONG_TYPE);
            }
            new Walk(document, tally).toTheEnd();
            if (document.nextToken() != null) {
                throw Problem.of(ProblemCode.MALFORMED_JSON);
            }
        } catch (JacksonException | CharacterCodingException unreadable) {
            throw Problem.of(ProblemCode.MALFORMED_JSON);
        }
    }

    /** The way through one document. */
    private final class Walk {

        private final JsonParser document;
        private final Tally tally;
        private final Deadline deadline = Deadline.in(Exports.LONGEST);
        private boolean named;
        private Format format;
        private int place = -1;

        Walk(JsonParser document, Tally tally) {
            this.document = document;
            this.tally = tally;
        }

        void toTheEnd() throws IOException {
            while (document.nextToken() == JsonToken.FIELD_NAME) {
                String name = document.currentName();
                document.nextToken();
                switch (name) {
                    case "format" -> readName();
                    case "version" -> readVersion();
                    case "exported_at" -> require(JsonToken.VALUE_STRING, "/exported_at");
                    default -> readNoun(name);
                }
            }
            if (!named || format == null) {
                throw Problem.invalid(named ? "/version" : "/format", FieldCode.REQUIRED);
            }
        }

        private void readName() throws IOException {
            require(JsonToken.VALUE_STRING, "/format");
            if (!document.getText().equals(Format.NAME)) {
                throw Problem.invalid("/format", FieldCode.UNKNOWN_VALUE, Format.NAME);
            }
            named = true;
        }

        private void readVersion() throws IOException {
            require(JsonToken.VALUE_NUMBER_INT, "/version");
            format = Format.numbered(
                            document.getNumberType() == JsonParser.NumberType.INT ? document.getIntValue() : -1)
                    .orElseThrow(() -> Problem.invalid(
                            "/version",
                            FieldCode.UNKNOWN_VALUE,
                            Arrays.stream(Format.values())
                                    .map(known -> String.valueOf(known.number()))
                                    .collect(Collectors.joining(", "))));
        }

        private void readNoun(String name) throws IOException {
            String pointer = FieldError.step(name);
            if (!named || format == null) {
                throw Problem.invalid(named ? "/version" : "/format", FieldCode.REQUIRED);
            }
            int next = nouns.placeOf(format.noun(name));
            if (next < 0) {
                throw Problem.invalid(pointer, FieldCode.UNKNOWN_FIELD);
            }
            if (next <= place) {
                // What a record points to has to be there before it.
                throw Problem.invalid(pointer, FieldCode.WRONG_ORDER);
            }
            place = next;
            require(JsonToken.START_ARRAY, pointer);
            Intake<?> intake = Intake.of(nouns.inOrder().get(next), records, tally);
            for (int i = 0; document.nextToken() != JsonToken.END_ARRAY; i++) {
                deadline.check();
                JsonNode entry = trees.readValue(document);
                if (entry instanceof ObjectNode object) {
                    format.toCurrent(format.noun(name), object);
                }
                intake.take(entry, pointer + "/" + i);
            }
            intake.end();
        }

        private void require(JsonToken token, String pointer) {
            if (!document.hasToken(token)) {
                throw Problem.invalid(pointer, FieldCode.WRONG_TYPE);
            }
        }
    }
}
