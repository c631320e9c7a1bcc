package dev.rebound.platform.problem;

import java.util.List;

/**
 * One fault in a request before its text is chosen.
 *
 * @param place where the name points to
 * @param name a JSON pointer (RFC 6901), a query parameter's name or a header's name
 * @param code what is wrong
 * @param arguments values for the text, never a person's words
 */
public record FieldError(Place place, String name, FieldCode code, List<Object> arguments) {

    /** The part of a request that a fault is in. */
    public enum Place {
        POINTER,
        PARAMETER,
        HEADER
    }

    public static FieldError pointer(String pointer, FieldCode code, Object... arguments) {
        return new FieldError(Place.POINTER, pointer, code, List.of(arguments));
    }

    /** A name as a step of a JSON pointer, with the slash in front. */
    public static String step(String name) {
        return "/" + name.replace("~", "~0").replace("/", "~1");
    }

    /** The same fault at another pointer. */
    public FieldError at(String pointer) {
        return new FieldError(Place.POINTER, pointer, code, arguments);
    }

    public static FieldError parameter(String name, FieldCode code, Object... arguments) {
        return new FieldError(Place.PARAMETER, name, code, List.of(arguments));
    }

    public static FieldError header(String name, FieldCode code, Object... arguments) {
        return new FieldError(Place.HEADER, name, code, List.of(arguments));
    }
}
