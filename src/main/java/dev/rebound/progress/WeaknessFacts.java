package dev.rebound.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What Postgres gathers about one weakness.
 *
 * @param ownLabel the label of one of the person's own; {@code null} for the catalogue's
 * @param seenAt when it last came up: in an interview, an assessment or a practice session
 * @param inFocus whether an active plan works on it
 * @param interviewsWith real interviews with a hard moment that carries it
 * @param interviews real interviews held, those without it included
 * @param lastThreeWith how many of the last three real interviews had it
 * @param points assessments in time order, the latest of each interview and practice session
 */
record WeaknessFacts(
        String slug,
        String ownLabel,
        Instant seenAt,
        boolean inFocus,
        int interviewsWith,
        int interviews,
        int lastThreeWith,
        Instant lastInterviewAt,
        int sessions,
        int minutes,
        LocalDate lastPractisedOn,
        Double scoreChange,
        int scoredSessions,
        int plansUsed,
        int plansWorked,
        List<SeverityFacts> points) {}
