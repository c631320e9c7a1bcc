package dev.rebound.progress;

import dev.rebound.interview.InterviewKind;
import dev.rebound.interview.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/**
 * What Postgres gathers about one interview that was held; everything that is said about it follows from this.
 *
 * @param endedAt when it was over: its start and its length, or its start alone
 * @param meanSeverity the mean of the latest severity of each weakness assessed after it, 0 to 4
 * @param severities how many weaknesses that mean is made of
 * @param nextTimes hard moments with something to do differently
 * @param lessons reflections of the kind lesson
 * @param notedAt when the first moment or reflection came after it began
 * @param moodAt the first mood check after it at or above the person's usual
 * @param usualMood the median of all the person's mood checks; {@code null} under three
 * @param moodChecks how many mood checks that median is made of
 * @param checklistAt when the last item of a checklist of it was handled, none being left
 */
record InterviewFacts(
        UUID id,
        String company,
        String roleTitle,
        InterviewKind kind,
        Outcome outcome,
        Instant heldAt,
        Instant endedAt,
        String timeZone,
        Integer overall,
        Integer preparation,
        Integer confidenceBefore,
        Integer confidenceAfter,
        Integer anxiety,
        Double meanSeverity,
        int severities,
        int hardMoments,
        int goodMoments,
        int nextTimes,
        int lessons,
        Instant notedAt,
        Instant moodAt,
        Integer moodValence,
        Double usualMood,
        int moodChecks,
        Instant checklistAt) {

    /** Rounds the mean to what is shown, so that every figure made of it can be checked by hand. */
    InterviewFacts {
        meanSeverity = meanSeverity == null ? null : Rounded.toHundredths(meanSeverity);
    }

    /** The day where it took place. */
    LocalDate heldOn() {
        return heldAt.atZone(ZoneId.of(timeZone)).toLocalDate();
    }
}
