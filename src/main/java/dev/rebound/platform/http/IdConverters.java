package dev.rebound.platform.http;

import dev.rebound.platform.problem.Problem;
import dev.rebound.platform.problem.ProblemCode;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.UUID;
import java.util.regex.Pattern;

/** Reads ids in addresses: a malformed one is a 400 of its own, where JAX-RS would answer 404. */
@Provider
public class IdConverters implements ParamConverterProvider {

    private static final Pattern CANONICAL =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    @Override
    @SuppressWarnings("unchecked")
    public <T> ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        return type == UUID.class ? (ParamConverter<T>) new Ids() : null;
    }

    private static final class Ids implements ParamConverter<UUID> {

        @Override
        public UUID fromString(String text) {
            if (text == null || !CANONICAL.matcher(text).matches()) {
                throw Problem.of(ProblemCode.MALFORMED_ID);
            }
            return UUID.fromString(text);
        }

        @Override
        public String toString(UUID id) {
            return id.toString();
        }
    }
}
