package dev.rebound.attacks;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Texts that a schema of the contract takes, and texts that somebody sends all the same. */
final class Texts {

    private static final int LONGEST = 300;
    private static final Pattern WORD = Pattern.compile("\\S");

    /** Letters of several scripts: combining, right to left, and such as take four bytes and two chars. */
    private static final List<String> LETTERS = List.of(
            "a",
            "Z",
            "0",
            "-",
            "_",
            ".",
            " ",
            "é",
            "ß",
            "İ",
            "ﬁ",
            "e\u0301",
            "\u200f",
            "\u202e",
            "\u2066",
            "א",
            "ش",
            "中",
            "한",
            "😀",
            "👩\u200d🚀",
            "𝔘",
            "\ud83c\udffd",
            "\u200b",
            "\ufeff",
            "\u00ad",
            "'",
            "\"",
            "\\",
            "%",
            "<");

    /** What no text may hold, or what something on its way might take for an end, a line, a number or nothing. */
    private static final List<String> HOSTILE = List.of(
            "",
            " ",
            "\u00a0\u2003\u3000",
            "\t\r\n",
            "\u0000",
            "a\u0000b",
            "\ud800",
            "\udc00",
            "\udc00\ud800",
            "a\ud83d",
            "\u202e\u2066\u200f",
            "\uffff\ufffe\ufdd0",
            "\u0001\u001b\u007f\u0085",
            "\u2028\u2029",
            "😀".repeat(60),
            "e" + "\u0301".repeat(200),
            "null",
            "NaN",
            "-1",
            "1e999",
            "0x10",
            "true",
            "[]",
            "{}",
            "*",
            "..",
            "a/b",
            "%00",
            "%2e%2e%2f",
            "+",
            "&a=b",
            ";",
            "x".repeat(4_000),
            "\ud83d\ude00".repeat(1_500));

    private static final List<String> TIMES = List.of(
            "2026-11-20T14:30:00Z",
            "1900-01-01T00:00:00Z",
            "9999-12-31T23:59:59.999999999Z",
            "2026-11-20T14:30:00.123456789+14:00",
            "2026-11-20T14:30:00-18:00",
            "2024-02-29T23:59:59-00:00",
            "2026-03-29T02:30:00+01:00");

    private static final List<String> NO_TIMES = List.of(
            "2026-11-20",
            "2026-11-20T14:30:00",
            "2026-11-20 14:30:00Z",
            "2026-11-20t14:30:00z",
            "2026-02-30T00:00:00Z",
            "2026-11-20T24:00:00Z",
            "2026-12-31T23:59:60Z",
            "2026-11-20T14:30:00+19:00",
            "1899-12-31T23:59:59Z",
            "1900-01-01T00:00:00+18:00",
            "9999-12-31T23:59:59-18:00",
            "10000-01-01T00:00:00Z",
            "+1000000000-12-31T23:59:59Z",
            "-0001-01-01T00:00:00Z",
            "0000-00-00T00:00:00Z",
            "2026-11-20T14:30:00.1234567891Z",
            "٢٠٢٦-١١-٢٠T14:30:00Z",
            "1764340200",
            "now");

    private static final List<String> NO_DATES =
            List.of("2026-02-29", "2026-13-01", "2026-1-1", "1899-12-31", "10000-01-01", "-2026-01-01", "20261120");

    private static final List<String> NO_IDS = List.of(
            "0",
            "00000000-0000-0000-0000-000000000000",
            "ffffffff-ffff-ffff-ffff-ffffffffffff",
            "1-1-1-1-1",
            "{0199b0a4-7f3c-7d21-9c5e-2f6f5f0c1a11}",
            "0199B0A4-7F3C-7D21-9C5E-2F6F5F0C1A11",
            "0199b0a47f3c7d219c5e2f6f5f0c1a11",
            "urn:uuid:0199b0a4-7f3c-7d21-9c5e-2f6f5f0c1a11");

    private static final List<String> NO_PLACES =
            List.of("javascript:alert(1)", "http://", "https://[::1", "//127.0.0.1", "http://a b", "mailto:", "@");

    private Texts() {}

    /** Texts that this schema takes, its longest and shortest among them. */
    static Arbitrary<String> fitting(JsonNode schema) {
        Arbitrary<String> form =
                switch (schema.path("format").asText()) {
                    case "uuid" ->
                        Combinators.combine(Arbitraries.longs(), Arbitraries.longs())
                                .as((most, least) -> new UUID(most, least).toString());
                    case "date-time" -> times();
                    case "date" -> dates();
                    default -> schema.has("pattern") ? likeExamples(schema) : words(schema);
                };
        List<String> examples = examples(schema);
        return examples.isEmpty()
                ? form
                : Arbitraries.frequencyOf(Tuple.of(4, form), Tuple.of(1, Arbitraries.of(examples)));
    }

    private static Arbitrary<String> times() {
        long first = Instant.parse("1900-01-01T00:00:00Z").getEpochSecond();
        long last = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();
        return Arbitraries.oneOf(
                Arbitraries.of(TIMES),
                Arbitraries.longs().between(first, last).map(second -> Instant.ofEpochSecond(second)
                        .toString()));
    }

    private static Arbitrary<String> dates() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(1900, 1, 1).toEpochDay(),
                        LocalDate.of(9999, 12, 31).toEpochDay())
                .map(day -> LocalDate.ofEpochDay(day).toString());
    }

    /** Words of any letters; a schema counts code points. */
    private static Arbitrary<String> words(JsonNode schema) {
        int most = Math.min(schema.path("maxLength").asInt(LONGEST), LONGEST);
        int least = Math.min(schema.path("minLength").asInt(0), most);
        Arbitrary<String> some = Arbitraries.of(LETTERS)
                .list()
                .ofMinSize(least)
                .ofMaxSize(most)
                .map(letters -> cut(String.join("", letters), most));
        Arbitrary<String> longest = Arbitraries.of("a", "é", "😀", "\u202e")
                .map(letter -> letter.repeat(schema.path("maxLength").asInt(LONGEST)));
        return Arbitraries.frequencyOf(Tuple.of(9, some), Tuple.of(1, longest));
    }

    private static String cut(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most));
    }

    /** The schema's examples with one letter changed for another of its kind, and words, if they still match. */
    private static Arbitrary<String> likeExamples(JsonNode schema) {
        Pattern pattern = Pattern.compile(schema.get("pattern").asText());
        if (pattern.pattern().equals(WORD.pattern())) {
            return words(schema).map(text -> WORD.matcher(text).find() ? text : "x");
        }
        List<String> examples = examples(schema).stream()
                .filter(example -> pattern.matcher(example).find())
                .toList();
        if (examples.isEmpty()) {
            return words(schema);
        }
        return Combinators.combine(Arbitraries.of(examples), somewhere(), Arbitraries.of('1', '9', 'x'))
                .as((example, where, letter) -> {
                    String other = replaced(example, where, letter);
                    return pattern.matcher(other).find() ? other : example;
                });
    }

    private static String replaced(String text, double where, char letter) {
        StringBuilder other = new StringBuilder(text);
        other.setCharAt((int) (where * text.length()), letter);
        return other.toString();
    }

    /** A place in a text or a body, from its beginning, 0, to just before its end, 1. */
    static Arbitrary<Double> somewhere() {
        return Arbitraries.integers().between(0, 999).map(place -> place / 1_000.0);
    }

    private static List<String> examples(JsonNode schema) {
        return StreamSupport.stream(schema.path("examples").spliterator(), false)
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .toList();
    }

    /** Texts that hardly anything takes. */
    static Arbitrary<String> hostile() {
        Arbitrary<String> strange =
                Arbitraries.of(LETTERS).list().ofMaxSize(20).map(letters -> String.join("", letters));
        return Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.of(HOSTILE)),
                Tuple.of(1, strange),
                Tuple.of(
                        1,
                        Combinators.combine(strange, Arbitraries.of(HOSTILE), strange)
                                .as((before, it, after) -> before + it + after)),
                Tuple.of(1, Arbitraries.of(Poison.values()).map(poison -> poison.marked("Mark", LONGEST))));
    }

    /** Texts that are nearly what this schema takes. */
    static Arbitrary<String> odd(JsonNode schema) {
        List<String> nearly =
                switch (schema.path("format").asText()) {
                    case "uuid" -> NO_IDS;
                    case "date-time" -> NO_TIMES;
                    case "date" -> NO_DATES;
                    default -> nearly(schema);
                };
        return Arbitraries.oneOf(hostile(), Arbitraries.of(nearly));
    }

    private static List<String> nearly(JsonNode schema) {
        int most = schema.path("maxLength").asInt(LONGEST);
        Stream<String> lengths = Stream.of("x".repeat(most + 1), "😀".repeat(most / 2 + 1), " ".repeat(most + 1) + "x");
        Stream<String> names = StreamSupport.stream(schema.path("enum").spliterator(), false)
                .map(JsonNode::asText)
                .flatMap(name -> Stream.of(name.toUpperCase(Locale.ROOT), name + " ", name + "s", "\ufeff" + name));
        Stream<String> near =
                examples(schema).stream().flatMap(text -> Stream.of(text + "\n", " " + text, text + text));
        return Stream.of(lengths, names, near, NO_PLACES.stream())
                .flatMap(texts -> texts)
                .toList();
    }
}
