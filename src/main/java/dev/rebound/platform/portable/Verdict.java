package dev.rebound.platform.portable;

/** What an import does with a record. */
public enum Verdict {
    CREATED,
    CHANGED,
    /** The person has the very same. */
    SKIPPED,
    REFUSED
}
