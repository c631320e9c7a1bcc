package dev.rebound.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;

/**
 * Reads a string as strictly as all others are read, but leaves white space around it: for a text whose characters are
 * counted in the reply.
 */
public final class VerbatimString extends StdScalarDeserializer<String> {

    private static final long serialVersionUID = 1L;

    /** For Jackson. */
    public VerbatimString() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        return StrictStrings.read(parser, context);
    }
}
