package dev.rebound.platform.contract;

import static dev.rebound.platform.contract.ContractFilter.orEmpty;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Makes the schemas of merge patches out of those of creates. */
final class PatchSchemas {

    private static final String REF = "#/components/schemas/";
    private static final String GENERIC_PATCH = "MergePatch";

    private final OpenAPI contract;

    PatchSchemas(OpenAPI contract) {
        this.contract = contract;
    }

    /** Gives a PATCH the schema made of the resource's create schema, for both media types. */
    void patchBody(String path, PathItem.HttpMethod method, Operation operation) {
        if (method != PathItem.HttpMethod.PATCH) {
            return;
        }
        Content content = operation.getRequestBody().getContent();
        String asked = SchemaShapes.name(
                content.getMediaTypes().values().iterator().next().getSchema());
        String read = SchemaShapes.name(operation
                .getResponses()
                .getAPIResponse("200")
                .getContent()
                .getMediaType("application/json")
                .getSchema());
        String source = GENERIC_PATCH.equals(asked) ? read + "Create" : asked;
        String patch = read + "Patch";
        Schema create = contract.getComponents().getSchemas().get(source);
        if (create == null) {
            throw new IllegalStateException("No schema to patch " + read + " with");
        }
        Schema body = patchOf(create, read);
        contract.getComponents().addSchema(patch, body);
        content.getMediaTypes()
                .values()
                .forEach(type -> type.setSchema(OASFactory.createSchema().ref(REF + patch)));
        operation.getRequestBody().setRequired(true);
    }

    private Schema patchOf(Schema create, String read) {
        List<String> required = create.getRequired() == null ? List.of() : create.getRequired();
        Schema patch = OASFactory.createSchema()
                .type(List.of(SchemaType.OBJECT))
                .description("Changes to one " + read + " (JSON Merge Patch): fields given change, `null` clears.");
        orEmpty(create.getProperties()).forEach((name, property) -> {
            Schema copy = SchemaShapes.copy(property);
            copy.setDefaultValue(null);
            patchWithin(copy);
            boolean clears = !required.contains(name) && !isEnum(property);
            patch.addProperty(name, clears ? nullable(copy) : copy);
        });
        return patch;
    }

    /** An object within is merged as well (RFC 7396, section 2), so that its own fields are cleared one by one. */
    private void patchWithin(Schema property) {
        if (property.getRef() == null) {
            return;
        }
        String input = SchemaShapes.name(property);
        Schema target = contract.getComponents().getSchemas().get(input);
        if (target.getProperties() != null) {
            String read = input.replaceFirst("Input$", "");
            String patch = read + "Patch";
            contract.getComponents().addSchema(patch, patchOf(target, read));
            property.setRef(REF + patch);
        }
    }

    private boolean isEnum(Schema schema) {
        Schema target = schema.getRef() == null
                ? schema
                : contract.getComponents().getSchemas().get(SchemaShapes.name(schema));
        return target.getEnumeration() != null
                || (target.getType() != null && target.getType().contains(SchemaType.BOOLEAN));
    }

    private static Schema nullable(Schema schema) {
        if (schema.getRef() != null) {
            Schema either = OASFactory.createSchema().description(schema.getDescription());
            either.setExamples(schema.getExamples());
            either.addAnyOf(OASFactory.createSchema().ref(schema.getRef()));
            either.addAnyOf(OASFactory.createSchema().type(List.of(SchemaType.NULL)));
            return either;
        }
        if (schema.getType() != null && !schema.getType().contains(SchemaType.NULL)) {
            List<SchemaType> types = new ArrayList<>(schema.getType());
            types.add(SchemaType.NULL);
            schema.setType(types);
        }
        return schema;
    }
}
