package dev.rebound.interview;

/** How an interview took place. */
public enum InterviewFormat {
    NOT_SAID,
    IN_PERSON,
    VIDEO,
    PHONE,
    RECORDED,
    WRITTEN,
    OTHER
}
