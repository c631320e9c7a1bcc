package dev.rebound.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.rebound.support.Contract;
import dev.rebound.support.ServiceTest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a person may not say of a record, said anyway, in every body and to every operation (OWASP API3). */
@ServiceTest
class MassAssignmentTest {

    /** What rows have and bodies do not, what frameworks look for, and other spellings. */
    private static final List<String> SURPRISES = List.of(
            "id",
            "owner_id",
            "ownerId",
            "owner",
            "site_id",
            "mentor_id",
            "etag",
            "version",
            "created_at",
            "updated_at",
            "deleted_at",
            "accepted_at",
            "groups",
            "is_admin",
            "class",
            "@type",
            "__proto__");

    private static Victim person;
    private static Map<String, String> rows;

    @BeforeEach
    void somebody_has_one_of_everything() {
        if (person == null) {
            person = new Victim();
            rows = person.rows();
        }
    }

    static Stream<Operation> withBody() {
        return Operation.all().stream().filter(operation -> operation
                .body()
                .filter(Operation.Body::isJson)
                .filter(body -> body.schema().has("properties"))
                .isPresent());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("withBody")
    void a_field_that_is_not_the_person_s_to_write_is_named_and_nothing_is_written(Operation operation) {
        JsonNode body = person.body(operation);
        Map<String, JsonNode> objects = new TreeMap<>();
        objects.put("", operation.body().orElseThrow().schema());
        operation.fields().stream()
                .filter(field -> field.isObject() && field.isIn(body))
                .forEach(field -> objects.put(field.pointer().toString(), field.schema()));
        objects.forEach((object, schema) -> {
            for (String surprise : SURPRISES) {
                if (!schema.path("properties").has(surprise)) {
                    JsonNode more = body.deepCopy();
                    ((ObjectNode) more.at(object)).set(surprise, value(surprise));
                    refused(operation, more, object + "/" + surprise);
                }
            }
        });
        assertThat(person.rows()).isEqualTo(rows);
    }

    private static JsonNode value(String surprise) {
        String text = surprise.endsWith("_at")
                ? "2020-01-01T00:00:00Z"
                : UUID.randomUUID().toString();
        return TextNode.valueOf(text);
    }

    private static void refused(Operation operation, JsonNode body, String pointer) {
        Contract.Reply reply = person.sends(person.call(operation).withBody(body));
        // Of a batch each entry has an answer of its own, with places within it.
        boolean isBatch = reply.status() == 207 && pointer.startsWith("/items/0/");
        JsonNode problem = isBatch ? reply.json().at("/items/0/problem") : reply.json();
        assertThat(problem.path("status").asInt()).as(body + " " + reply.body()).isEqualTo(422);
        assertThat(problem.path("errors")).as(body + " " + reply.body()).anySatisfy(error -> {
            assertThat(error.path("pointer").asText())
                    .isEqualTo(isBatch ? pointer.substring("/items/0".length()) : pointer);
            assertThat(error.path("code").asText()).isEqualTo("unknown_field");
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("dev.rebound.attacks.Operation#all")
    void a_parameter_that_says_whose_it_is_is_refused(Operation operation) {
        for (String name : List.of("owner_id", "site", "_method")) {
            Contract.Reply reply = person.sends(
                    person.call(operation).withQuery(name, UUID.randomUUID().toString()));
            assertThat(reply.status()).as(reply.body()).isEqualTo(400);
            assertThat(reply.json().path("code").asText()).isEqualTo("unknown_parameter");
        }
        assertThat(person.rows()).isEqualTo(rows);
    }
}
