package dev.rebound.interview;

/** Whether an interview counted or was practice. */
public enum InterviewKind {
    REAL,
    MOCK
}
