package dev.rebound.attacks;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rebound.support.Contract;
import java.util.ArrayList;
import java.util.List;

/**
 * A place in a body where the contract lets a value stand; the first place of a list stands for all.
 *
 * @param name of the property, or of the list that it is in
 * @param schema with references resolved
 */
record Field(JsonPointer pointer, String name, JsonNode schema) {

    /** Below this there is nothing new: an import repeats what single records hold. */
    private static final int DEEPEST = 6;

    /** Every place in a body with this schema. */
    static List<Field> of(JsonNode schema) {
        List<Field> fields = new ArrayList<>();
        walk(schema, "", "", fields, 0);
        return fields;
    }

    private static void walk(JsonNode declared, String pointer, String name, List<Field> fields, int depth) {
        JsonNode schema = plain(declared);
        if (!pointer.isEmpty()) {
            fields.add(new Field(JsonPointer.compile(pointer), name, schema));
        }
        if (depth == DEEPEST) {
            return;
        }
        schema.path("properties")
                .properties()
                .forEach(property -> walk(
                        property.getValue(), pointer + "/" + property.getKey(), property.getKey(), fields, depth + 1));
        if (schema.has("items")) {
            walk(schema.get("items"), pointer + "/0", name, fields, depth + 1);
        }
    }

    /** The schema behind references, and without the null that a patch may send. */
    private static JsonNode plain(JsonNode declared) {
        for (JsonNode choice : declared.path("anyOf")) {
            if (!choice.path("type").asText().equals("null")) {
                return plain(choice);
            }
        }
        return declared.has("$ref") ? plain(Contract.resolve(declared)) : declared;
    }

    boolean isText() {
        return schema.path("type").toString().contains("\"string\"") && !schema.has("enum");
    }

    boolean isObject() {
        return schema.has("properties");
    }

    /** Whether it takes any words: what else a text may be has a form, which the contract tells or a rule checks. */
    boolean isWords() {
        return isText()
                && !schema.has("format")
                && schema.path("pattern").asText("\\S").equals("\\S")
                && !List.of("time_zone", "code", "phone").contains(name);
    }

    /** The longest text. */
    int most() {
        return schema.path("maxLength").asInt(Integer.MAX_VALUE);
    }

    /** Whether a body holds something here. */
    boolean isIn(JsonNode body) {
        return !body.at(pointer).isMissingNode();
    }

    /** A copy of a body with another value here; objects and lists on the way are made. */
    JsonNode put(JsonNode body, JsonNode value) {
        JsonNode copy = body.deepCopy();
        JsonNode parent = copy;
        for (JsonPointer rest = pointer; ; rest = rest.tail()) {
            boolean isLast = rest.tail().matches();
            JsonNode child = isLast ? value : container(parent, rest);
            if (parent instanceof ArrayNode list) {
                if (list.isEmpty()) {
                    list.add(child);
                } else {
                    list.set(0, child);
                }
            } else {
                ((ObjectNode) parent).set(rest.getMatchingProperty(), child);
            }
            if (isLast) {
                return copy;
            }
            parent = child;
        }
    }

    private static JsonNode container(JsonNode parent, JsonPointer rest) {
        JsonNode there = parent.at(JsonPointer.compile("/" + rest.getMatchingProperty()));
        if (there.isContainerNode()) {
            return there;
        }
        return rest.tail().getMatchingIndex() == 0
                ? JsonNodeFactory.instance.arrayNode()
                : JsonNodeFactory.instance.objectNode();
    }
}
