package dev.rebound.platform.contract;

import dev.rebound.platform.contract.SharedParts.Failure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Gives one operation the errors, headers and parameters that its method and path imply. */
final class OperationParts {

    /** The extension that lists carry. */
    static final String PAGINATION = "x-redoclyPagination";

    /** How every list goes on, for generators: OpenAPI has no word for it, and a client should walk a list by itself. */
    private static final Map<String, Object> CURSOR_PAGES = cursorPages();

    private OperationParts() {}

    static void complete(OpenAPI contract, String path, HttpMethod method, Operation operation) {
        boolean isOpen = isOpen(operation);
        // A POST without a body is an action, which would count twice when it is sent twice.
        boolean takesKey = method == HttpMethod.POST
                && (operation.getResponses().hasAPIResponse("201")
                        || operation.getResponses().hasAPIResponse("207")
                        || operation.getRequestBody() == null
                        || names(operation, "Idempotency-Key"));
        if (!isOpen) {
            operation.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme("bearerAuth")));
        }
        failures(path, method, operation, isOpen)
                .forEach(failure -> operation.getResponses().addAPIResponse(failure.status(), failure.reference()));
        operation.setParameters(parameters(contract, method, operation, takesKey));
        headers(contract, method, operation, takesKey);
        if (isPage(operation.getResponses().getAPIResponse("200"))) {
            operation.addExtension(PAGINATION, CURSOR_PAGES);
        }
    }

    /** A resource says {@code @SecurityRequirements} without any for an operation that needs no token. */
    static boolean isOpen(Operation operation) {
        return operation.getSecurity() != null && operation.getSecurity().isEmpty();
    }

    /** Whether a resource says itself that the operation takes a header, where nothing else implies it. */
    private static boolean names(Operation operation, String header) {
        return operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(parameter ->
                                parameter.getIn() == Parameter.In.HEADER && header.equals(parameter.getName()));
    }

    /** A PUT that also creates: it needs to be told which of the two is meant. */
    private static boolean putsOne(HttpMethod method, Operation operation) {
        return method == HttpMethod.PUT && operation.getResponses().hasAPIResponse("201");
    }

    private static Set<Failure> failures(String path, HttpMethod method, Operation operation, boolean isOpen) {
        Set<Failure> failures = EnumSet.of(
                Failure.BAD_REQUEST,
                Failure.NOT_ACCEPTABLE,
                Failure.TOO_MANY_REQUESTS,
                Failure.INTERNAL_SERVER_ERROR,
                Failure.SERVICE_UNAVAILABLE,
                Failure.DEFAULT);
        if (!isOpen) {
            failures.add(Failure.UNAUTHORIZED);
            failures.add(Failure.FORBIDDEN);
        }
        if (path.contains("{")) {
            failures.add(Failure.NOT_FOUND);
        }
        if (operation.getRequestBody() != null) {
            operation.getRequestBody().setRequired(true);
            failures.addAll(Set.of(
                    Failure.CONTENT_TOO_LARGE,
                    Failure.UNSUPPORTED_MEDIA_TYPE,
                    Failure.UNPROCESSABLE_CONTENT,
                    Failure.CONFLICT));
        }
        if (putsOne(method, operation)) {
            failures.addAll(Set.of(Failure.PRECONDITION_FAILED, Failure.PRECONDITION_REQUIRED));
        }
        switch (method) {
            case POST -> failures.add(Failure.CONFLICT);
            case PATCH -> failures.addAll(Set.of(Failure.PRECONDITION_FAILED, Failure.PRECONDITION_REQUIRED));
            case DELETE -> failures.addAll(Set.of(Failure.PRECONDITION_FAILED, Failure.CONFLICT));
            default -> {
                // The common ones are all.
            }
        }
        return failures;
    }

    private static List<Parameter> parameters(
            OpenAPI contract, HttpMethod method, Operation operation, boolean takesKey) {
        List<Parameter> parameters = new ArrayList<>();
        if (operation.getParameters() != null) {
            operation.getParameters().stream()
                    .filter(parameter -> parameter.getIn() != Parameter.In.HEADER)
                    .map(OperationParts::described)
                    .forEach(parameters::add);
        }
        if (method == HttpMethod.GET
                && hasEtag(contract, operation, operation.getResponses().getAPIResponse("200"))) {
            parameters.add(SharedParts.parameter("IfNoneMatch"));
        } else if (method == HttpMethod.PATCH) {
            parameters.add(SharedParts.parameter("IfMatch"));
        } else if (method == HttpMethod.DELETE) {
            parameters.add(SharedParts.parameter("IfMatchOptional"));
        } else if (putsOne(method, operation)) {
            parameters.add(SharedParts.parameter("IfMatchOrNoneMatch"));
            parameters.add(SharedParts.parameter("IfNoneMatchAny"));
        } else if (takesKey) {
            parameters.add(SharedParts.parameter("IdempotencyKey"));
        }
        return parameters;
    }

    private static Parameter described(Parameter parameter) {
        if (parameter.getSchema() != null
                && parameter.getSchema().getRef() == null
                && parameter.getSchema().getType() == null) {
            parameter.getSchema().setType(List.of(SchemaType.STRING));
        }
        if (parameter.getIn() == Parameter.In.PATH && parameter.getDescription() == null) {
            String noun = parameter.getName().replaceAll("_id$", "").replace('_', ' ');
            boolean isId = parameter.getName().endsWith("_id");
            parameter.setDescription(isId ? "The id of the " + noun + "." : "The " + noun + " of the record.");
            if (isId) {
                parameter.setExample("0199b0a4-7f3c-7d21-9c5e-2f6f5f0c1a11");
            }
        }
        return parameter;
    }

    private static void headers(OpenAPI contract, HttpMethod method, Operation operation, boolean takesKey) {
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("2")) {
                SharedParts.addCommonHeaders(response);
                record(response, status, hasEtag(contract, operation, response));
                if (takesKey) {
                    SharedParts.addHeader(response, "Idempotency-Replayed", "IdempotencyReplayed");
                }
            }
        });
        if (method == HttpMethod.GET
                && hasEtag(contract, operation, operation.getResponses().getAPIResponse("200"))) {
            APIResponse notModified =
                    OASFactory.createAPIResponse().description("The caller's copy is still right; it has no body.");
            SharedParts.addCommonHeaders(notModified);
            SharedParts.addHeader(notModified, "ETag", "ETag");
            operation.getResponses().addAPIResponse("304", notModified);
        }
    }

    private static void record(APIResponse response, String status, boolean hasEtag) {
        if (status.equals("201")) {
            SharedParts.addHeader(response, "Location", "Location");
        }
        if (isPage(response)) {
            SharedParts.addHeader(response, "Link", "Link");
        }
        if (hasEtag) {
            SharedParts.addHeader(response, "ETag", "ETag");
        }
    }

    /** One record has an etag, which stands in its body too; so have public content and pictures. */
    private static boolean hasEtag(OpenAPI contract, Operation operation, APIResponse response) {
        if (response == null || response.getContent() == null) {
            return false;
        }
        boolean isOpen =
                operation.getSecurity() != null && operation.getSecurity().isEmpty();
        boolean isPicture =
                response.getContent().getMediaTypes().keySet().stream().anyMatch(type -> type.startsWith("image/"));
        return isOpen
                || isPicture
                || response.getContent().getMediaTypes().values().stream()
                        .map(type -> SchemaShapes.name(type.getSchema()))
                        .map(name -> contract.getComponents().getSchemas().get(name))
                        .anyMatch(schema -> schema != null
                                && ContractFilter.orEmpty(schema.getProperties())
                                        .containsKey("etag"));
    }

    /** In the order in which the contract shows it. */
    private static Map<String, Object> cursorPages() {
        Map<String, Object> pages = new LinkedHashMap<>();
        pages.put("style", "cursor");
        pages.put("cursorParam", "cursor");
        pages.put("limitParam", "limit");
        pages.put("nextCursor", "/next_cursor");
        pages.put("hasMore", "/has_more");
        pages.put("items", "/items");
        return Collections.unmodifiableMap(pages);
    }

    private static boolean isPage(APIResponse response) {
        return response != null
                && response.getContent() != null
                && response.getContent().getMediaTypes().values().stream()
                        .anyMatch(type -> type.getSchema() != null
                                && String.valueOf(SchemaShapes.name(type.getSchema()))
                                        .endsWith(SchemaShapes.PAGE));
    }
}
