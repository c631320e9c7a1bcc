package dev.rebound.attacks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.rebound.support.Person;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;

/** A request for an operation that would be served, but for what an attack changes in it. */
final class Call {

    /** What a call needs though the contract can't say so: one of preset and mapping. */
    private static final Map<String, String> NEEDED = Map.of("importInterviews", "mapping");

    private final Operation operation;
    private final Map<String, String> path = new HashMap<>();
    private final Map<String, String> query = new HashMap<>();
    private final Map<String, String> headers = new HashMap<>();
    private JsonNode body;

    private Call(Operation operation, Map<String, String> values) {
        this.operation = operation;
        for (Operation.Parameter parameter : operation.parameters()) {
            String name = parameter.name();
            String value = values.getOrDefault(name, parameter.example());
            switch (parameter.place()) {
                case "path" -> path.put(name, value);
                case "query" -> {
                    if (parameter.required() || name.equals(NEEDED.get(operation.id()))) {
                        query.put(name, value);
                    }
                }
                default -> condition(parameter);
            }
        }
        body = operation.body().map(Operation.Body::example).orElse(null);
    }

    private void condition(Operation.Parameter header) {
        // Whatever version there is; a PUT makes what is not there.
        boolean makes = operation.method().equals("PUT");
        if (!operation.reads() && header.name().equals(makes ? "If-None-Match" : "If-Match")) {
            headers.put(header.name(), "*");
        }
    }

    /** With the contract's examples, but for these values of parameters. */
    static Call of(Operation operation, Map<String, String> values) {
        return new Call(operation, values);
    }

    Call withBody(JsonNode other) {
        body = other;
        return this;
    }

    Call withText(String other) {
        return withBody(JsonNodeFactory.instance.textNode(other));
    }

    Call withQuery(String name, String value) {
        query.put(name, value);
        return this;
    }

    Call withHeader(String name, String value) {
        headers.put(name, value);
        return this;
    }

    Call withPath(String name, String value) {
        path.put(name, value);
        return this;
    }

    JsonNode body() {
        return body;
    }

    /** The path as it is asked for. */
    String address() {
        return operation.path(path);
    }

    Response by(Person person) {
        RequestSpecification request = person.request().headers(headers).queryParams(query);
        if (body != null) {
            Operation.Body declared = operation.body().orElseThrow();
            request.contentType(declared.mediaType() + (declared.isJson() ? "" : "; charset=utf-8"))
                    .body(body.isTextual() ? body.asText() : body.toString());
        }
        return request.pathParams(path).request(operation.method(), operation.template());
    }

    @Override
    public String toString() {
        return operation.method() + " " + address() + (query.isEmpty() ? "" : " " + query)
                + (body == null ? "" : " " + body);
    }
}
