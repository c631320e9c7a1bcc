package dev.rebound.support;

import dev.rebound.platform.problem.FieldCode;

/** Why a card was skipped or refused. */
public enum CardReason {
    /** It was neither. */
    NONE,
    /** An earlier card of the file is about the same contact. */
    DUPLICATE_IN_FILE,
    /** It stands for a group, a place or a machine. */
    NOT_A_CONTACT,
    /** It has no name of any kind. */
    NO_NAME,
    TOO_LONG,
    BAD_FORMAT,
    FORBIDDEN_CHARACTER,
    /** There are too many contacts. */
    LIMIT_REACHED;

    /** The reason behind a fault of a field. */
    static CardReason of(FieldCode fault) {
        return switch (fault) {
            case REQUIRED -> NO_NAME;
            case TOO_LONG -> TOO_LONG;
            case FORBIDDEN_CHARACTER -> FORBIDDEN_CHARACTER;
            default -> BAD_FORMAT;
        };
    }
}
