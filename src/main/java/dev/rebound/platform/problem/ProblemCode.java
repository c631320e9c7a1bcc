package dev.rebound.platform.problem;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Every error that the API can answer. The code on the wire is the constant in lower case and never changes; its
 * {@code type} is {@code /problems/<code-with-hyphens>}, which leads to a page. Texts are in {@code problems.properties},
 * those of the pages in {@code problem-pages.properties}, each with its French twin.
 */
public enum ProblemCode {
    BAD_PARAMETER(400),
    UNKNOWN_PARAMETER(400),
    MALFORMED_ID(400),
    MALFORMED_JSON(400),
    MALFORMED_BODY(400),
    MALFORMED_WEEK(400),
    INVALID_CURSOR(400),
    CURSOR_MISMATCH(400),
    BAD_HEADER(400),
    MALFORMED_CSV(400),
    CSV_NOT_UTF_8(400),
    CONFIRMATION_REQUIRED(400),
    BAD_REQUEST(400),
    UNAUTHENTICATED(401),
    FORBIDDEN(403),
    SCOPE_NOT_GRANTED(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    REQUEST_TIMEOUT(408),
    CONFLICT(409),
    IDEMPOTENCY_KEY_IN_USE(409),
    INTERVIEW_LOOP(409),
    WEAKNESS_EXISTS(409),
    WEAKNESS_IN_USE(409),
    WEAKNESS_ARCHIVED(409),
    CATALOGUE_IS_FIXED(409),
    CHECKLIST_EXISTS(409),
    INVALID_TRANSITION(409),
    TEMPLATE_ITEM(409),
    FOCUS_FULL(409),
    PLAN_RETIRED(409),
    INVALID_GUIDANCE_STATUS(409),
    NOT_AN_EVENT(409),
    TEMPLATE_EXISTS(409),
    TEMPLATE_RETIRED(409),
    TEMPLATES_FULL(409),
    TEMPLATE_IS_FIXED(409),
    LIMIT_REACHED(409),
    CONFIRMATION_MISMATCH(409),
    GRANT_CLOSED(409),
    ETAG_MISMATCH(412),
    BODY_TOO_LARGE(413),
    URI_TOO_LONG(414),
    UNSUPPORTED_MEDIA_TYPE(415),
    INVALID_BODY(422),
    IDEMPOTENCY_KEY_REUSED(422),
    ETAG_REQUIRED(428),
    RATE_LIMITED(429),
    HEADERS_TOO_LARGE(431),
    INTERNAL_ERROR(500),
    UNAVAILABLE(503),
    BUSY(503);

    private final int status;

    ProblemCode(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    /** The stable code on the wire, for example {@code not_found}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The relative problem type, for example {@code /problems/not-found}. */
    public String type() {
        return "/problems/" + code().replace('_', '-');
    }

    /** The problem of a relative type, for example {@code /problems/not-found}. */
    public static Optional<ProblemCode> ofType(String type) {
        return Arrays.stream(values()).filter(code -> code.type().equals(type)).findFirst();
    }

    /** The code that stands for a bare HTTP status of the framework's own. */
    static ProblemCode ofStatus(int status) {
        return switch (status) {
            case 401 -> UNAUTHENTICATED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 408 -> REQUEST_TIMEOUT;
            case 409 -> CONFLICT;
            case 412 -> ETAG_MISMATCH;
            case 413 -> BODY_TOO_LARGE;
            case 414 -> URI_TOO_LONG;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 422 -> INVALID_BODY;
            case 428 -> ETAG_REQUIRED;
            case 429 -> RATE_LIMITED;
            case 431 -> HEADERS_TOO_LARGE;
            case 503 -> UNAVAILABLE;
            default -> status >= 500 ? INTERNAL_ERROR : BAD_REQUEST;
        };
    }
}
