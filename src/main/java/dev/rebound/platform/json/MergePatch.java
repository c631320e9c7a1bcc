package dev.rebound.platform.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.rebound.platform.problem.FieldCode;
import dev.rebound.platform.problem.Problem;
import java.util.Optional;

/**
 * A JSON Merge Patch (RFC 7396): fields that are given change, {@code null} clears, others stay.
 *
 * @param changes the patch as it came
 */
public record MergePatch(ObjectNode changes) {

    /** The media type of a merge patch; {@code application/json} is taken for the same. */
    public static final String MEDIA_TYPE = "application/merge-patch+json";

    /** Reads a patch; anything but an object is refused. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static MergePatch of(JsonNode json) {
        if (json instanceof ObjectNode changes) {
            return new MergePatch(changes);
        }
        throw Problem.invalid("", FieldCode.WRONG_TYPE);
    }

    /** The text that a field becomes, where the patch changes that field alone. */
    public Optional<String> onlyText(String field) {
        return changes.size() == 1 && changes.get(field) instanceof TextNode text
                ? Optional.of(text.textValue())
                : Optional.empty();
    }

    /** The target with the changes merged in; the target itself stays as it is. */
    ObjectNode mergedInto(ObjectNode target) {
        return merge(target.deepCopy(), changes);
    }

    private static ObjectNode merge(ObjectNode target, ObjectNode patch) {
        patch.properties().forEach(field -> {
            JsonNode change = field.getValue();
            if (change.isNull()) {
                target.putNull(field.getKey());
            } else if (change instanceof ObjectNode nested) {
                ObjectNode old = target.get(field.getKey()) instanceof ObjectNode object ? object : target.objectNode();
                target.set(field.getKey(), merge(old, nested));
            } else {
                target.set(field.getKey(), change);
            }
        });
        return target;
    }
}
