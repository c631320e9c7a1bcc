package dev.rebound.platform.portable;

/** What an import does with a record. */
public enum Verdict {
    CREATED,
    CHANGED,
    /** The person has the very same, or what it speaks of is not here. */
    SKIPPED,
    REFUSED
}
