package dev.rebound.platform.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rebound.platform.contract.SharedParts.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Puts into the contract what the test {@code ExamplesTest} recorded from the running service: for each operation a request
 * body, the reply to it, and the reply to a likely mistake.
 */
final class Examples {

    private static final String FOLDER = "contract/examples/";
    private static final ObjectMapper JSON = new ObjectMapper();

    private Examples() {}

    static void addTo(String path, HttpMethod method, Operation operation) {
        JsonNode recorded = read(operation.getOperationId());
        if (recorded.has("request") && operation.getRequestBody() != null) {
            set(operation.getRequestBody().getContent(), recorded.get("request"));
        }
        recorded.path("responses").properties().forEach(reply -> {
            APIResponse response = ofItsOwn(operation, reply.getKey());
            if (response != null && response.getContent() != null) {
                set(response.getContent(), reply.getValue());
            }
        });
    }

    /** A shared error can't carry the example of one operation, so it is written out where there is one. */
    private static APIResponse ofItsOwn(Operation operation, String status) {
        APIResponse declared = operation.getResponses().getAPIResponse(status);
        if (declared == null || declared.getRef() == null) {
            return declared;
        }
        APIResponse own = SharedParts.response(Failure.of(status));
        operation.getResponses().addAPIResponse(status, own);
        return own;
    }

    private static void set(Content content, JsonNode example) {
        content.getMediaTypes().values().forEach(type -> type.setExample(JSON.convertValue(example, Object.class)));
    }

    private static JsonNode read(String operationId) {
        ClassLoader resources = Thread.currentThread().getContextClassLoader();
        try (InputStream file = resources.getResourceAsStream(FOLDER + operationId + ".json")) {
            return file == null ? JSON.createObjectNode() : JSON.readTree(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
