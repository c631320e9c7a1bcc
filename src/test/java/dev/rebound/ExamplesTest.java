package dev.rebound;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rebound.support.Contract;
import dev.rebound.support.DemonstrationStory;
import dev.rebound.support.ExampleRecorder;
import dev.rebound.support.ServiceTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The contract's examples are replies of the service. They are recorded with
 * {@code mvn test -Dtest=ExamplesTest -Dexamples=record}; then package, and commit both.
 */
@ServiceTest
class ExamplesTest {

    private static final Path FOLDER = Path.of("src/main/resources/contract/examples");
    private static final String HOW = "See the Javadoc of ExamplesTest for how to record examples.";
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private static Map<String, ObjectNode> recorded;

    /** Not before all: Quarkus says where the service is only before each test. */
    @BeforeEach
    void tell_the_story_once() throws IOException {
        if (recorded != null) {
            return;
        }
        ExampleRecorder recorder = new ExampleRecorder();
        new DemonstrationStory(recorder).tell();
        recorded = recorder.examples();
        if ("record".equals(System.getProperty("examples"))) {
            record(recorded);
        }
    }

    private static void record(Map<String, ObjectNode> examples) throws IOException {
        Files.createDirectories(FOLDER);
        for (String file : committed().keySet()) {
            Files.delete(FOLDER.resolve(file + ".json"));
        }
        for (Map.Entry<String, ObjectNode> example : examples.entrySet()) {
            Files.writeString(
                    FOLDER.resolve(example.getKey() + ".json"), JSON.writeValueAsString(example.getValue()) + "\n");
        }
    }

    private static Map<String, JsonNode> committed() throws IOException {
        Map<String, JsonNode> examples = new TreeMap<>();
        try (var files = Files.list(FOLDER)) {
            for (Path file : files.toList()) {
                examples.put(file.getFileName().toString().replace(".json", ""), JSON.readTree(file.toFile()));
            }
        }
        return examples;
    }

    @Test
    void the_story_calls_every_operation() {
        Set<String> operations = Contract.operations().stream()
                .map(operation -> operation.path("operationId").asText())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(recorded.keySet())
                .as("Every operation needs a step in DemonstrationStory. " + HOW)
                .containsExactlyElementsOf(operations);
    }

    @Test
    void the_service_still_answers_as_in_the_examples() throws IOException {
        Map<String, JsonNode> committed = committed();
        assertThat(committed.keySet()).as(HOW).isEqualTo(recorded.keySet());
        recorded.forEach((operation, example) -> {
            JsonNode before = committed.get(operation);
            assertThat(names(before.path("responses")))
                    .as(operation + ". " + HOW)
                    .isEqualTo(names(example.path("responses")));
            assertThat(differences(before, example, ""))
                    .as(operation + ". " + HOW)
                    .isEmpty();
        });
    }

    private static Set<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Where two documents are of other shapes: values may differ, properties may not. */
    private static List<String> differences(JsonNode before, JsonNode now, String place) {
        List<String> found = new ArrayList<>();
        if (before.isObject() && now.isObject()) {
            if (!names(before).equals(names(now))) {
                found.add(place + ": " + names(before) + " is now " + names(now));
            } else {
                names(now)
                        .forEach(
                                name -> found.addAll(differences(before.get(name), now.get(name), place + "/" + name)));
            }
        } else if (before.isArray() && now.isArray()) {
            for (int i = 0; i < Math.min(before.size(), now.size()); i++) {
                found.addAll(differences(before.get(i), now.get(i), place + "/" + i));
            }
        } else if (!before.isNull() && !now.isNull() && before.getNodeType() != now.getNodeType()) {
            found.add(place + ": " + before.getNodeType() + " is now " + now.getNodeType());
        }
        return found;
    }

    @Test
    void the_contract_shows_a_reply_of_every_operation_and_every_body_it_takes() {
        List<String> without = new ArrayList<>();
        Contract.operations().forEach(operation -> {
            List<JsonNode> contents = new ArrayList<>();
            operation.path("requestBody").path("content").forEach(contents::add);
            operation.path("responses").properties().stream()
                    .filter(response -> response.getKey().startsWith("2"))
                    .forEach(response -> response.getValue().path("content").properties().stream()
                            .filter(content -> !content.getKey().startsWith("image/"))
                            .forEach(content -> contents.add(content.getValue())));
            if (contents.stream().anyMatch(content -> !content.has("example"))) {
                without.add(operation.path("operationId").asText());
            }
        });
        assertThat(without).as(HOW).isEmpty();
    }
}
