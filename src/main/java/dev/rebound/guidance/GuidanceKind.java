package dev.rebound.guidance;

/** What a career site can publish. */
public enum GuidanceKind {
    ARTICLE,
    VIDEO,
    EVENT,
    MENTOR
}
