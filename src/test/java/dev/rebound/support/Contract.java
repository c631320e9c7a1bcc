package dev.rebound.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The committed contract, and whether a reply keeps it: status, media type, headers and body. */
public final class Contract {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNode DOCUMENT = read();
    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]+}");
    private static final Map<String, Pattern> TEMPLATES = new ConcurrentHashMap<>();
    private static final Map<String, JsonSchema> SCHEMAS = new ConcurrentHashMap<>();
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private static final SchemaValidatorsConfig STRICT =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    /** What is announced as too large, or is too long, is refused before the token is read, so no quota can be named. */
    private static final Set<Integer> BEFORE_ANYBODY_IS_KNOWN = Set.of(413, 414, 431);

    private static final int CONFLICT = 409;

    private Contract() {}

    private static JsonNode read() {
        try {
            return new ObjectMapper(new YAMLFactory()).readTree(Files.readString(Path.of("openapi.yaml")));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The whole document. */
    public static JsonNode document() {
        return DOCUMENT;
    }

    /** A reply as it came. */
    public record Reply(
            String method, String path, int status, String mediaType, Map<String, String> headers, String body) {

        /** A header by its name in small letters; null where it is not there. */
        public String header(String name) {
            return headers.get(name);
        }

        /** The body, which is JSON. */
        public JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (JsonProcessingException notJson) {
                throw new AssertionError(this + " is not JSON", notJson);
            }
        }
    }

    /** Fails where the reply is not one that the contract allows. */
    public static void check(Reply reply) {
        String what = reply.method() + " " + reply.path() + " -> " + reply.status();
        Optional<JsonNode> operation = operation(reply);
        if (operation.isEmpty()) {
            checkProblem(reply, what);
            return;
        }
        JsonNode responses = operation.get().path("responses");
        JsonNode declared = responses.path(String.valueOf(reply.status()));
        if (declared.isMissingNode()) {
            assertThat(reply.status()).as(what + " is declared").isGreaterThanOrEqualTo(400);
            declared = responses.path("default");
        }
        check(reply, resolve(declared), what);
    }

    private static void check(Reply reply, JsonNode response, String what) {
        response.path("headers")
                .properties()
                .forEach(header -> checkHeader(reply, header.getKey(), resolve(header.getValue()), what));
        JsonNode content = response.path("content");
        if (reply.method().equals("HEAD") || content.isMissingNode()) {
            assertThat(reply.body()).as(what + " has no body").isEmpty();
            return;
        }
        JsonNode type = content.path(reply.mediaType());
        assertThat(type.isMissingNode()).as(what + " as " + reply.mediaType()).isFalse();
        boolean json = reply.mediaType().endsWith("json");
        validate(
                type.path("schema"),
                json
                        ? reply.body()
                        : JSON.getNodeFactory().textNode(reply.body()).toString(),
                what);
    }

    private static void checkHeader(Reply reply, String name, JsonNode header, String what) {
        String value = reply.headers().get(name.toLowerCase(java.util.Locale.ROOT));
        if (value == null) {
            boolean optional = List.of("Link", "Idempotency-Replayed").contains(name)
                    // Only the conflict that goes away by itself says when.
                    || (reply.status() == CONFLICT && name.equals("Retry-After"))
                    || (BEFORE_ANYBODY_IS_KNOWN.contains(reply.status()) && name.startsWith("RateLimit"));
            assertThat(optional).as(what + " lacks the header " + name).isTrue();
            return;
        }
        boolean number = header.path("schema").path("type").asText().equals("integer");
        validate(
                header.path("schema"),
                number ? value : JSON.getNodeFactory().textNode(value).toString(),
                what + " " + name);
    }

    private static void checkProblem(Reply reply, String what) {
        assertThat(reply.status()).as(what + " is in the contract").isGreaterThanOrEqualTo(400);
        if (!reply.method().equals("HEAD")) {
            assertThat(reply.mediaType()).as(what).isEqualTo("application/problem+json");
            validate(JSON.createObjectNode().put("$ref", "#/components/schemas/Problem"), reply.body(), what);
        }
    }

    private static Optional<JsonNode> operation(Reply reply) {
        return operation(reply.method(), reply.path());
    }

    /** The operation that a request with this method and path is for, if there is one. */
    static Optional<JsonNode> operation(String verb, String path) {
        String method = verb.equals("HEAD") ? "get" : verb.toLowerCase(java.util.Locale.ROOT);
        List<String> templates = new ArrayList<>();
        DOCUMENT.path("paths").fieldNames().forEachRemaining(templates::add);
        return templates.stream()
                .filter(template -> matches(template, path))
                .sorted(java.util.Comparator.comparing((String template) -> template.contains("{")))
                .map(template -> DOCUMENT.path("paths").path(template).path(method))
                .filter(node -> !node.isMissingNode())
                .findFirst();
    }

    private static boolean matches(String template, String path) {
        return TEMPLATES
                .computeIfAbsent(
                        template,
                        unused -> Pattern.compile(PARAMETER
                                .splitAsStream(template + " ")
                                .map(Pattern::quote)
                                .collect(java.util.stream.Collectors.joining("[^/]+"))))
                .matcher(path + " ")
                .matches();
    }

    /** Fails where a value is not what a schema of the document allows. */
    public static void validate(JsonNode schema, JsonNode value, String what) {
        validate(schema, value.toString(), what);
    }

    /** Every operation of the contract. */
    public static List<JsonNode> operations() {
        List<JsonNode> operations = new ArrayList<>();
        DOCUMENT.path("paths").forEach(path -> path.forEach(operations::add));
        return operations;
    }

    /** What a reference of the document points to, or the node itself. */
    public static JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? DOCUMENT.at(node.get("$ref").asText().substring(1)) : node;
    }

    private static void validate(JsonNode schema, String body, String what) {
        try {
            var errors = SCHEMAS.computeIfAbsent(schema.toString(), unused -> compile(schema))
                    .validate(JSON.readTree(body));
            assertThat(errors).as(what + "\n" + body).isEmpty();
        } catch (JsonProcessingException notJson) {
            throw new AssertionError(what + " is not JSON: " + body, notJson);
        }
    }

    private static JsonSchema compile(JsonNode schema) {
        ObjectNode root = ((ObjectNode) schema).deepCopy();
        root.set("components", DOCUMENT.path("components"));
        return FACTORY.getSchema(root, STRICT);
    }
}
