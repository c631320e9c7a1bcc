package dev.rebound.guidance.figures;

import dev.rebound.interview.RecoveryStep;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The figures of one site and week as they are stored and shown: rounded, and without any that would speak of too few.
 *
 * @param active people active; {@code null} where too few
 * @param weaknesses in the catalogue's order
 * @param weaknessesWithheld those left out, for whatever reason
 * @param onChecklist people who worked on a checklist; {@code null} where too few
 * @param steps in their order
 * @param stepsWithheld those left out
 * @param recovered people who recovered; {@code null} where too few
 * @param medianHours until they did; {@code null} where too few
 */
record SiteFigures(
        Integer active,
        List<Cell> weaknesses,
        List<String> weaknessesWithheld,
        Integer onChecklist,
        List<Cell> steps,
        List<String> stepsWithheld,
        Integer recovered,
        Integer medianHours) {

    /**
     * People of a group whom something is true of.
     *
     * @param key the weakness or the step
     * @param people how many, a multiple of five
     * @param percent of the group
     */
    record Cell(String key, int people, int percent) {}

    /** The catalogue's weaknesses and the six steps, as far as the counts may be shown. */
    static SiteFigures of(SiteCounts counts, List<String> slugs) {
        List<String> stepKeys =
                Arrays.stream(RecoveryStep.values()).map(RecoveryStep::name).toList();
        List<Cell> weaknesses = cells(slugs, counts.weaknesses(), counts.active());
        Integer onChecklist = Disclosure.part(counts.onChecklist(), counts.active());
        // Where the group is left out, so is every part of it.
        List<Cell> steps = onChecklist == null ? List.of() : cells(stepKeys, counts.steps(), counts.onChecklist());
        Integer recovered = Disclosure.part(counts.recoveries().size(), counts.active());
        return new SiteFigures(
                Disclosure.whole(counts.active()),
                weaknesses,
                withheld(slugs, weaknesses),
                onChecklist,
                steps,
                withheld(stepKeys, steps),
                recovered,
                recovered == null ? null : Disclosure.hours(counts.medianHours()));
    }

    private static List<Cell> cells(List<String> keys, Map<String, Integer> counts, int group) {
        List<Cell> cells = new ArrayList<>();
        for (String key : keys) {
            Integer shown = Disclosure.part(counts.getOrDefault(key, 0), group);
            if (shown != null) {
                cells.add(new Cell(key, shown, Disclosure.percent(shown, Disclosure.whole(group))));
            }
        }
        return cells;
    }

    private static List<String> withheld(List<String> keys, Collection<Cell> shown) {
        var named = shown.stream().map(Cell::key).collect(Collectors.toSet());
        return keys.stream().filter(key -> !named.contains(key)).toList();
    }
}
