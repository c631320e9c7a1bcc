package dev.rebound.platform.json;

import dev.rebound.platform.limits.BodyLimit;
import dev.rebound.platform.problem.Problem;
import dev.rebound.platform.problem.ProblemCode;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Reads a body once, within the limit, and refuses what is not UTF-8: a JSON parser would guess UTF-16 and UTF-32 and
 * take overlong forms. Keeps the bytes for {@link RequestBody}.
 */
@Provider
public class JsonBodies implements ReaderInterceptor {

    private final RequestBody body;

    JsonBodies(RequestBody body) {
        this.body = body;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        byte[] bytes = BodyLimit.read(context.getInputStream());
        requireUtf8(bytes);
        body.keep(bytes);
        context.setInputStream(new ByteArrayInputStream(bytes));
        return context.proceed();
    }

    private static void requireUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
        } catch (CharacterCodingException notUtf8) {
            throw Problem.of(ProblemCode.MALFORMED_JSON);
        }
        for (byte b : bytes) {
            if (b == 0) {
                throw Problem.of(ProblemCode.MALFORMED_JSON);
            }
        }
    }
}
