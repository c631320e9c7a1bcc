package dev.rebound.guidance.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hipparchus.stat.descriptive.rank.Median;

/**
 * What was counted for people of one site in one week. It is exact, so it lives only as long as it takes to make
 * {@link SiteFigures} of it: it is never stored, logged or shown.
 *
 * @param active people who recorded something about an interview, themselves or help, or worked on a checklist
 * @param weaknesses people by the weakness that a hard moment or an assessment of theirs carries; none where nobody
 * @param onChecklist people who made a checklist or handled an item
 * @param steps people by the step that they finished; none where nobody
 * @param recoveries the hours of each person who was back at their usual after a real interview
 */
record SiteCounts(
        int active,
        Map<String, Integer> weaknesses,
        int onChecklist,
        Map<String, Integer> steps,
        List<Double> recoveries) {

    static final SiteCounts NOBODY = new SiteCounts(0, Map.of(), 0, Map.of(), List.of());

    /** These people and others. */
    SiteCounts plus(SiteCounts others) {
        List<Double> all = new ArrayList<>(recoveries);
        all.addAll(others.recoveries);
        return new SiteCounts(
                active + others.active,
                sum(weaknesses, others.weaknesses),
                onChecklist + others.onChecklist,
                sum(steps, others.steps),
                all);
    }

    private static Map<String, Integer> sum(Map<String, Integer> some, Map<String, Integer> others) {
        Map<String, Integer> sum = new TreeMap<>(some);
        others.forEach((key, people) -> sum.merge(key, people, Integer::sum));
        return sum;
    }

    /** The median of the hours, where there are any. */
    double medianHours() {
        return new Median()
                .evaluate(recoveries.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
