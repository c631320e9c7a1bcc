package dev.rebound.platform.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says what is wrong with a JSON body: 400 where it can't be read, 422 with a pointer where it can. */
public final class JsonFaults {

    private JsonFaults() {}

    /** The problem that a failure of Jackson stands for. */
    public static Problem problem(JacksonException failure) {
        if (failure.getCause() instanceof Problem problem) {
            return problem;
        }
        // Syntax was checked before, so what is left is a value of another type or size.
        return failure instanceof JsonMappingException mapping
                ? Problem.of(ProblemCode.INVALID_BODY, List.of(fault(mapping)))
                : Problem.of(ProblemCode.MALFORMED_JSON);
    }

    private static FieldError fault(JsonMappingException mapping) {
        String pointer = pointer(mapping.getPath());
        if (mapping instanceof UnrecognizedPropertyException) {
            return FieldError.pointer(pointer, FieldCode.UNKNOWN_FIELD);
        }
        if (mapping instanceof InvalidFormatException format) {
            Class<?> wanted = format.getTargetType();
            if (wanted.isEnum()) {
                return format.getValue() instanceof String
                        ? FieldError.pointer(pointer, FieldCode.UNKNOWN_VALUE, values(wanted))
                        : FieldError.pointer(pointer, FieldCode.WRONG_TYPE);
            }
            if (java.time.temporal.Temporal.class.isAssignableFrom(wanted)
                    || format.getCause() instanceof DateTimeException) {
                return FieldError.pointer(pointer, FieldCode.BAD_DATE);
            }
            return FieldError.pointer(
                    pointer,
                    wanted == java.util.UUID.class && format.getValue() instanceof String
                            ? FieldCode.MALFORMED
                            : FieldCode.WRONG_TYPE);
        }
        return FieldError.pointer(pointer, FieldCode.WRONG_TYPE);
    }

    private static String values(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private static String pointer(List<JsonMappingException.Reference> path) {
        return path.stream()
                .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                .map(FieldError::step)
                .collect(Collectors.joining());
    }
}
