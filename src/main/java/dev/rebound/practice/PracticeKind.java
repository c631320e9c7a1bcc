package dev.rebound.practice;

/** How a session was held. */
public enum PracticeKind {
    /** Alone, aloud or in writing. */
    SOLO,
    /** A mock interview. */
    MOCK,
    /** With somebody who also looks for work. */
    PEER,
    /** With a coach or mentor. */
    COACH,
    /** Against the clock. */
    TIMED
}
