package dev.rebound.sdk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rebound.sdk.model.Problem;
import java.net.http.HttpHeaders;
import java.util.Optional;

/** Reads problem documents (RFC 9457). */
final class Problems {

    private static final String MEDIA_TYPE = "application/problem+json";
    private static final ObjectMapper JSON = ApiClient.createDefaultObjectMapper();

    private Problems() {}

    /** The problem in a reply; none where it comes from something between the client and the service. */
    static Optional<Problem> read(HttpHeaders headers, String body) {
        if (headers == null || body == null || !isProblem(headers)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(body, Problem.class));
        } catch (JsonProcessingException cutShort) {
            return Optional.empty();
        }
    }

    private static boolean isProblem(HttpHeaders headers) {
        return headers.firstValue("Content-Type")
                .filter(type -> type.startsWith(MEDIA_TYPE))
                .isPresent();
    }
}
