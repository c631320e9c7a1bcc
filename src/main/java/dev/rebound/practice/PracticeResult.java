package dev.rebound.practice;

/** What a session's scores say about when to come back to it. */
public enum PracticeResult {
    GOOD,
    POOR;

    /** Under this a recall starts over: SM-2 repeats a response of quality under 3 from the beginning (Wozniak 1990). */
    private static final int PASS = 3;

    /** Poor where the score after it is under 3 or under the one before it; good without a score: it was done. */
    static PracticeResult of(Integer scoreBefore, Integer scoreAfter) {
        boolean poor = scoreAfter != null && (scoreAfter < PASS || (scoreBefore != null && scoreAfter < scoreBefore));
        return poor ? POOR : GOOD;
    }
}
