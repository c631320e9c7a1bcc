package dev.rebound.progress;

import java.util.ArrayList;
import java.util.List;

/** Chooses what a person could do next, from what is missing. The first is the one that tells or helps most. */
final class Advisor {

    /** Under this there is no usual mood. */
    private static final int MOODS_FOR_USUAL = 3;

    private Advisor() {}

    /** The steps that apply, in the order of the recovery plan. {@code latest} is {@code null} before the first. */
    static List<NextStep> advise(OverallFacts facts, InterviewProgress latest) {
        if (latest == null) {
            return List.of(NextStep.RECORD_AN_INTERVIEW);
        }
        List<NextStep> steps = new ArrayList<>();
        if (latest.overall() == null && latest.confidenceAfter() == null && latest.anxiety() == null) {
            steps.add(NextStep.RATE_THE_INTERVIEW);
        }
        if (latest.hardMoments() + latest.goodMoments() == 0) {
            steps.add(NextStep.NOTE_MOMENTS);
        } else if (latest.hardMoments() > 0 && latest.severityCount() == 0) {
            steps.add(NextStep.ASSESS_WEAKNESSES);
        }
        if (facts.moodChecks() < MOODS_FOR_USUAL) {
            steps.add(NextStep.CHECK_YOUR_MOOD);
        }
        if (facts.plansActive() == 0) {
            steps.add(NextStep.MAKE_A_PLAN);
        } else if (facts.sessions() == 0) {
            steps.add(NextStep.PRACTISE);
        }
        return steps;
    }
}
