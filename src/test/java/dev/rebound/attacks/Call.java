package dev.rebound.attacks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.rebound.support.Contract;
import dev.rebound.support.Person;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A request for an operation that would be served, but for what an attack changes in it. */
final class Call {

    /** What a call needs though the contract can't say so: one of preset and mapping. */
    private static final Map<String, String> NEEDED = Map.of("importInterviews", "mapping");

    private static final Pattern LONE_SURROGATE = Pattern.compile("\\p{Cs}");

    private final Operation operation;
    private final Map<String, String> path = new HashMap<>();
    private final Map<String, String> query = new HashMap<>();
    private final Map<String, String> headers = new HashMap<>();
    private final List<String> rawQuery = new ArrayList<>();
    private String rawPath = "";
    private JsonNode body;
    /** Instead of the body, where they are not what it would be. */
    private byte[] bytes;

    private String mediaType;

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
        mediaType = operation
                .body()
                .map(declared -> declared.mediaType() + (declared.isJson() ? "" : "; charset=utf-8"))
                .orElse("application/json");
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

    /** Sends these instead of the body. */
    Call withBytes(byte[] other) {
        bytes = other.clone();
        return this;
    }

    /** Sends the body under this name; an empty one stands for none. */
    Call withMediaType(String other) {
        mediaType = other;
        return this;
    }

    Call withQuery(String name, String value) {
        query.put(name, value);
        return this;
    }

    /** Adds to the query what stands there as it is, percent-encoded. */
    Call withRawQuery(String more) {
        rawQuery.add(more);
        return this;
    }

    /** Adds to the path what stands there as it is, percent-encoded. */
    Call withRawPath(String more) {
        rawPath = more;
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

    /** What is asked for behind the question mark, by name. */
    Map<String, String> query() {
        return Map.copyOf(query);
    }

    /** The headers that it needs, but for who sends it. */
    Map<String, String> headers() {
        return Map.copyOf(headers);
    }

    String mediaType() {
        return mediaType;
    }

    /** The body as it goes over the wire; nothing where there is none. */
    byte[] content() {
        if (bytes != null) {
            return bytes.clone();
        }
        if (body == null) {
            return new byte[0];
        }
        String text = body.isTextual() ? body.asText() : body.toString();
        // In UTF-8 there is no half of a pair, but as an escape in JSON.
        return LONE_SURROGATE
                .matcher(text)
                .replaceAll(half -> "\\\\u" + Integer.toHexString(half.group().charAt(0)))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Sends it; a reply that the contract does not allow fails at once. */
    Contract.Reply by(Person person) {
        Contract.Reply reply = repliedTo(person);
        Contract.check(reply);
        return reply;
    }

    /** Sends it, and takes whatever reply there is. */
    Contract.Reply repliedTo(Person person) {
        Map<String, String> all = new HashMap<>(Map.of("Accept-Language", "en"));
        all.putAll(headers);
        if (person.isSignedIn()) {
            all.put("Authorization", person.authorization());
        }
        HttpRequest.BodyPublisher content = HttpRequest.BodyPublishers.noBody();
        if (body != null || bytes != null) {
            if (!mediaType.isEmpty()) {
                all.put("Content-Type", mediaType);
            }
            content = HttpRequest.BodyPublishers.ofByteArray(content());
        }
        HttpResponse<String> answer = Wire.send(operation.method(), target(), all, content);
        Map<String, String> told = new HashMap<>();
        answer.headers().map().forEach((name, values) -> told.put(name.toLowerCase(Locale.ROOT), values.get(0)));
        return new Contract.Reply(
                operation.method(),
                answer.uri().getPath(),
                answer.statusCode(),
                told.getOrDefault("content-type", "").replaceAll(";.*", ""),
                told,
                answer.body());
    }

    /** What is asked for, as it goes over the wire. */
    String target() {
        Map<String, String> encoded = new HashMap<>();
        path.forEach((name, value) -> encoded.put(name, encoded(value)));
        String asked = Stream.concat(
                        query.entrySet().stream()
                                .map(parameter -> parameter.getKey() + "=" + encoded(parameter.getValue())),
                        rawQuery.stream())
                .collect(Collectors.joining("&"));
        return operation.path(encoded) + rawPath + (asked.isEmpty() ? "" : "?" + asked);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** All of it but who sends it, for somebody who wants to send it again. */
    @Override
    public String toString() {
        String sent = new String(content(), StandardCharsets.UTF_8);
        return operation.method() + " " + target() + " " + new TreeMap<>(headers)
                + (sent.isEmpty() ? "" : " " + mediaType + " " + sent);
    }
}
