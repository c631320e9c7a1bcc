package dev.rebound.support;

/** What a worth entry is. */
public enum WorthKind {
    /** Something that matters to the person. */
    VALUE,
    /** Something the person is good at. */
    STRENGTH,
    /** Something that went well. */
    WIN,
    /** What a friend would say, or has. */
    FRIEND_NOTE,
    /** What somebody said of their work. */
    PRAISE
}
