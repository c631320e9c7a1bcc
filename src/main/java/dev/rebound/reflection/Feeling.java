package dev.rebound.reflection;

/** A name for a feeling; naming one is the first task of the step "Move past the feelings". */
public enum Feeling {
    ANXIOUS,
    ASHAMED,
    ANGRY,
    SAD,
    DISAPPOINTED,
    FRUSTRATED,
    EMBARRASSED,
    HURT,
    TIRED,
    NUMB,
    CONFUSED,
    CALM,
    RELIEVED,
    HOPEFUL,
    PROUD,
    GRATEFUL,
    DETERMINED,
    OTHER
}
