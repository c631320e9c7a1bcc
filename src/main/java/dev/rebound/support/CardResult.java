package dev.rebound.support;

/** What became of a card. */
public enum CardResult {
    /** It is a new contact. */
    CREATED,
    /** It changed a contact. */
    UPDATED,
    /** It says nothing new about a contact. */
    UNCHANGED,
    /** It is not for here. */
    SKIPPED,
    /** It can't be kept. */
    REFUSED
}
