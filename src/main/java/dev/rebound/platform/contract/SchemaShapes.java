package dev.rebound.platform.contract;

import static dev.rebound.platform.contract.ContractFilter.orEmpty;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Gives schemas the shape of their use: output holds every property, input refuses unknown ones, patches clear. */
final class SchemaShapes {

    /** What the names of pages end in. */
    static final String PAGE = "Page";

    private static final Pattern GENERATED_PAGE = Pattern.compile("Page(.+?)(View)?");
    private static final String REF = "#/components/schemas/";
    /** Properties of this one are left out where they have no value. */
    private static final String SPARSE = "Fault";

    private final OpenAPI contract;

    SchemaShapes(OpenAPI contract) {
        this.contract = contract;
    }

    private Map<String, Schema> schemas() {
        return contract.getComponents().getSchemas();
    }

    /** Enums read as on the wire, and say that the list may grow. */
    void lowerCaseEnums() {
        schemas().forEach((name, schema) -> {
            if (schema.getEnumeration() != null) {
                schema.setEnumeration(schema.getEnumeration().stream()
                        .map(value -> (Object) String.valueOf(value).toLowerCase(Locale.ROOT))
                        .toList());
                schema.setDescription("In replies the list may grow; treat an unknown value as not said.");
                schema.setExamples(List.of(schema.getEnumeration().get(0)));
            }
        });
    }

    /** A reference says the type; beside one of several, a type would even be wrong. */
    void dropRedundantTypes() {
        schemas().values().forEach(schema -> nested(schema).forEach(child -> {
            if (child.getRef() != null || child.getAnyOf() != null) {
                child.setType((List<SchemaType>) null);
            }
        }));
    }

    /** Ids and times stand in place, so that a nullable one needs no anyOf, which generators turn into a type. */
    void inlineScalars() {
        schemas().values().forEach(this::inlineScalarsOf);
        contract.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .filter(operation -> operation.getParameters() != null)
                .flatMap(operation -> operation.getParameters().stream())
                .map(Parameter::getSchema)
                .filter(schema -> schema != null)
                .forEach(this::inline);
    }

    private void inlineScalarsOf(Schema schema) {
        nested(schema).forEach(child -> {
            inline(child);
            inlineScalarsOf(child);
        });
    }

    private void inline(Schema schema) {
        boolean nullable = schema.getAnyOf() != null;
        Schema place = nullable ? schema.getAnyOf().get(0) : schema;
        Schema target = place.getRef() == null ? null : schemas().get(name(place));
        if (target == null || target.getProperties() != null || target.getEnumeration() != null) {
            return;
        }
        schema.setRef(null);
        schema.setAnyOf(null);
        schema.setPattern(null);
        schema.setType(nullable ? List.of(SchemaType.STRING, SchemaType.NULL) : target.getType());
        schema.setFormat(target.getFormat());
        schema.setMaxLength(target.getMaxLength());
        if (schema.getDescription() == null) {
            schema.setDescription(target.getDescription());
        }
        if (schema.getExamples() == null) {
            schema.setExamples(target.getExamples());
        }
    }

    /** A page of interviews is called InterviewPage, not PageInterviewView. */
    void pageNames(String path, PathItem.HttpMethod method, Operation operation) {
        operation.getResponses().getAPIResponses().values().stream()
                .filter(response -> response.getContent() != null)
                .flatMap(response -> response.getContent().getMediaTypes().values().stream())
                .map(MediaType::getSchema)
                .filter(schema -> schema != null && schema.getRef() != null)
                .forEach(schema -> {
                    Matcher generated = GENERATED_PAGE.matcher(name(schema));
                    if (generated.matches()) {
                        Schema page = schemas().get(name(schema));
                        page.setDescription("One page of a list.");
                        contract.getComponents().addSchema(generated.group(1) + PAGE, page);
                        schema.setRef(REF + generated.group(1) + PAGE);
                    }
                });
    }

    /** Input schemas refuse unknown fields; output ones hold every field; one used for both is split. */
    void separateInputFromOutput() {
        Set<String> input = new LinkedHashSet<>();
        Set<String> output = new LinkedHashSet<>();
        contract.getPaths().getPathItems().values().forEach(item -> item.getOperations()
                .values()
                .forEach(operation -> {
                    if (operation.getRequestBody() != null) {
                        reach(operation.getRequestBody().getContent(), input);
                    }
                    operation
                            .getResponses()
                            .getAPIResponses()
                            .values()
                            .forEach(response -> reach(response.getContent(), output));
                }));
        output.addAll(List.of("Problem", SPARSE));
        Map<String, Schema> copies = new TreeMap<>();
        input.stream()
                .filter(output::contains)
                .filter(name -> schemas().get(name).getProperties() != null)
                .forEach(name -> copies.put(name, inputCopy(schemas().get(name))));
        Stream.concat(
                        input.stream().filter(name -> !copies.containsKey(name)).map(name -> schemas()
                                .get(name)),
                        copies.values().stream())
                .forEach(schema -> redirect(schema, copies.keySet()));
        copies.forEach((name, schema) -> contract.getComponents().addSchema(name + "Input", schema));
        Stream.concat(
                        input.stream().filter(name -> !copies.containsKey(name)),
                        copies.keySet().stream().map(name -> name + "Input"))
                .map(name -> schemas().get(name))
                .filter(schema -> schema.getProperties() != null)
                .forEach(schema -> schema.setAdditionalPropertiesSchema(
                        OASFactory.createSchema().booleanSchema(false)));
        output.stream()
                .filter(name -> !name.equals(SPARSE))
                .map(name -> schemas().get(name))
                .filter(schema -> schema != null && schema.getProperties() != null)
                .forEach(schema ->
                        schema.setRequired(List.copyOf(schema.getProperties().keySet())));
    }

    private static Schema inputCopy(Schema output) {
        Schema copy = copy(output);
        Map<String, Schema> properties = new LinkedHashMap<>();
        output.getProperties().forEach((name, property) -> {
            Schema plain = copy(property);
            if (plain.getType() != null) {
                plain.setType(plain.getType().stream()
                        .filter(type -> type != SchemaType.NULL)
                        .toList());
            }
            properties.put(name, plain);
        });
        copy.setProperties(properties);
        return copy;
    }

    /** Makes the properties of an input schema, and the entries of its lists, point to the input copies. */
    private static void redirect(Schema schema, Set<String> copied) {
        nested(schema).forEach(child -> {
            if (child.getRef() != null && copied.contains(name(child))) {
                child.setRef(REF + name(child) + "Input");
            }
            redirect(child, copied);
        });
    }

    private void reach(Content content, Set<String> reached) {
        if (content == null) {
            return;
        }
        Deque<Schema> open = new ArrayDeque<>();
        content.getMediaTypes().values().stream()
                .map(MediaType::getSchema)
                .filter(schema -> schema != null)
                .forEach(open::add);
        while (!open.isEmpty()) {
            Schema schema = open.pop();
            if (schema.getRef() != null && reached.add(name(schema))) {
                open.add(schemas().get(name(schema)));
            }
            nested(schema).forEach(open::add);
        }
    }

    /** Drops components that nothing refers to any more. */
    void dropUnused() {
        Set<String> used = new LinkedHashSet<>();
        contract.getPaths().getPathItems().values().forEach(item -> item.getOperations()
                .values()
                .forEach(operation -> {
                    if (operation.getRequestBody() != null) {
                        reach(operation.getRequestBody().getContent(), used);
                    }
                    operation.getResponses().getAPIResponses().values().forEach(r -> reach(r.getContent(), used));
                    if (operation.getParameters() != null) {
                        operation.getParameters().stream()
                                .filter(parameter -> parameter.getSchema() != null)
                                .forEach(parameter -> reachSchema(parameter.getSchema(), used));
                    }
                }));
        contract.getComponents().getResponses().values().forEach(r -> reach(r.getContent(), used));
        List.copyOf(schemas().keySet()).stream()
                .filter(name -> !used.contains(name))
                .forEach(name -> contract.getComponents().removeSchema(name));
    }

    private void reachSchema(Schema schema, Set<String> used) {
        reach(
                OASFactory.createContent()
                        .addMediaType("any", OASFactory.createMediaType().schema(schema)),
                used);
    }

    static Stream<Schema> nested(Schema schema) {
        Stream.Builder<Schema> all = Stream.builder();
        orEmpty(schema.getProperties()).values().forEach(all::add);
        if (schema.getItems() != null) {
            all.add(schema.getItems());
        }
        Stream.of(schema.getAnyOf(), schema.getAllOf(), schema.getOneOf())
                .filter(group -> group != null)
                .forEach(group -> group.forEach(all::add));
        return all.build();
    }

    static String name(Schema schema) {
        String ref = schema.getRef();
        return ref == null ? null : ref.substring(ref.lastIndexOf('/') + 1);
    }

    /** A schema of the same shape; the properties of an object are shared. */
    static Schema copy(Schema schema) {
        Schema copy = OASFactory.createSchema()
                .ref(schema.getRef())
                .type(schema.getType())
                .format(schema.getFormat())
                .description(schema.getDescription())
                .pattern(schema.getPattern())
                .minLength(schema.getMinLength())
                .maxLength(schema.getMaxLength())
                .minimum(schema.getMinimum())
                .maximum(schema.getMaximum())
                .minItems(schema.getMinItems())
                .maxItems(schema.getMaxItems())
                .uniqueItems(schema.getUniqueItems())
                .items(schema.getItems() == null ? null : copy(schema.getItems()))
                .defaultValue(schema.getDefaultValue());
        copy.setExamples(schema.getExamples());
        copy.setEnumeration(schema.getEnumeration());
        copy.setProperties(schema.getProperties());
        copy.setRequired(schema.getRequired());
        if (schema.getAnyOf() != null) {
            schema.getAnyOf().forEach(part -> copy.addAnyOf(copy(part)));
        }
        return copy;
    }
}
