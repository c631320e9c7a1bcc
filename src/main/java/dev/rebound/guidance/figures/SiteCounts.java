package dev.rebound.guidance.figures;

import java.util.Map;

/**
 * What was counted for one site and week. It is exact, so it lives only as long as it takes to make {@link SiteFigures}
 * of it: it is never stored, logged or shown.
 *
 * @param active people who recorded something
 * @param weaknesses people by the weakness that a hard moment or an assessment of theirs carries; none where nobody
 * @param onChecklist people who made a checklist or handled an item
 * @param steps people by the step that they finished; none where nobody
 * @param recovered people who were back at their usual after a real interview
 * @param medianHours the median of their hours; {@code null} where there are none
 */
record SiteCounts(
        int active,
        Map<String, Integer> weaknesses,
        int onChecklist,
        Map<String, Integer> steps,
        int recovered,
        Double medianHours) {}
