package dev.rebound.platform.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rebound.platform.problem.ConstraintFaults;
import dev.rebound.platform.problem.JsonFaults;
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
        ObjectNode merged = patch.mergedInto(json.valueToTree(current));
        T changed;
        try {
            changed = json.treeToValue(merged, type);
        } catch (JsonProcessingException failure) {
            throw JsonFaults.problem(failure);
        }
        var violations = validator.validate(changed);
        if (!violations.isEmpty()) {
            throw ConstraintFaults.problem(Set.copyOf(violations));
        }
        return changed;
    }
}
