package dev.rebound.platform.problem;

import java.util.Locale;

/** What is wrong with one field, parameter or header. On the wire it is the constant in lower case. */
public enum FieldCode {
    REQUIRED,
    TOO_SHORT,
    TOO_LONG,
    TOO_MANY,
    TOO_FEW,
    OUT_OF_RANGE,
    BAD_FORMAT,
    WRONG_TYPE,
    UNKNOWN_FIELD,
    UNKNOWN_VALUE,
    UNKNOWN_PARAMETER,
    DUPLICATE,
    FORBIDDEN_CHARACTER,
    BAD_DATE,
    BAD_TIME_ZONE,
    TOO_FAR_AHEAD,
    ENDS_TOO_EARLY,
    UNKNOWN_REFERENCE,
    UNKNOWN_WEAKNESS,
    WEAKNESS_ARCHIVED,
    NOT_A_WEAKNESS,
    OUTSIDE_CONTROL,
    NOT_ALLOWED_HERE,
    NOT_ALL_ITEMS,
    FIXED,
    LOOP,
    OUT_OF_FOCUS,
    TAKEN,
    WRONG_ORDER,
    ONLY_NARROWER,
    INVITATION_UNUSABLE,
    MISSING_COLUMN,
    AMBIGUOUS_COLUMN,
    MALFORMED,
    INVALID;

    /** The stable code on the wire, for example {@code too_long}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
