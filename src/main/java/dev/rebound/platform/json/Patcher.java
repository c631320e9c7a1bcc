package dev.rebound.platform.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rebound.platform.problem.ConstraintFaults;
import dev.rebound.platform.problem.FieldCode;
import dev.rebound.platform.problem.JsonFaults;
import dev.rebound.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.util.Set;

/** Applies merge patches to input records, under the same rules as a create. */
@ApplicationScoped
public class Patcher {

    private final ObjectMapper json;
    private final Validator validator;

    @Inject
    Patcher(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /**
     * The record as it is after the patch.
     *
     * @throws dev.rebound.platform.problem.Problem 422 where the result is not a valid record
     */
    public <T extends Record> T apply(MergePatch patch, T current) {
        @SuppressWarnings("unchecked")
        Class<T> type = (Class<T>) current.getClass();
        return read(patch.mergedInto(json.valueToTree(current)), type);
    }

    /**
     * The record that a JSON tree holds, under the same rules as a body of its own.
     *
     * @throws dev.rebound.platform.problem.Problem 422 where it is not a valid record
     */
    public <T extends Record> T read(JsonNode tree, Class<T> type) {
        T record;
        try {
            record = json.treeToValue(tree, type);
        } catch (JsonProcessingException failure) {
            throw JsonFaults.problem(failure);
        }
        if (record == null) {
            throw Problem.invalid("", FieldCode.REQUIRED);
        }
        var violations = validator.validate(record);
        if (!violations.isEmpty()) {
            throw ConstraintFaults.problem(Set.copyOf(violations));
        }
        return record;
    }
}
