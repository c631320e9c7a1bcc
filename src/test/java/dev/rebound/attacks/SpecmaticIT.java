package dev.rebound.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.rebound.support.Command;
import dev.rebound.support.Contract;
import dev.rebound.support.PackagedService;
import dev.rebound.support.Person;
import dev.rebound.support.ProductionSettings;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Specmatic reads the contract and knows nothing else of us. It sends the packaged service what the schemas do not allow, and
 * then one good request for each operation, by somebody who has what it is about. {@code npm ci --prefix .ci} brings it;
 * {@code -Dspecmatic.jar} says where it is.
 */
@EnabledIfSystemProperty(named = SpecmaticIT.JAR, matches = ".+")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SpecmaticIT {

    static final String JAR = "specmatic.jar";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path HOME = Path.of("target/specmatic");
    private static final Path EXAMPLES = HOME.resolve("examples");

    /** How it calls a request with null for a field, of an operation's example. */
    private static final Pattern NOTHING =
            Pattern.compile("from the example '(\\w+)'.*?(?:the key )?(\\w+) is mutated from \\S+ to null");

    /** It takes a picture for XML, and what the contract lets be any text for no picture. */
    private static final String PICTURE = "image/svg+xml";

    private static ProductionSettings production;
    private static PackagedService service;

    @BeforeAll
    static void everybody_has_something() throws Exception {
        production = ProductionSettings.prepare();
        service = PackagedService.start(production.with("REBOUND_RATE_LIMIT", "100000"));
        service.awaitReady();
        RestAssured.baseURI = "http://127.0.0.1";
        RestAssured.port = URI.create(service.address()).getPort();
        Files.createDirectories(EXAMPLES);
        for (Operation operation : Operation.all()) {
            write(operation);
        }
    }

    @AfterAll
    static void stop() throws IOException {
        RestAssured.reset();
        service.close();
        production.close();
    }

    @Order(1)
    @Test
    void what_the_schemas_do_not_allow_is_refused() throws Exception {
        String refusals = Stream.of(400, 404, 409, 412, 413, 415, 422, 428)
                .map(status -> "STATUS='" + status + "'")
                .collect(Collectors.joining(" || "));
        List<Outcome> outcomes = outcomes(
                Map.of("SPECMATIC_GENERATIVE_TESTS", "true", "MAX_TEST_REQUEST_COMBINATIONS", "1"),
                "--filter=" + refusals);
        report("negative", outcomes);
        assertThat(outcomes).hasSizeGreaterThan(800);
        assertThat(outcomes)
                .filteredOn(outcome -> !outcome.isGood() && !isTaken(outcome))
                .isEmpty();
    }

    /** What the service takes though the contract does not promise it: null for an optional field that says nothing. */
    private static boolean isTaken(Outcome outcome) {
        Matcher nothing = NOTHING.matcher(outcome.name());
        boolean isNothing = nothing.find() && !isRequired(Operation.named(nothing.group(1)), nothing.group(2));
        // A batch is taken, and what is wrong with one of its items said of that one.
        boolean isOneOfABatch = outcome.name().contains("items.[] contains")
                && outcome.failure().contains("received 207");
        return isOneOfABatch || (isNothing && outcome.failure().matches("(?s).*received 20[01].*"));
    }

    private static boolean isRequired(Operation operation, String field) {
        return Stream.concat(
                        operation.body().stream().map(Operation.Body::schema),
                        operation.fields().stream().map(Field::schema))
                .flatMap(schema -> StreamSupport.stream(schema.path("required").spliterator(), false))
                .anyMatch(name -> name.asText().equals(field));
    }

    @Order(2)
    @Test
    void nothing_else_was_wrong_with_the_requests_and_each_reply_is_as_the_contract_says() throws Exception {
        List<Operation> tried = new ArrayList<>();
        for (Operation operation : Operation.all()) {
            if (success(operation).getValue().path("content").has(PICTURE)) {
                Files.delete(file(operation));
                continue;
            }
            tried.add(operation);
            if (operation.succeedsWith(201)) {
                // What was taken above with a null has been made, and some can be made but once.
                write(operation);
            }
        }
        List<Outcome> outcomes = outcomes(Map.of());
        report("positive", outcomes);
        assertThat(outcomes).filteredOn(outcome -> !outcome.isGood()).isEmpty();
        assertThat(outcomes).hasSameSizeAs(tried);
    }

    /**
     * What became of one request.
     *
     * @param failure empty where the reply was right
     */
    private record Outcome(String name, String failure) {

        boolean isGood() {
            return failure.isEmpty();
        }
    }

    private static void report(String kind, List<Outcome> outcomes) {
        System.out.printf(
                "specmatic: %s, %d tried, %d passed%n",
                kind, outcomes.size(), outcomes.stream().filter(Outcome::isGood).count());
    }

    /** Runs the tool, only on operations that have an example. */
    private static List<Outcome> outcomes(Map<String, String> settings, String... options) throws Exception {
        Path reports = Files.createTempDirectory(HOME, "reports");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                Path.of(System.getProperty(JAR)).toAbsolutePath().toString(),
                "test",
                Path.of("openapi.yaml").toAbsolutePath().toString(),
                "--examples=" + EXAMPLES.toAbsolutePath(),
                "--testBaseURL=" + service.address(),
                "--junitReportDir=" + reports.toAbsolutePath(),
                "--strict"));
        command.addAll(List.of(options));
        String output = Command.attempt(HOME, settings, Duration.ofMinutes(5), command);
        Path report = reports.resolve("TEST-junit-jupiter.xml");
        assertThat(report).as(output).exists();
        NodeList cases = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(report.toFile())
                .getElementsByTagName("testcase");
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < cases.getLength(); i++) {
            Element one = (Element) cases.item(i);
            NodeList failures = one.getElementsByTagName("failure");
            outcomes.add(new Outcome(
                    one.getAttribute("name"),
                    failures.getLength() == 0 ? "" : failures.item(0).getTextContent()));
        }
        return outcomes;
    }

    private static void write(Operation operation) throws IOException {
        Files.writeString(file(operation), example(operation).toPrettyString());
    }

    private static Path file(Operation operation) {
        return EXAMPLES.resolve(operation.id() + ".json");
    }

    /** A request as somebody sends it who has what it is about, with the contract's example of the reply. */
    private static ObjectNode example(Operation operation) {
        Victim victim = Victim.before(operation);
        Call call = call(operation, victim);
        ObjectNode example = JSON.createObjectNode().put("name", operation.id());
        ObjectNode request = example.putObject("http-request")
                .put("method", operation.method())
                .put("path", call.address());
        request.set("query", JSON.valueToTree(call.query()));
        ObjectNode headers = request.putObject("headers");
        call.headers().forEach(headers::put);
        if (!operation.isOpen()) {
            headers.put("Authorization", sender(operation, victim).authorization());
        }
        if (call.body() != null) {
            headers.put("Content-Type", call.mediaType());
            request.set("body", call.body());
        }
        Map.Entry<Integer, JsonNode> success = success(operation);
        ObjectNode response = example.putObject("http-response").put("status", success.getKey());
        success.getValue().path("content").properties().forEach(content -> {
            response.putObject("headers").put("Content-Type", content.getKey());
            response.set(
                    "body",
                    Optional.ofNullable(content.getValue().get("example")).orElse(TextNode.valueOf("a picture")));
        });
        return example;
    }

    private static Call call(Operation operation, Victim victim) {
        Map<String, String> values = new HashMap<>(victim.values());
        if (operation.isOpen()) {
            // What a site has of its own is not for those without a token.
            values.keySet().removeAll(victim.siteNames());
        }
        if (operation.id().equals("deleteWeakness")) {
            // One that nothing else carries.
            values.put("slug", Person.idOf(victim.person().created("/v1/weaknesses", """
                    {"label": "Small talk", "category": "connection"}""")));
        }
        return Call.of(operation, values)
                .withBody(operation
                        .body()
                        .map(body -> isAnything(body.schema())
                                ? body.schema().path("examples").path(0)
                                : victim.body(operation))
                        .orElse(null));
    }

    /** A list in it would have to be of elements like its first. */
    private static boolean isAnything(JsonNode schema) {
        return schema.path("type").asText().equals("object") && !schema.has("properties");
    }

    /** The last of those below 300: where a PUT can do either, it makes something. */
    private static Map.Entry<Integer, JsonNode> success(Operation operation) {
        return operation.contract().path("responses").properties().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .map(response -> Map.entry(Integer.valueOf(response.getKey()), Contract.resolve(response.getValue())))
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private static Person sender(Operation operation, Victim victim) {
        if (operation.id().equals("acceptGrant")) {
            return victim.site().someone();
        }
        return operation.isOfMentors() ? new Mentors(victim).trusted() : victim.whoDoes(operation);
    }
}
