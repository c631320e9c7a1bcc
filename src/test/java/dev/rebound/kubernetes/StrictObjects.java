package dev.rebound.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.KubernetesResource;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads objects as strictly as an API server that validates fields: an unknown field or a value of another type is refused.
 * Kinds of Kubernetes and of Prometheus's operator are read into fabric8's models; those of the operators of Postgres are
 * checked by {@code postgres-operators.schema.json}.
 */
final class StrictObjects {

    private static final JsonMapper MODELS = strict();
    private static final Map<String, Class<? extends KubernetesResource>> KINDS = kinds();
    private static final JsonNode SCHEMAS = schemas();

    private StrictObjects() {}

    private static JsonMapper strict() {
        JsonMapper mapper = JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .annotationIntrospector(new JacksonAnnotationIntrospector() {
                    /** The models keep fields they don't know, for newer servers; then none would be unknown. */
                    @Override
                    public Boolean hasAnySetter(Annotated member) {
                        return false;
                    }
                })
                .build();
        for (CoercionInputShape number : new CoercionInputShape[] {
            CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean
        }) {
            mapper.coercionConfigFor(LogicalType.Textual).setCoercion(number, CoercionAction.Fail);
        }
        return mapper;
    }

    private static Map<String, Class<? extends KubernetesResource>> kinds() {
        return ServiceLoader.load(KubernetesResource.class).stream()
                .map(ServiceLoader.Provider::type)
                .filter(HasMetadata.class::isAssignableFrom)
                .collect(Collectors.toMap(
                        type -> HasMetadata.getApiVersion(type) + "/" + HasMetadata.getKind(type),
                        Function.identity()));
    }

    private static JsonNode schemas() {
        try (InputStream file = StrictObjects.class.getResourceAsStream("/kubernetes/postgres-operators.schema.json")) {
            return MODELS.readTree(file);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Refuses what Kubernetes would; gives the model of kinds that have one. */
    static Optional<KubernetesResource> read(JsonNode object) throws JsonProcessingException {
        String kind =
                object.path("apiVersion").asText() + "/" + object.path("kind").asText();
        Class<? extends KubernetesResource> model = KINDS.get(kind);
        if (model != null) {
            return Optional.of(MODELS.treeToValue(object, model));
        }
        assertThat(SCHEMAS.path("$defs").has(kind)).as("known kind " + kind).isTrue();
        assertThat(schemaOf(kind).validate(object)).as(kind).isEmpty();
        return Optional.empty();
    }

    private static JsonSchema schemaOf(String kind) {
        JsonNode root = SCHEMAS.deepCopy();
        ((com.fasterxml.jackson.databind.node.ObjectNode) root)
                .put("$ref", "#/$defs/" + kind.replace("~", "~0").replace("/", "~1"));
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(root);
    }
}
