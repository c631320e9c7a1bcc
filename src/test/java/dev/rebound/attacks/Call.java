package dev.rebound.attacks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.rebound.support.Contract;
import dev.rebound.support.Person;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

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

    Operation operation() {
        return operation;
    }

    JsonNode body() {
        return body;
    }

    /** The path as it is asked for. */
    String address() {
        return operation.path(path);
    }

    /** Sends it; a reply that the contract does not allow fails at once. */
    Contract.Reply by(Person person) {
        Map<String, String> all = new HashMap<>(headers);
        all.put("Accept-Language", "en");
        if (person.isSignedIn()) {
            all.put("Authorization", person.authorization());
        }
        HttpRequest.BodyPublisher content = HttpRequest.BodyPublishers.noBody();
        if (body != null) {
            Operation.Body declared = operation.body().orElseThrow();
            all.put("Content-Type", declared.mediaType() + (declared.isJson() ? "" : "; charset=utf-8"));
            content = HttpRequest.BodyPublishers.ofString(body.isTextual() ? body.asText() : body.toString());
        }
        HttpResponse<String> answer = Wire.send(operation.method(), target(), all, content);
        Map<String, String> told = new HashMap<>();
        answer.headers().map().forEach((name, values) -> told.put(name.toLowerCase(Locale.ROOT), values.get(0)));
        Contract.Reply reply = new Contract.Reply(
                operation.method(),
                answer.uri().getPath(),
                answer.statusCode(),
                told.getOrDefault("content-type", "").replaceAll(";.*", ""),
                told,
                answer.body());
        Contract.check(reply);
        return reply;
    }

    /** What is asked for, as it goes over the wire. */
    String target() {
        Map<String, String> encoded = new HashMap<>();
        path.forEach((name, value) -> encoded.put(name, encoded(value)));
        String asked = query.entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + encoded(parameter.getValue()))
                .collect(Collectors.joining("&"));
        return operation.path(encoded) + (asked.isEmpty() ? "" : "?" + asked);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return operation.method() + " " + address() + (query.isEmpty() ? "" : " " + query)
                + (body == null ? "" : " " + body);
    }
}
