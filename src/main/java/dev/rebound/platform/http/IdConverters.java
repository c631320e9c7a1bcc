package dev.rebound.platform.http;

import dev.rebound.platform.problem.Problem;
import dev.rebound.platform.problem.ProblemCode;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.UUID;

/** Reads ids in addresses: a malformed one is a 400 of its own, where JAX-RS would answer 404. */
@Provider
public class IdConverters implements ParamConverterProvider {

    @Override
    @SuppressWarnings("unchecked")
    public <T> ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        return type == UUID.class ? (ParamConverter<T>) new Ids() : null;
    }

    private static final class Ids implements ParamConverter<UUID> {

        @Override
        public UUID fromString(String text) {
            UUID id = read(text);
            // The platform takes shortened groups too, and too long ones.
            if (id == null || !id.toString().equalsIgnoreCase(text)) {
                throw Problem.of(ProblemCode.MALFORMED_ID);
            }
            return id;
        }

        private static UUID read(String text) {
            try {
                return text == null ? null : UUID.fromString(text);
            } catch (IllegalArgumentException malformed) {
                return null;
            }
        }

        @Override
        public String toString(UUID id) {
            return id.toString();
        }
    }
}
