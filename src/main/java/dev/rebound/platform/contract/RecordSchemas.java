package dev.rebound.platform.contract;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * Gives records that are taken along ({@code XRecord}) the shape of output: what a person would send ({@code XCreate}) is
 * unwrapped into them with the rules of input, where a missing value is left out; here it is {@code null}.
 */
final class RecordSchemas {

    private static final String RECORD = "Record";
    private static final List<String> FIRST = List.of("id");
    private static final List<String> LAST = List.of("created_at", "updated_at");
    private static final Set<SchemaType> SCALARS = EnumSet.of(SchemaType.STRING, SchemaType.INTEGER, SchemaType.NUMBER);

    private final Map<String, Schema> schemas;

    RecordSchemas(OpenAPI contract) {
        this.schemas = contract.getComponents().getSchemas();
    }

    void complete() {
        List.copyOf(schemas.entrySet()).stream()
                .filter(entry -> entry.getKey().endsWith(RECORD))
                .forEach(entry -> complete(entry.getKey(), entry.getValue()));
    }

    private void complete(String name, Schema record) {
        Map<String, Schema> found = record.getProperties();
        List<String> required = record.getRequired() == null ? List.of() : record.getRequired();
        Map<String, Schema> properties = new LinkedHashMap<>();
        order(name, found.keySet())
                .forEach(
                        property -> properties.put(property, output(found.get(property), required.contains(property))));
        record.setProperties(properties);
    }

    /** The generator gives unwrapped properties in no order. */
    private Set<String> order(String name, Set<String> properties) {
        Schema create = schemas.get(name.substring(0, name.length() - RECORD.length()) + "Create");
        Set<String> sent = create == null ? Set.of() : create.getProperties().keySet();
        Set<String> ordered = new LinkedHashSet<>(FIRST);
        properties.stream()
                .filter(property -> !sent.contains(property) && !LAST.contains(property))
                .sorted()
                .forEach(ordered::add);
        ordered.addAll(sent);
        ordered.addAll(LAST);
        ordered.retainAll(properties);
        return ordered;
    }

    private static Schema output(Schema input, boolean required) {
        Schema output = SchemaShapes.copy(input);
        boolean filledIn = output.getDefaultValue() != null;
        output.setDefaultValue(null);
        if (required || filledIn || output.getType() == null || !SCALARS.containsAll(output.getType())) {
            return output;
        }
        List<SchemaType> types = new ArrayList<>(output.getType());
        types.add(SchemaType.NULL);
        output.setType(types);
        return output;
    }
}
