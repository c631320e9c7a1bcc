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

    private static final int LONGEST_NAME = 100;

    /** The part of a request that a fault is in. */
    public enum Place {
        POINTER,
        PARAMETER,
        HEADER
    }

    public static FieldError pointer(String pointer, FieldCode code, Object... arguments) {
        return new FieldError(Place.POINTER, pointer, code, List.of(arguments));
    }

    /** A name as a step of a JSON pointer, with the slash in front. One that is longer than any field's name is cut. */
    public static String step(String name) {
        return "/" + shortened(name).replace("~", "~0").replace("/", "~1");
    }

    private static String shortened(String name) {
        if (name.length() <= LONGEST_NAME) {
            return name;
        }
        int end = Character.isHighSurrogate(name.charAt(LONGEST_NAME - 1)) ? LONGEST_NAME - 1 : LONGEST_NAME;
        return name.substring(0, end) + "…";
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
