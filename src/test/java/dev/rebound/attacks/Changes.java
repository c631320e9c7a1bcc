package dev.rebound.attacks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** What may be changed in a call of an operation: some of it as the contract allows, the rest as it does not. */
final class Changes {

    /** A few, so that they come again with another request. */
    private static final List<String> IDEMPOTENCY_KEYS = List.of(
            "\"8e03978e-40d5-43dd-bc93-6894a57f9324\"", "8e03978e-40d5-43dd-bc93-6894a57f9325", "again-and-again");

    private static final List<String> HEADERS = List.of(
            "Accept",
            "Accept-Language",
            "Accept-Encoding",
            "Accept-Charset",
            "X-Request-Id",
            "traceparent",
            "tracestate",
            "baggage",
            "Cookie",
            "Range",
            "If-Modified-Since",
            "If-Unmodified-Since",
            "Prefer",
            "TE",
            "Forwarded",
            "X-Forwarded-For",
            "X-Forwarded-Host",
            "X-Forwarded-Proto",
            "X-Forwarded-Prefix",
            "X-HTTP-Method-Override",
            "Access-Control-Request-Method",
            "User-Agent",
            "Referer",
            "Cache-Control");

    private static final List<String> HEADER_VALUES = List.of(
            "",
            " ",
            "*",
            "*/*",
            "*/*;q=0",
            "application/json",
            "application/json;q=0.1, text/*;q=nonsense",
            "text/html",
            "application",
            "/",
            ",,;;==",
            "fr;q=1.5, en;q=-1, x-klingon, *",
            "fr-CA-x-private, de-DE-1996",
            "de",
            "aaaaaaaaaaaaaaaaaaaaaaaa-bbbbbbbbbbbbbb",
            "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
            "00-00000000000000000000000000000000-0000000000000000-00",
            "bytes=0-",
            "bytes=5-1,-1",
            "gzip, br",
            "identity;q=0, *;q=0",
            "W/\"a\"",
            "\"a\", \"b\", W/\"c\"",
            "\"",
            "Wed, 21 Oct 2015 07:28:00 GMT",
            "Wed, 99 Zzz 0000 99:99:99",
            "for=\"[::1\"; proto=gopher",
            "999.999.999.999",
            "DELETE",
            "é\u00ff",
            "\t",
            "${jndi:ldap://127.0.0.1:1/a}",
            "x".repeat(2_000));

    /** As they stand in a query: escapes that are no UTF-8, names without values, one name often. */
    private static final List<String> RAW_QUERIES = List.of(
            "",
            "&&&",
            "=",
            "=x",
            "limit",
            "limit=",
            "limit=1&limit=2",
            "limit[]=1",
            "limit%00=1",
            "q=%00",
            "q=%FF%FE",
            "q=%C0%AF",
            "q=%ED%A0%80",
            "q=%F4%90%80%80",
            "q=%E2%80%AE",
            "%F0%9F%98%80=1",
            "a=b;c=d",
            "?a=b",
            "q=" + "a".repeat(3_000),
            "q=" + "%F0%9F%98%80".repeat(500),
            "a".repeat(3_000));

    /** Other spellings of an address, and addresses below it. */
    private static final List<String> RAW_PATHS = List.of(
            "/", "//", "/.", "/..", "/%2e%2e", ";a=b", ";", "%00", "%20", "%2F", ".json", "/%FF", "%C0%AF", "/x/y");

    private Changes() {}

    /** The ways to ask for an operation, at most three changes at once. */
    static Arbitrary<List<UnaryOperator<Call>>> of(Operation operation) {
        Arbitrary<List<UnaryOperator<Call>>> allowed =
                Arbitraries.oneOf(allowed(operation)).list().ofMaxSize(2);
        Arbitrary<UnaryOperator<Call>> one = Arbitraries.oneOf(odd(operation));
        return Arbitraries.frequencyOf(
                Tuple.of(3, allowed),
                Tuple.of(2, Combinators.combine(allowed, one).as((some, odd) -> Stream.concat(
                                some.stream(), Stream.of(odd))
                        .toList())));
    }

    private static List<Arbitrary<UnaryOperator<Call>>> allowed(Operation operation) {
        List<Arbitrary<UnaryOperator<Call>>> changes = new ArrayList<>();
        changes.add(Arbitraries.just(call -> call));
        operation.parameters().stream()
                .filter(parameter -> !parameter.place().equals("path"))
                .map(parameter -> parameter(parameter, fittingText(parameter)))
                .forEach(changes::add);
        List<Field> fields = operation.fields();
        if (!fields.isEmpty()) {
            Arbitrary<UnaryOperator<Call>> field = Arbitraries.of(fields)
                    .flatMap(one -> Values.fitting(one.schema()).map(value -> put(one, value)));
            changes.addAll(Collections.nCopies(4, field));
            changes.add(
                    Values.fitting(operation.body().orElseThrow().schema()).map(body -> call -> call.withBody(body)));
        }
        return changes;
    }

    private static List<Arbitrary<UnaryOperator<Call>>> odd(Operation operation) {
        List<Arbitrary<UnaryOperator<Call>>> changes = new ArrayList<>();
        changes.add(strangeHeader());
        changes.add(flood());
        changes.add(Arbitraries.of(RAW_PATHS).map(path -> call -> call.withRawPath(path)));
        changes.add(Arbitraries.of(RAW_QUERIES).map(query -> call -> call.withRawQuery(query)));
        if (!operation.parameters().isEmpty()) {
            changes.addAll(Collections.nCopies(
                    3,
                    Arbitraries.of(operation.parameters())
                            .flatMap(parameter -> parameter(parameter, Texts.odd(parameter.schema())))));
        }
        List<Field> fields = operation.fields();
        if (!fields.isEmpty()) {
            JsonNode schema = operation.body().orElseThrow().schema();
            changes.addAll(Collections.nCopies(6, Arbitraries.of(fields).flatMap(field -> Values.odd(field.schema())
                    .map(value -> put(field, value)))));
            changes.add(Arbitraries.of(fields).map(field -> call -> call.withBody(without(call.body(), field))));
            changes.add(Values.odd(schema).map(body -> call -> call.withBody(body)));
        }
        Arbitrary<UnaryOperator<Call>> distortion = Combinators.combine(
                        Arbitraries.of(Distortion.values()), Texts.somewhere())
                .as((what, where) -> call -> what.of(call, where));
        changes.addAll(Collections.nCopies(operation.body().isPresent() ? 4 : 1, distortion));
        if (operation.body().isPresent() && fields.isEmpty()) {
            changes.addAll(Collections.nCopies(6, interspersed()));
        }
        return changes;
    }

    /** A text that is no JSON, with something else in the middle of it. */
    private static Arbitrary<UnaryOperator<Call>> interspersed() {
        return Combinators.combine(Texts.hostile(), Texts.somewhere()).as((more, where) -> call -> {
            String text = call.body().asText();
            int at = (int) (where * text.length());
            return call.withText(text.substring(0, at) + more + text.substring(at));
        });
    }

    private static UnaryOperator<Call> put(Field field, JsonNode value) {
        return call -> call.body() instanceof ObjectNode body ? call.withBody(field.put(body, value)) : call;
    }

    private static JsonNode without(JsonNode body, Field field) {
        JsonNode copy = body.deepCopy();
        if (copy.at(field.pointer().head()) instanceof ObjectNode parent) {
            parent.remove(field.name());
        }
        return copy;
    }

    private static Arbitrary<String> fittingText(Operation.Parameter parameter) {
        return parameter.name().equals("Idempotency-Key")
                ? Arbitraries.of(IDEMPOTENCY_KEYS)
                : Values.fitting(parameter.schema()).map(JsonNode::asText);
    }

    private static Arbitrary<UnaryOperator<Call>> parameter(Operation.Parameter parameter, Arbitrary<String> values) {
        return values.map(value -> switch (parameter.place()) {
            case "path" -> call -> call.withPath(parameter.name(), value);
            case "query" -> call -> call.withQuery(parameter.name(), value);
            default -> call -> call.withHeader(parameter.name(), sendable(value));
        });
    }

    /** A client of HTTP takes no control characters in a header, and none beyond Latin-1. */
    private static String sendable(String value) {
        return value.replaceAll("[^\\t -~\u00a0-\u00ff]", "?");
    }

    private static Arbitrary<UnaryOperator<Call>> strangeHeader() {
        return Combinators.combine(
                        Arbitraries.of(HEADERS), Arbitraries.oneOf(Arbitraries.of(HEADER_VALUES), Texts.hostile()))
                .as((name, value) -> call -> call.withHeader(name, sendable(value)));
    }

    private static Arbitrary<UnaryOperator<Call>> flood() {
        return Arbitraries.of(10, 90, 120)
                .flatMap(many -> Arbitraries.of(
                        call -> {
                            IntStream.range(0, many).forEach(i -> call.withHeader("X-Flood-" + i, "flood"));
                            return call;
                        },
                        call -> call.withHeader("X-Flood", "flood".repeat(many * 50)),
                        call -> call.withRawQuery(repeated(many, "flood%d=1")),
                        call -> call.withRawQuery(repeated(many, "limit=%d"))));
    }

    private static String repeated(int many, String pattern) {
        return IntStream.range(0, many).mapToObj(pattern::formatted).collect(Collectors.joining("&"));
    }
}
