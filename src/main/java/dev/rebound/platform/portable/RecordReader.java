package dev.rebound.platform.portable;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rebound.platform.problem.ConstraintFaults;
import dev.rebound.platform.problem.FieldCode;
import dev.rebound.platform.problem.FieldError;
import dev.rebound.platform.problem.JsonFaults;
import dev.rebound.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Reads portable records from JSON under the same rules as a body of the API: unknown fields, types, Bean Validation. */
@ApplicationScoped
public class RecordReader {

    private final Map<Class<?>, Set<String>> fields = new ConcurrentHashMap<>();
    private final ObjectMapper json;
    private final Validator validator;

    @Inject
    RecordReader(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /**
     * Reads one element of a noun's array.
     *
     * @param place its JSON pointer
     */
    public <R extends PortableRecord> Incoming<R> read(JsonNode element, String place, Class<R> type) {
        if (!(element instanceof ObjectNode object)) {
            return Incoming.refused(place, List.of(FieldError.pointer("", FieldCode.WRONG_TYPE)));
        }
        // What is unwrapped takes whatever it does not know; so the names are looked at first.
        List<FieldError> unknown = object.properties().stream()
                .map(Map.Entry::getKey)
                .filter(name -> !fields(type).contains(name))
                .map(name -> FieldError.pointer(FieldError.step(name), FieldCode.UNKNOWN_FIELD))
                .limit(20)
                .toList();
        if (!unknown.isEmpty()) {
            return Incoming.refused(place, unknown);
        }
        R record;
        try {
            record = json.treeToValue(object, type);
        } catch (JsonProcessingException failure) {
            return Incoming.refused(place, inRecord(JsonFaults.problem(failure), type));
        }
        Incoming<R> incoming = new Incoming<>(place, record);
        var violations = validator.validate(record);
        if (!violations.isEmpty()) {
            incoming.refuse(inRecord(ConstraintFaults.problem(Set.copyOf(violations)), type));
        }
        return incoming;
    }

    /** What is unwrapped has no name in the document. */
    private static List<FieldError> inRecord(Problem problem, Class<?> type) {
        List<String> inlined = Arrays.stream(type.getRecordComponents())
                .filter(RecordReader::isUnwrapped)
                .map(part -> "/" + name(part))
                .toList();
        return problem.errors().stream()
                .map(RecordReader::named)
                .map(fault -> inlined.stream()
                        .filter(part -> fault.name().startsWith(part + "/"))
                        .findFirst()
                        .map(part -> fault.at(fault.name().substring(part.length())))
                        .orElse(fault))
                .toList();
    }

    /** Jackson reads what is unwrapped as an object without a name. */
    private static FieldError named(FieldError fault) {
        return fault.name().startsWith("//") ? fault.at(fault.name().substring(1)) : fault;
    }

    private Set<String> fields(Class<?> type) {
        return fields.computeIfAbsent(type, RecordReader::fieldsOf);
    }

    private static Set<String> fieldsOf(Class<?> type) {
        Set<String> names = new HashSet<>();
        for (RecordComponent part : type.getRecordComponents()) {
            if (isUnwrapped(part)) {
                names.addAll(fieldsOf(part.getType()));
            } else {
                names.add(name(part));
            }
        }
        return names;
    }

    private static boolean isUnwrapped(RecordComponent part) {
        return part.getAccessor().isAnnotationPresent(JsonUnwrapped.class);
    }

    private static String name(RecordComponent part) {
        return SnakeCaseStrategy.INSTANCE.translate(part.getName());
    }
}
