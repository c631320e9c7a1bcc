package dev.rebound.platform.contract;

import dev.rebound.platform.http.ConditionLength;
import dev.rebound.platform.problem.ProblemReply;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Errors, headers and parameters that operations refer to. */
final class SharedParts {

    /** An error response that many operations share. */
    enum Failure {
        BAD_REQUEST("400", "BadRequest", "A query parameter, header or id is not right, or the body is not JSON."),
        UNAUTHORIZED("401", "Unauthorized", "There is no valid token."),
        FORBIDDEN("403", "Forbidden", "The token lacks the role, or the grant the scope, that is needed."),
        NOT_FOUND("404", "NotFound", "There is no such record for this person."),
        NOT_ACCEPTABLE("406", "NotAcceptable", "None of the formats asked for is available."),
        CONFLICT(
                "409",
                "Conflict",
                "The request clashes with what is stored, or its twin is still running: then with `Retry-After`."),
        PRECONDITION_FAILED("412", "PreconditionFailed", "The record has changed since it was read."),
        CONTENT_TOO_LARGE("413", "ContentTooLarge", "The body is larger than 256 KiB, or than the operation says."),
        UNSUPPORTED_MEDIA_TYPE("415", "UnsupportedMediaType", "The body is of another media type."),
        UNPROCESSABLE_CONTENT("422", "UnprocessableContent", "The body is readable but not right; nothing was stored."),
        PRECONDITION_REQUIRED(
                "428",
                "PreconditionRequired",
                "If-Match is missing, or If-None-Match where the record is to be created."),
        TOO_MANY_REQUESTS("429", "TooManyRequests", "The person asks too often."),
        INTERNAL_SERVER_ERROR("500", "InternalServerError", "A fault on our side."),
        SERVICE_UNAVAILABLE(
                "503",
                "ServiceUnavailable",
                "The database can't be reached for the moment, or too much is asked at once."),
        DEFAULT("default", "AnyProblem", "Any other error.");

        private final String status;
        private final String component;
        private final String meaning;

        Failure(String status, String component, String meaning) {
            this.status = status;
            this.component = component;
            this.meaning = meaning;
        }

        String status() {
            return status;
        }

        static Failure of(String status) {
            return Stream.of(values())
                    .filter(failure -> failure.status.equals(status))
                    .findFirst()
                    .orElseThrow();
        }

        APIResponse reference() {
            return OASFactory.createAPIResponse().ref("#/components/responses/" + component);
        }
    }

    private static final Map<String, Header> HEADERS = new LinkedHashMap<>();
    private static final Map<String, Parameter> PARAMETERS = new LinkedHashMap<>();

    static {
        header("XRequestId", "The id of this request, in every log line about it.", text(128), "0199b0a4-req-1");
        header("RateLimit", "What is left of the quota and when it is full again.", text(100), "\"person\";r=599;t=1");
        header("RateLimitPolicy", "The quota: requests per window of seconds.", text(100), "\"person\";q=600;w=60");
        header("RetryAfter", "Seconds to wait before the next request.", number(), 3);
        header("ETag", "The record's version, the same as `etag` in the body.", text(100), "\"0\"");
        header(
                "Location",
                "The path of the new record.",
                text(300),
                "/v1/interviews/0199b0a4-7f3c-7d21-9c5e-2f6f5f0c1a11");
        header(
                "Link",
                "The next page (`rel=\"next\"`), where there is one.",
                text(4000),
                "</v1/interviews?cursor=x>; rel=\"next\"");
        header("ContentLanguage", "The language of the texts.", text(10), "en");
        header("CacheControl", "Who may keep the reply, and how long.", text(100), "private, no-cache");
        header(
                "Vary",
                "The request headers that the reply depends on.",
                text(100),
                "Authorization, Accept-Language, Origin");
        header("WwwAuthenticate", "How to sign in.", text(100), "Bearer");
        header("IdempotencyReplayed", "`true` where this is the stored reply to an earlier request.", text(10), "true");
        parameter(
                "IfNoneMatch",
                "If-None-Match",
                "Etags that the caller has; 304 where one still holds.",
                text(ConditionLength.LONGEST),
                "\"0\"");
        parameter(
                "IfMatch",
                "If-Match",
                "The etag of the record as the caller read it.",
                text(ConditionLength.LONGEST),
                "\"0\"");
        parameter(
                "IfMatchOptional",
                "If-Match",
                "The etag of the record as the caller read it; 412 where it has changed.",
                text(ConditionLength.LONGEST),
                "\"0\"");
        parameter(
                "IfMatchOrNoneMatch",
                "If-Match",
                "The etag of the record as the caller read it, to replace it; 412 where it has changed or is not there.",
                text(ConditionLength.LONGEST),
                "\"0\"");
        parameter(
                "IfNoneMatchAny",
                "If-None-Match",
                "`*`, to create the record; 412 where there is one. 428 where neither this nor `If-Match` is given.",
                text(1),
                "*");
        parameter(
                "IdempotencyKey",
                "Idempotency-Key",
                "Makes a retry safe: the same key and body give the first reply again for 24 hours.",
                text(255),
                "5f0c1a11-retry-me");
        PARAMETERS.get("IfMatch").setRequired(true);
    }

    private SharedParts() {}

    static void addTo(Components components) {
        HEADERS.forEach(components::addHeader);
        PARAMETERS.forEach(components::addParameter);
        for (Failure failure : Failure.values()) {
            components.addResponse(failure.component, response(failure));
        }
    }

    static APIResponse response(Failure failure) {
        APIResponse response = OASFactory.createAPIResponse()
                .description(failure.meaning)
                .content(OASFactory.createContent()
                        .addMediaType(
                                ProblemReply.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))));
        addCommonHeaders(response);
        switch (failure) {
            case CONFLICT, TOO_MANY_REQUESTS, SERVICE_UNAVAILABLE -> addHeader(response, "Retry-After", "RetryAfter");
            case UNAUTHORIZED -> addHeader(response, "WWW-Authenticate", "WwwAuthenticate");
            default -> {
                // The common headers are all.
            }
        }
        return response;
    }

    /** What every reply carries. */
    static void addCommonHeaders(APIResponse response) {
        addHeader(response, "X-Request-Id", "XRequestId");
        addHeader(response, "RateLimit", "RateLimit");
        addHeader(response, "RateLimit-Policy", "RateLimitPolicy");
        addHeader(response, "Content-Language", "ContentLanguage");
        addHeader(response, "Cache-Control", "CacheControl");
        addHeader(response, "Vary", "Vary");
    }

    static void addHeader(APIResponse response, String name, String component) {
        response.addHeader(name, OASFactory.createHeader().ref("#/components/headers/" + component));
    }

    static Parameter parameter(String component) {
        return OASFactory.createParameter().ref("#/components/parameters/" + component);
    }

    private static void header(String component, String description, Schema schema, Object example) {
        HEADERS.put(
                component,
                OASFactory.createHeader()
                        .description(description)
                        .schema(schema)
                        .example(example));
    }

    private static void parameter(String component, String name, String description, Schema schema, Object example) {
        PARAMETERS.put(
                component,
                OASFactory.createParameter()
                        .in(Parameter.In.HEADER)
                        .name(name)
                        .description(description)
                        .schema(schema)
                        .example(example));
    }

    private static Schema text(int longest) {
        return OASFactory.createSchema()
                .type(List.of(SchemaType.STRING))
                .minLength(1)
                .maxLength(longest);
    }

    private static Schema number() {
        return OASFactory.createSchema()
                .type(List.of(SchemaType.INTEGER))
                .format("int32")
                .minimum(java.math.BigDecimal.ONE)
                .maximum(new java.math.BigDecimal(3600));
    }
}
