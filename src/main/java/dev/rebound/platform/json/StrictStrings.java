package dev.rebound.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import dev.rebound.platform.problem.FieldCode;
import dev.rebound.platform.problem.Problem;
import dev.rebound.platform.text.WellFormed;
import java.io.IOException;

/**
 * Reads strings as they may be stored: only from JSON strings, without U+0000 and lone surrogates, without white space
 * around them; one of white space alone is {@code null}.
 */
final class StrictStrings extends StdScalarDeserializer<String> {

    private static final long serialVersionUID = 1L;

    StrictStrings() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        String text = read(parser, context);
        String kept = text.strip();
        return kept.isEmpty() ? null : kept;
    }

    /** The text as it came, if it may be stored. */
    static String read(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (String) context.handleUnexpectedToken(String.class, parser);
        }
        String text = parser.getText();
        if (!WellFormed.isWellFormed(text)) {
            throw new JsonMappingException(
                    parser, "forbidden character", Problem.invalid(pointer(parser), FieldCode.FORBIDDEN_CHARACTER));
        }
        return text;
    }

    private static String pointer(JsonParser parser) {
        return parser.getParsingContext().pathAsPointer().toString();
    }
}
