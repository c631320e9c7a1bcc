package dev.rebound.platform.problem;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Says which field broke which rule of Bean Validation. */
public final class ConstraintFaults {

    private ConstraintFaults() {}

    /** 422 with a pointer for each violation; the pointers start at the body's root. */
    public static Problem problem(Collection<? extends ConstraintViolation<?>> violations) {
        List<FieldError> faults = violations.stream()
                .map(violation -> fault(pointer(violation.getPropertyPath()), violation))
                .sorted(java.util.Comparator.comparing(FieldError::name))
                .toList();
        return Problem.of(ProblemCode.INVALID_BODY, faults);
    }

    private static FieldError fault(String pointer, ConstraintViolation<?> violation) {
        Map<String, Object> rule = violation.getConstraintDescriptor().getAttributes();
        String name = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return switch (name) {
            case "NotNull", "NotBlank", "NotEmpty" -> FieldError.pointer(pointer, FieldCode.REQUIRED);
            case "Size" -> size(pointer, rule, violation.getInvalidValue());
            case "Range", "Min", "Max" ->
                FieldError.pointer(
                        pointer, FieldCode.OUT_OF_RANGE, bound(rule, "min", "value"), bound(rule, "max", "value"));
            case "UniqueElements" -> FieldError.pointer(pointer, FieldCode.DUPLICATE);
            case "TimeZone" -> FieldError.pointer(pointer, FieldCode.BAD_TIME_ZONE);
            case "Pattern", "URL" -> FieldError.pointer(pointer, FieldCode.BAD_FORMAT);
            default -> FieldError.pointer(pointer, FieldCode.INVALID);
        };
    }

    private static FieldError size(String pointer, Map<String, Object> rule, Object value) {
        boolean isList = value instanceof Collection;
        int size =
                isList ? ((Collection<?>) value).size() : String.valueOf(value).length();
        int min = (Integer) rule.get("min");
        int max = (Integer) rule.get("max");
        if (size < min) {
            return FieldError.pointer(pointer, isList ? FieldCode.TOO_FEW : FieldCode.TOO_SHORT, min);
        }
        return FieldError.pointer(pointer, isList ? FieldCode.TOO_MANY : FieldCode.TOO_LONG, max);
    }

    private static Object bound(Map<String, Object> rule, String name, String otherwise) {
        return rule.getOrDefault(name, rule.get(otherwise));
    }

    private static String pointer(Path path) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : path) {
            if (node.getKind() == ElementKind.METHOD || node.getKind() == ElementKind.PARAMETER) {
                continue;
            }
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getName() != null && node.getKind() != ElementKind.CONTAINER_ELEMENT) {
                pointer.append('/').append(SnakeCaseStrategy.INSTANCE.translate(node.getName()));
            }
        }
        return pointer.toString();
    }
}
