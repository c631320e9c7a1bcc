package dev.rebound.platform.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rebound.platform.limits.BodyLimit;
import dev.rebound.platform.problem.Problem;
import dev.rebound.platform.problem.ProblemCode;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Reads a body once, within the limit, and refuses what is not UTF-8: a JSON parser would guess UTF-16 and UTF-32 and
 * take overlong forms. JSON is read through once for its syntax. Keeps the bytes for {@link RequestBody}.
 */
@Provider
public class JsonBodies implements ReaderInterceptor {

    private final RequestBody body;
    private final ObjectMapper json;

    JsonBodies(RequestBody body, ObjectMapper json) {
        this.body = body;
        this.json = json;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (context.getType() == InputStream.class) {
            // An operation that takes its body as a stream checks it on the way.
            return context.proceed();
        }
        byte[] bytes = BodyLimit.read(context.getInputStream());
        boolean isJson = context.getMediaType().getSubtype().endsWith("json");
        if (!isUtf8(bytes)) {
            throw Problem.of(isJson ? ProblemCode.MALFORMED_JSON : ProblemCode.MALFORMED_BODY);
        }
        if (isJson) {
            requireSyntax(bytes);
        }
        body.keep(bytes);
        context.setInputStream(new ByteArrayInputStream(bytes));
        return context.proceed();
    }

    /** One pass over the tokens, so that whatever can't be read is a 400 before any field is looked at. */
    private void requireSyntax(byte[] bytes) throws IOException {
        int values = 0;
        try (JsonParser parser = json.createParser(bytes)) {
            while (parser.nextToken() != null) {
                parser.skipChildren();
                values++;
            }
        } catch (JacksonException unreadable) {
            throw Problem.of(ProblemCode.MALFORMED_JSON);
        }
        if (values != 1) {
            throw Problem.of(ProblemCode.MALFORMED_JSON);
        }
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
        } catch (CharacterCodingException notUtf8) {
            return false;
        }
        for (byte b : bytes) {
            if (b == 0) {
                return false;
            }
        }
        return true;
    }
}
