package dev.rebound.support;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps, of each operation, the first request body, the first reply of each status, and what the service says to a likely
 * mistake with the same request. Ids and the time of the recording are replaced, so that a new recording differs only in
 * what changed.
 */
public final class ExampleRecorder implements Filter {

    /** An id that nobody has; the first one of an example is the next. */
    private static final UUID NOBODYS = UUID.fromString("0199b0a4-7f3c-7d21-9c5e-2f6f5f0c1a10");

    private static final Pattern ID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern INSTANT =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?Z");
    private static final Pattern ADDRESS = Pattern.compile("http://localhost:\\d+/");
    /** Some times are told by the hour, so the last hour counts as now. */
    private static final Instant NOW = Instant.parse("2026-11-20T14:30:00Z");
    /** Pictures and the like are left out: nobody reads them in a contract. */
    private static final int LONGEST_TEXT = 4000;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Instant began = Instant.now();
    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, ObjectNode> examples = new TreeMap<>();

    /** What was recorded, by operation: {@code request} and {@code responses} by status. */
    public Map<String, ObjectNode> examples() {
        return examples;
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification response, FilterContext context) {
        Response answer = context.next(request, response);
        String path = URI.create(request.getURI()).getPath();
        Optional<JsonNode> operation = Contract.operation(request.getMethod(), path);
        if (operation.isPresent() && answer.statusCode() < 300) {
            boolean isFirst = !examples.containsKey(id(operation.get()));
            ObjectNode example = examples.computeIfAbsent(id(operation.get()), unused -> JSON.createObjectNode());
            if (request.getBody() != null && !example.has("request")) {
                example.set("request", value(request.getContentType(), request.getBody()));
            }
            keep(example, answer);
            if (isFirst) {
                keep(example, mistake(operation.get(), request, path));
            }
        }
        return answer;
    }

    private static String id(JsonNode operation) {
        return operation.path("operationId").asText();
    }

    private void keep(ObjectNode example, Response answer) {
        String status = String.valueOf(answer.statusCode());
        ObjectNode responses = example.withObjectProperty("responses");
        if (!responses.has(status) && !answer.asString().isEmpty()) {
            JsonNode body = value(answer.contentType(), answer.asString());
            if (!body.isTextual() || body.asText().length() <= LONGEST_TEXT) {
                responses.set(status, body);
            }
        }
    }

    private JsonNode value(String mediaType, String body) {
        String same = ADDRESS.matcher(settled(body)).replaceAll("http://localhost:8080/");
        try {
            return mediaType.contains("json") ? JSON.readTree(same) : TextNode.valueOf(same);
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }

    private String settled(String body) {
        String withIds = ID.matcher(body)
                .replaceAll(found -> ids.computeIfAbsent(
                        found.group(), unused -> nth(ids.size() + 1).toString()));
        return INSTANT.matcher(withIds).replaceAll(found -> Matcher.quoteReplacement(settled(found.group(), began)));
    }

    private static String settled(String instant, Instant began) {
        Duration after = Duration.between(began, Instant.parse(instant));
        return after.compareTo(Duration.ofHours(-1)) > 0 && after.compareTo(Duration.ofMinutes(10)) < 0
                ? NOW.toString()
                : instant;
    }

    private static UUID nth(int n) {
        return new UUID(NOBODYS.getMostSignificantBits(), NOBODYS.getLeastSignificantBits() + n);
    }

    /** The request once more, not quite right; it changes nothing. */
    private static Response mistake(JsonNode operation, FilterableRequestSpecification request, String path) {
        RequestSpecification again = given().filter(new ContractFilter()).header("Accept-Language", "en");
        if (request.getHeaders().hasHeaderWithName("Authorization")) {
            again.header("Authorization", request.getHeaders().getValue("Authorization"));
        }
        String elsewhere = path.replaceFirst("(.*)" + ID.pattern(), "$1" + NOBODYS);
        String method = request.getMethod();
        if (method.equals("PATCH")) {
            return again.header("If-Match", "\"99\"")
                    .contentType(request.getContentType())
                    .body(request.<String>getBody())
                    .patch(path);
        }
        if (request.getBody() != null && request.getContentType().contains("json")) {
            return again.header("If-None-Match", "*")
                    .contentType(request.getContentType())
                    .body(needsFields(operation) ? "{}" : "{\"surprise\": true}")
                    .request(method, path);
        }
        if (!elsewhere.equals(path)) {
            return again.request(method, elsewhere);
        }
        if (method.equals("GET")) {
            return again.queryParam("surprise", true).get(path);
        }
        return given().filter(new ContractFilter()).request(method, path);
    }

    private static boolean needsFields(JsonNode operation) {
        JsonNode schema = operation.at("/requestBody/content/application~1json/schema");
        return Contract.resolve(schema).has("required");
    }
}
