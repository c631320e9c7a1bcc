package dev.rebound;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rebound.support.Contract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The committed contract keeps its promises to generated clients. */
class ContractTest {

    private static final String KEY = "#/components/parameters/IdempotencyKey";

    @Test
    void operation_ids_are_frozen_since_they_are_the_names_of_sdk_methods() throws IOException {
        List<String> frozen = Files.readAllLines(Path.of("src/test/resources/operation-ids.txt"));
        assertThat(operations()).containsExactlyInAnyOrderElementsOf(frozen);
    }

    private static List<String> operations() {
        List<String> found = new ArrayList<>();
        Contract.document().path("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(operation ->
                        found.add(operation.getValue().path("operationId").asText() + " "
                                + operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey())));
        return found;
    }

    /** SDKs repeat any POST whose reply got lost. */
    @Test
    void a_post_that_is_sent_twice_counts_once() {
        List<String> withoutKey = new ArrayList<>();
        Contract.document().path("paths").forEach(path -> {
            JsonNode post = path.path("post");
            if (!post.isMissingNode()
                    && !post.path("parameters").findValuesAsText("$ref").contains(KEY)) {
                withoutKey.add(post.path("operationId").asText());
            }
        });
        assertThat(withoutKey)
                .as("those that write nothing, or nothing the second time")
                .containsExactlyInAnyOrder("suggestWeaknesses", "importAccount", "importInterviews");
    }

    @Test
    void every_list_says_how_it_goes_on() {
        assertThat(Contract.operations()).isNotEmpty().allSatisfy(operation -> assertThat(
                        operation.has("x-redoclyPagination"))
                .as(operation.path("operationId").asText())
                .isEqualTo(operation.path("parameters").findValuesAsText("name").contains("cursor")));
    }

    /** SamplesIT runs them; this is the quick part. */
    @Test
    void every_operation_shows_how_to_call_it_in_three_languages() {
        assertThat(Contract.operations()).isNotEmpty().allSatisfy(operation -> {
            assertThat(operation.path("x-codeSamples").findValuesAsText("lang"))
                    .containsExactly("shell", "typescript", "java");
            assertThat(operation.path("x-codeSamples").findValuesAsText("source"))
                    .allSatisfy(source -> assertThat(source)
                            .contains("REBOUND")
                            .doesNotContainPattern("\\{[a-z_]+}")
                            .doesNotContain("null("));
        });
    }

    @Test
    void every_text_in_a_body_has_a_limit() {
        List<String> unlimited = new ArrayList<>();
        Contract.document().at("/components/schemas").properties().forEach(schema -> schema.getValue()
                .path("properties")
                .properties()
                .forEach(property -> {
                    if (isUnlimitedText(property.getValue())) {
                        unlimited.add(schema.getKey() + "." + property.getKey());
                    }
                }));
        assertThat(unlimited).isEmpty();
    }

    private static boolean isUnlimitedText(JsonNode property) {
        return property.path("type").toString().contains("string")
                && !property.has("maxLength")
                && !property.has("$ref")
                && !property.has("enum");
    }

    @Test
    void no_enum_and_no_boolean_is_nullable() {
        Contract.document().at("/components/schemas").properties().forEach(schema -> schema.getValue()
                .path("properties")
                .properties()
                .forEach(property -> {
                    JsonNode value = property.getValue();
                    boolean nullable = value.path("type").toString().contains("null")
                            || value.path("anyOf").toString().contains("\"null\"");
                    boolean closed = value.path("type").toString().contains("boolean") || value.has("enum");
                    assertThat(nullable && closed)
                            .as(schema.getKey() + "." + property.getKey())
                            .isFalse();
                }));
    }

    @Test
    void an_object_within_a_patch_is_a_patch_so_that_its_fields_can_be_cleared() {
        JsonNode schemas = Contract.document().at("/components/schemas");
        List<String> within = new ArrayList<>();
        schemas.properties().stream()
                .filter(schema -> schema.getKey().endsWith("Patch"))
                .flatMap(schema -> schema.getValue().path("properties").valueStream())
                // A list is replaced whole, so what stands in it is no patch.
                .flatMap(property -> Stream.concat(
                        Stream.of(property), property.path("anyOf").valueStream()))
                .map(property -> property.path("$ref").asText())
                .map(ref -> ref.substring(ref.lastIndexOf('/') + 1))
                .filter(name -> schemas.path(name).has("properties"))
                .forEach(within::add);
        assertThat(within).contains("SelfAssessmentPatch").allMatch(name -> name.endsWith("Patch"));
    }

    @Test
    void every_example_is_what_its_schema_allows() {
        List<String> shown = new ArrayList<>();
        checkExamples(Contract.document(), "", shown);
        assertThat(shown).hasSizeGreaterThan(1000);
    }

    /** Looks at schemas ({@code examples}, {@code default}), and at what has a schema: parameters, headers and bodies. */
    private static void checkExamples(JsonNode node, String place, List<String> shown) {
        if (node.has("schema") && node.has("example")) {
            Contract.validate(node.get("schema"), node.get("example"), place);
            shown.add(place);
        }
        if (node.has("type") || node.has("anyOf") || node.has("$ref")) {
            List<JsonNode> examples = new ArrayList<>();
            node.path("examples").forEach(examples::add);
            if (node.has("default")) {
                examples.add(node.get("default"));
            }
            examples.forEach(example -> Contract.validate(node, example, place));
            examples.forEach(example -> shown.add(place));
        }
        // Below an example there is data, whatever its properties are called.
        node.properties().stream()
                .filter(child -> !List.of("example", "examples", "default").contains(child.getKey())
                        || place.endsWith("/properties"))
                .forEach(child -> checkExamples(child.getValue(), place + "/" + child.getKey(), shown));
        if (node.isArray()) {
            node.forEach(child -> checkExamples(child, place + "/-", shown));
        }
    }
}
