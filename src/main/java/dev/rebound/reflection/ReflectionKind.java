package dev.rebound.reflection;

/** What a reflection is: each is a task of one of the six steps, or a free note. */
public enum ReflectionKind {
    FACTS,
    WHAT_IF,
    THOUGHT_CHECK,
    FRIEND_NOTE,
    LESSON,
    NOTE
}
