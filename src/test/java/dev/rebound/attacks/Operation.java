package dev.rebound.attacks;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rebound.support.Contract;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One operation of the contract, as somebody reads it who looks for a way in.
 *
 * @param method in capitals
 * @param template the path with its parameters in braces
 * @param contract what the contract says of it
 */
record Operation(String id, String method, String template, JsonNode contract) {

    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]+)}");
    private static final Pattern FOR_SITES = Pattern.compile("(?:Only for|Needs) the role `?site-admin`?");
    private static final String SHARED = "/v1/shared/{grant_id}";

    private static final List<String> ORDER = List.of("PUT", "POST", "GET", "PATCH", "DELETE");

    private static final List<Operation> ALL = read();

    /** By the operation; to walk a schema takes longer than to send a request. */
    private static final Map<String, List<Field>> FIELDS = new ConcurrentHashMap<>();

    /** A parameter: {@code place} is path, query or header. */
    record Parameter(String place, String name, boolean required, JsonNode schema, String example) {}

    /** What an operation takes, with the contract's example of it. */
    record Body(String mediaType, JsonNode schema, JsonNode example) {

        boolean isJson() {
            return mediaType.endsWith("json");
        }
    }

    /** Every operation: first what makes something, last what takes it away, the innermost first. */
    static List<Operation> all() {
        return ALL;
    }

    static Operation named(String id) {
        return ALL.stream()
                .filter(operation -> operation.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<Operation> read() {
        List<Operation> found = new ArrayList<>();
        Contract.document().path("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(operation -> found.add(new Operation(
                        operation.getValue().path("operationId").asText(),
                        operation.getKey().toUpperCase(Locale.ROOT),
                        path.getKey(),
                        operation.getValue()))));
        found.sort(Comparator.<Operation>comparingInt(operation -> ORDER.indexOf(operation.method()))
                .thenComparing(
                        Operation::template,
                        Comparator.comparingInt(String::length).reversed()));
        return List.copyOf(found);
    }

    /** Whether it needs no token. */
    boolean isOpen() {
        return contract.has("security") && contract.get("security").isEmpty();
    }

    /** Whether it is for a career site's own people alone. */
    boolean isForSites() {
        return FOR_SITES.matcher(contract.path("description").asText()).find();
    }

    /** Whether it reads, through a grant, what somebody else wrote. */
    boolean isShared() {
        return template.startsWith(SHARED);
    }

    /** Whether it is what mentors do. */
    boolean isOfMentors() {
        return template.startsWith("/v1/shared");
    }

    /** The scope that a grant has to name; nothing where the grant itself is read. */
    Optional<String> scope() {
        String below = template.substring(SHARED.length());
        return below.isEmpty() ? Optional.empty() : Optional.of(below.split("/", -1)[1]);
    }

    boolean reads() {
        return method.equals("GET");
    }

    boolean succeedsWith(int status) {
        return contract.path("responses").has(String.valueOf(status));
    }

    List<Parameter> parameters() {
        List<Parameter> parameters = new ArrayList<>();
        for (JsonNode declared : contract.path("parameters")) {
            JsonNode parameter = Contract.resolve(declared);
            parameters.add(new Parameter(
                    parameter.path("in").asText(),
                    parameter.path("name").asText(),
                    parameter.path("required").asBoolean(),
                    Contract.resolve(parameter.path("schema")),
                    parameter.path("example").asText()));
        }
        return parameters;
    }

    List<String> pathParameters() {
        return PARAMETER
                .matcher(template)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** The media type that the contract names first; a merge patch is JSON by another name. */
    Optional<Body> body() {
        return contract.path("requestBody").path("content").properties().stream()
                .findFirst()
                .map(content -> new Body(
                        content.getKey(),
                        Contract.resolve(content.getValue().path("schema")),
                        content.getValue().path("example")));
    }

    /** Every place in its body; none where it takes no JSON. */
    List<Field> fields() {
        return FIELDS.computeIfAbsent(
                id, unused -> body().map(body -> Field.of(body.schema())).orElse(List.of()));
    }

    /** The path with values for its parameters. */
    String path(Map<String, String> values) {
        return PARAMETER.matcher(template).replaceAll(found -> Matcher.quoteReplacement(values.get(found.group(1))));
    }

    /** The values that a path has for this operation's parameters, if it is one of this operation's. */
    Optional<Map<String, String>> valuesIn(String path) {
        List<String> names = pathParameters();
        String pattern =
                PARAMETER.splitAsStream(template + "$").map(Pattern::quote).collect(Collectors.joining("([^/]+)"));
        Matcher found = Pattern.compile(pattern).matcher(path + "$");
        if (!found.matches()) {
            return Optional.empty();
        }
        Map<String, String> values = new TreeMap<>();
        for (int i = 0; i < names.size(); i++) {
            values.put(names.get(i), found.group(i + 1));
        }
        return Optional.of(values);
    }

    @Override
    public String toString() {
        return id;
    }
}
