package dev.rebound.platform.http;

import dev.rebound.platform.json.StrictTimes;
import dev.rebound.platform.problem.FieldCode;
import dev.rebound.platform.problem.Problem;
import dev.rebound.platform.text.WellFormed;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads query parameters from their text, so that a wrong one is a 400 that names it. A missing one is {@code null}
 * throughout; an empty one is wrong.
 */
public final class QueryValues {

    /** As JSON writes whole numbers; Java itself would take digits of any script. None of the bounds has more than ten. */
    private static final Pattern DIGITS = Pattern.compile("-?[0-9]{1,10}");

    private QueryValues() {}

    /** A value of an enum in lower case. */
    public static <E extends Enum<E>> E oneOf(String name, String text, Class<E> type) {
        if (text == null) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(() -> Problem.parameter(
                        name,
                        FieldCode.UNKNOWN_VALUE,
                        Arrays.stream(type.getEnumConstants())
                                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))));
    }

    /** An instant in RFC 3339 with any offset. */
    public static Instant instant(String name, String text) {
        if (text == null) {
            return null;
        }
        try {
            return StrictTimes.instant(text);
        } catch (DateTimeException notATime) {
            throw Problem.parameter(name, FieldCode.BAD_DATE);
        }
    }

    /** A time zone of the IANA database. */
    public static ZoneId timeZone(String name, String text) {
        if (text == null) {
            return null;
        }
        if (!ZoneId.getAvailableZoneIds().contains(text)) {
            throw Problem.parameter(name, FieldCode.BAD_TIME_ZONE);
        }
        return ZoneId.of(text);
    }

    /** A whole number within bounds. */
    public static Integer number(String name, String text, int min, int max) {
        if (text == null) {
            return null;
        }
        if (DIGITS.matcher(text).matches()) {
            long number = Long.parseLong(text);
            if (number >= min && number <= max) {
                return (int) number;
            }
        }
        throw Problem.parameter(name, FieldCode.OUT_OF_RANGE, min, max);
    }

    /** {@code true} or {@code false}. */
    public static Boolean bool(String name, String text) {
        if (text == null) {
            return null;
        }
        return switch (text) {
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default -> throw Problem.parameter(name, FieldCode.UNKNOWN_VALUE, "true, false");
        };
    }

    /** An id. */
    public static UUID id(String name, String text) {
        if (text == null) {
            return null;
        }
        try {
            return new IdConverters().getConverter(UUID.class, UUID.class, null).fromString(text);
        } catch (Problem malformed) {
            throw Problem.parameter(name, FieldCode.MALFORMED);
        }
    }

    /** A text of 1 to {@code max} characters without U+0000 and lone surrogates. */
    public static String text(String name, String text, int max) {
        if (text == null) {
            return null;
        }
        if (text.isBlank()) {
            throw Problem.parameter(name, FieldCode.REQUIRED);
        }
        if (text.length() > max) {
            throw Problem.parameter(name, FieldCode.TOO_LONG, max);
        }
        if (!WellFormed.isWellFormed(text)) {
            throw Problem.parameter(name, FieldCode.FORBIDDEN_CHARACTER);
        }
        return text;
    }
}
