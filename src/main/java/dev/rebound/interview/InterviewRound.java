package dev.rebound.interview;

/** Where in a hiring process an interview stands. */
public enum InterviewRound {
    NOT_SAID,
    SCREENING,
    RECRUITER,
    HIRING_MANAGER,
    TECHNICAL,
    CASE,
    PANEL,
    FINAL,
    OTHER
}
