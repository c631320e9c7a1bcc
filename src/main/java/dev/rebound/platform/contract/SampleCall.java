package dev.rebound.platform.contract;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rebound.platform.json.ReadableJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * One call of an operation with the values that the contract gives as examples: what every sample says in its own language.
 *
 * @param inputs the parameters that a call needs, each with a value
 * @param body null where the operation takes none
 */
record SampleCall(String path, HttpMethod method, Operation operation, List<Input> inputs, Body body) {

    /** One parameter: where it goes, how it is called and what it is. */
    record Input(Parameter.In place, String name, String format, String value) {}

    /**
     * What is sent.
     *
     * @param schema the name of its schema, null for a body without one of its own
     * @param example a tree, or a text for what is not JSON
     */
    record Body(String mediaType, String schema, Object example) {

        boolean isText() {
            return example instanceof String;
        }

        String text() {
            return isText() ? (String) example : json();
        }

        /** The example as JSON, on several lines where it is an object. */
        String json() {
            return ReadableJson.of(example, JSON);
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What a call needs though the contract can't say so: one of preset and mapping. */
    private static final Map<String, Set<String>> NEEDED = Map.of("importInterviews", Set.of("mapping"));

    static SampleCall of(OpenAPI contract, String path, HttpMethod method, Operation operation) {
        List<Input> inputs = new ArrayList<>();
        if (operation.getParameters() != null) {
            for (Parameter declared : operation.getParameters()) {
                Parameter parameter = resolve(contract, declared);
                if (isNeeded(operation, method, parameter)) {
                    inputs.add(new Input(
                            parameter.getIn(),
                            parameter.getName(),
                            parameter.getSchema().getFormat(),
                            example(operation, parameter)));
                }
            }
        }
        return new SampleCall(path, method, operation, inputs, body(operation));
    }

    private static Parameter resolve(OpenAPI contract, Parameter parameter) {
        String reference = parameter.getRef();
        return reference == null
                ? parameter
                : contract.getComponents().getParameters().get(reference.substring(reference.lastIndexOf('/') + 1));
    }

    private static boolean isNeeded(Operation operation, HttpMethod method, Parameter parameter) {
        // A PUT that creates says so.
        boolean creates = method == HttpMethod.PUT && parameter.getName().equals("If-None-Match");
        return Boolean.TRUE.equals(parameter.getRequired())
                || creates
                || NEEDED.getOrDefault(operation.getOperationId(), Set.of()).contains(parameter.getName());
    }

    private static String example(Operation operation, Parameter parameter) {
        if (parameter.getExample() == null) {
            throw new IllegalStateException(
                    operation.getOperationId() + ": the parameter " + parameter.getName() + " has no example");
        }
        return parameter.getExample().toString();
    }

    private static Body body(Operation operation) {
        if (operation.getRequestBody() == null) {
            return null;
        }
        Map.Entry<String, MediaType> content =
                operation.getRequestBody().getContent().getMediaTypes().entrySet().stream()
                        .findFirst()
                        .orElseThrow();
        String reference = content.getValue().getSchema().getRef();
        return new Body(
                content.getKey(),
                reference == null ? null : reference.substring(reference.lastIndexOf('/') + 1),
                content.getValue().getExample());
    }

    String id() {
        return operation.getOperationId();
    }

    String tag() {
        return operation.getTags().get(0);
    }

    /** Whether the operation can be given anything at all, needed or not. */
    boolean takesAnything() {
        return body != null
                || (operation.getParameters() != null
                        && !operation.getParameters().isEmpty());
    }

    List<Input> in(Parameter.In place) {
        return inputs.stream().filter(input -> input.place() == place).toList();
    }

    /** The path with its parameters filled in. */
    String filledPath() {
        String filled = path;
        for (Input input : in(Parameter.In.PATH)) {
            filled = filled.replace("{" + input.name() + "}", input.value());
        }
        return filled;
    }

    /** Whether the operation needs no token. */
    boolean isOpen() {
        return OperationParts.isOpen(operation);
    }

    /** Whether the operation is a list that clients walk page by page. */
    boolean isList() {
        return operation.getExtensions() != null && operation.getExtensions().containsKey(OperationParts.PAGINATION);
    }

    /** Whether a good reply has a body. */
    boolean replies() {
        return operation.getResponses().getAPIResponses().entrySet().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .map(Map.Entry::getValue)
                .map(APIResponse::getContent)
                .anyMatch(SampleCall::isFilled);
    }

    private static boolean isFilled(Content content) {
        return content != null && !content.getMediaTypes().isEmpty();
    }
}
