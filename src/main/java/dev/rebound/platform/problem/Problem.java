package dev.rebound.platform.problem;

import jakarta.ws.rs.WebApplicationException;
import java.util.List;

/**
 * An error that the caller can act on. It rolls the transaction back and becomes a problem document (RFC 9457). It is a
 * {@link WebApplicationException} so that the framework lets it pass where it would turn other exceptions into a 404.
 */
public final class Problem extends WebApplicationException {

    private static final long serialVersionUID = 1L;

    private final ProblemCode code;
    private final transient List<FieldError> errors;
    private final transient Object[] arguments;

    private Problem(ProblemCode code, List<FieldError> errors, Object... arguments) {
        super(code.code(), code.status());
        this.code = code;
        this.errors = List.copyOf(errors);
        this.arguments = arguments;
    }

    /** A problem with the text of its code; {@code arguments} fill the text and are never logged. */
    public static Problem of(ProblemCode code, Object... arguments) {
        return new Problem(code, List.of(), arguments);
    }

    /** A problem that names the faults found. */
    public static Problem of(ProblemCode code, List<FieldError> errors) {
        return new Problem(code, errors);
    }

    /** 422: the body is readable but one field is not right. */
    public static Problem invalid(String pointer, FieldCode code, Object... arguments) {
        return new Problem(ProblemCode.INVALID_BODY, List.of(FieldError.pointer(pointer, code, arguments)));
    }

    /** 400: one query parameter is not right. */
    public static Problem parameter(String name, FieldCode code, Object... arguments) {
        return new Problem(ProblemCode.BAD_PARAMETER, List.of(FieldError.parameter(name, code, arguments)));
    }

    /** 400: one header is not right. */
    public static Problem header(String name, FieldCode code, Object... arguments) {
        return new Problem(ProblemCode.BAD_HEADER, List.of(FieldError.header(name, code, arguments)));
    }

    /** 404: no such row, or another person's; the two look the same. */
    public static Problem notFound() {
        return of(ProblemCode.NOT_FOUND);
    }

    public ProblemCode code() {
        return code;
    }

    public List<FieldError> errors() {
        return errors;
    }

    public Object[] arguments() {
        return arguments.clone();
    }
}
