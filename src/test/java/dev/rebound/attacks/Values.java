package dev.rebound.attacks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rebound.support.Contract;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** JSON for a schema of the contract: what fits, and what does not or barely. */
final class Values {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** What a parser reads and a service does not. */
    private static final int DEEPER_THAN_ALLOWED = 33;

    /** What Jackson writes; still deeper is a {@link Distortion}. */
    private static final int DEEPEST = 900;

    private static final int WIDEST = 5_000;
    private static final int DIGITS = 900;
    private static final int MOST_OF_A_LIST = 4;

    private Values() {}

    /** What the contract lets stand where this schema is. */
    static Arbitrary<JsonNode> fitting(JsonNode declared) {
        JsonNode schema = Contract.resolve(declared);
        if (schema.has("anyOf")) {
            return Arbitraries.oneOf(
                    listed(schema.get("anyOf")).map(Values::fitting).toList());
        }
        if (schema.has("enum")) {
            return Arbitraries.of(listed(schema.get("enum")).toList());
        }
        return Arbitraries.oneOf(types(schema).map(type -> ofType(type, schema)).toList());
    }

    private static Stream<JsonNode> listed(JsonNode list) {
        List<JsonNode> all = new ArrayList<>();
        list.forEach(all::add);
        return all.stream();
    }

    private static Stream<String> types(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? listed(type).map(JsonNode::asText) : Stream.of(type.asText("object"));
    }

    private static Arbitrary<JsonNode> ofType(String type, JsonNode schema) {
        return switch (type) {
            case "null" -> Arbitraries.just(JSON.nullNode());
            case "boolean" -> Arbitraries.of(JSON.booleanNode(true), JSON.booleanNode(false));
            case "integer" -> {
                BigInteger least = edge(schema, "minimum", Integer.MIN_VALUE).toBigInteger();
                BigInteger most = edge(schema, "maximum", Integer.MAX_VALUE).toBigInteger();
                yield Arbitraries.oneOf(Arbitraries.bigIntegers().between(least, most), Arbitraries.of(least, most))
                        .map(JSON::numberNode);
            }
            case "number" -> {
                BigDecimal least = edge(schema, "minimum", Integer.MIN_VALUE);
                BigDecimal most = edge(schema, "maximum", Integer.MAX_VALUE);
                yield Arbitraries.oneOf(Arbitraries.bigDecimals().between(least, most), Arbitraries.of(least, most))
                        .map(JSON::numberNode);
            }
            case "string" -> Texts.fitting(schema).map(JSON::textNode);
            case "array" -> list(schema);
            default -> object(schema);
        };
    }

    private static BigDecimal edge(JsonNode schema, String name, long otherwise) {
        return schema.has(name) ? schema.get(name).decimalValue() : BigDecimal.valueOf(otherwise);
    }

    private static Arbitrary<JsonNode> list(JsonNode schema) {
        int least = schema.path("minItems").asInt();
        int most =
                Math.max(least, Math.min(MOST_OF_A_LIST, schema.path("maxItems").asInt(MOST_OF_A_LIST)));
        return fitting(schema.path("items"))
                .list()
                .ofMinSize(least)
                .ofMaxSize(most)
                .map(Values::listOf);
    }

    private static JsonNode listOf(Iterable<JsonNode> entries) {
        ArrayNode list = JSON.arrayNode();
        entries.forEach(list::add);
        return list;
    }

    /** What it requires, and of the rest now this, now that. */
    private static Arbitrary<JsonNode> object(JsonNode schema) {
        List<String> names = new ArrayList<>();
        List<Arbitrary<Optional<JsonNode>>> properties = new ArrayList<>();
        List<String> required =
                listed(schema.path("required")).map(JsonNode::asText).toList();
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            names.add(property.getKey());
            properties.add(fitting(property.getValue()).optional(required.contains(property.getKey()) ? 1 : 0.4));
        }
        return Combinators.combine(properties).as(given -> {
            ObjectNode object = JSON.objectNode();
            for (int i = 0; i < names.size(); i++) {
                String name = names.get(i);
                given.get(i).ifPresent(value -> object.set(name, value));
            }
            return object;
        });
    }

    /** What does not fit this schema, or only just. */
    static Arbitrary<JsonNode> odd(JsonNode declared) {
        JsonNode schema = Contract.resolve(declared);
        if (schema.has("anyOf")) {
            return Arbitraries.oneOf(
                    listed(schema.get("anyOf")).map(Values::odd).toList());
        }
        return Arbitraries.frequencyOf(
                Tuple.of(3, oddOfItsType(schema)), Tuple.of(2, anything()), Tuple.of(1, monster()));
    }

    private static Arbitrary<JsonNode> oddOfItsType(JsonNode schema) {
        String types = schema.path("type").toString();
        if (types.contains("array")) {
            return oddList(schema);
        }
        if (types.contains("integer") || types.contains("number")) {
            return oddNumber(schema);
        }
        return types.contains("string") ? Texts.odd(schema).map(JSON::textNode) : oddObject(schema);
    }

    private static Arbitrary<JsonNode> oddNumber(JsonNode schema) {
        BigDecimal least = edge(schema, "minimum", Integer.MIN_VALUE);
        BigDecimal most = edge(schema, "maximum", Integer.MAX_VALUE);
        BigDecimal bit = new BigDecimal("0.0000001");
        return Arbitraries.oneOf(
                numbers(),
                Arbitraries.of(
                                least.subtract(BigDecimal.ONE),
                                most.add(BigDecimal.ONE),
                                least.subtract(bit),
                                most.add(bit),
                                least.add(new BigDecimal("0.5")))
                        .map(JSON::numberNode),
                Arbitraries.of(least, most).map(number -> JSON.textNode(number.toPlainString())));
    }

    private static Arbitrary<JsonNode> numbers() {
        BigInteger large = BigInteger.TEN.pow(DIGITS);
        return Arbitraries.of(
                JSON.numberNode(-0.0),
                DecimalNode.valueOf(new BigDecimal("1E+400")),
                DecimalNode.valueOf(new BigDecimal("1E-400")),
                DecimalNode.valueOf(new BigDecimal("1E+99999999")),
                DecimalNode.valueOf(new BigDecimal("1.0")),
                DecimalNode.valueOf(new BigDecimal("5E0")),
                JSON.numberNode(Double.MIN_VALUE),
                JSON.numberNode(Double.MAX_VALUE),
                JSON.numberNode(Integer.MAX_VALUE + 1L),
                JSON.numberNode(Long.MIN_VALUE),
                JSON.numberNode(BigInteger.ONE.shiftLeft(63)),
                JSON.numberNode(BigInteger.ONE.shiftLeft(64)),
                JSON.numberNode(large),
                JSON.numberNode(large.negate()),
                DecimalNode.valueOf(new BigDecimal(large.add(BigInteger.ONE), DIGITS)));
    }

    private static Arbitrary<JsonNode> oddList(JsonNode schema) {
        Arbitrary<JsonNode> entry = fitting(schema.path("items"));
        int most = schema.path("maxItems").asInt(MOST_OF_A_LIST);
        return Arbitraries.oneOf(
                odd(schema.path("items")).list().ofMaxSize(MOST_OF_A_LIST).map(Values::listOf),
                entry.map(one -> listOf(Collections.nCopies(2, one))),
                entry.map(one -> listOf(Collections.nCopies(most + 1, one))),
                entry.map(one -> listOf(List.of(one, JSON.nullNode()))),
                entry.map(one -> listOf(List.of(listOf(List.of(one))))),
                entry,
                Arbitraries.just(JSON.arrayNode()));
    }

    /** With something that is not known, without something that is required, or with something that does not fit. */
    private static Arbitrary<JsonNode> oddObject(JsonNode schema) {
        Arbitrary<JsonNode> good = object(schema);
        if (schema.path("properties").isEmpty()) {
            return anything();
        }
        List<String> names = new ArrayList<>();
        schema.path("properties").fieldNames().forEachRemaining(names::add);
        Arbitrary<JsonNode> more = Combinators.combine(good, Texts.hostile(), anything())
                .as((object, name, value) -> ((ObjectNode) object.deepCopy()).set(name, value));
        Arbitrary<JsonNode> less = Combinators.combine(good, Arbitraries.of(names))
                .as((object, name) -> ((ObjectNode) object.deepCopy()).without(List.of(name)));
        Arbitrary<JsonNode> none = Combinators.combine(good, Arbitraries.of(names))
                .as((object, name) -> ((ObjectNode) object.deepCopy()).set(name, JSON.nullNode()));
        Arbitrary<JsonNode> wrong = Arbitraries.of(names).flatMap(name -> Combinators.combine(
                        good, odd(schema.path("properties").path(name)))
                .as((object, value) -> ((ObjectNode) object.deepCopy()).set(name, value)));
        return Arbitraries.oneOf(more, less, none, wrong);
    }

    /** Small JSON of any type. */
    static Arbitrary<JsonNode> anything() {
        Arbitrary<JsonNode> plain = Arbitraries.oneOf(
                numbers(),
                Texts.hostile().map(JSON::textNode),
                Arbitraries.of(JSON.nullNode(), JSON.booleanNode(true), JSON.numberNode(0), JSON.textNode("x")));
        return Arbitraries.oneOf(
                plain,
                plain.list().ofMaxSize(3).map(Values::listOf),
                Combinators.combine(Texts.hostile(), plain)
                        .as((name, value) -> JSON.objectNode().set(name, value)));
    }

    /** Deep and wide JSON. */
    private static Arbitrary<JsonNode> monster() {
        return Arbitraries.of(
                deep(DEEPER_THAN_ALLOWED - 3, false),
                deep(DEEPER_THAN_ALLOWED, false),
                deep(DEEPER_THAN_ALLOWED, true),
                deep(DEEPEST, false),
                deep(DEEPEST, true),
                listOf(Collections.nCopies(WIDEST, JSON.numberNode(1))),
                listOf(Collections.nCopies(WIDEST, JSON.objectNode())),
                wide(),
                JSON.textNode("a".repeat(100_000)),
                // More than any body may hold.
                JSON.textNode("é".repeat(140_000)));
    }

    private static JsonNode deep(int levels, boolean objects) {
        JsonNode core = JSON.numberNode(1);
        for (int i = 0; i < levels; i++) {
            core = objects ? JSON.objectNode().set("a", core) : listOf(List.of(core));
        }
        return core;
    }

    private static JsonNode wide() {
        ObjectNode wide = JSON.objectNode();
        for (int i = 0; i < WIDEST; i++) {
            wide.put("a" + i, i);
        }
        return wide;
    }
}
