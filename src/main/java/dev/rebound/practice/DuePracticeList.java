package dev.rebound.practice;

import dev.rebound.platform.i18n.Language;
import dev.rebound.platform.time.NotAhead;
import dev.rebound.weakness.WeaknessLabels;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * What is due for practice. A weakness all of whose plans are retired is not due any more, nor is an archived one; one
 * that never had a plan is.
 */
@ApplicationScoped
public class DuePracticeList {

    private final Practices practices;
    private final Plans plans;
    private final PlanViews views;
    private final WeaknessLabels labels;

    @Inject
    DuePracticeList(Practices practices, Plans plans, PlanViews views, WeaknessLabels labels) {
        this.practices = practices;
        this.plans = plans;
        this.views = views;
        this.labels = labels;
    }

    /** What is due today, where {@code now} is today in {@code zone}. */
    DuePractices today(Instant now, ZoneId zone, Language language) {
        LocalDate today = now.atZone(zone).toLocalDate();
        List<DuePractice> all = scheduled(now, today, language);
        return new DuePractices(
                today,
                zone.getId(),
                all.stream().filter(due -> !due.nextDueOn().isAfter(today)).toList(),
                all.stream()
                        .map(DuePractice::nextDueOn)
                        .filter(today::isBefore)
                        .findFirst()
                        .orElse(null));
    }

    /** What is due up to a day, that day included, as seen from {@code asOf}; the one due first in front. */
    public List<DuePractice> until(LocalDate day, Instant asOf, ZoneId zone, Language language) {
        return scheduled(asOf, asOf.atZone(zone).toLocalDate(), language).stream()
                .filter(due -> !due.nextDueOn().isAfter(day))
                .toList();
    }

    private List<DuePractice> scheduled(Instant asOf, LocalDate today, Language language) {
        // A session logged by a device whose clock runs fast counts at once.
        Map<String, Spacing> spacings =
                practices.schedule(asOf.plus(NotAhead.CLOCKS_DIFFER)).byDueDay();
        Map<String, String> names = labels.ofUsable(spacings.keySet(), language);
        Map<String, List<Plan>> planned = plans.byWeakness(spacings.keySet());
        return spacings.entrySet().stream()
                .filter(entry -> names.containsKey(entry.getKey()))
                .filter(entry -> isWorkedOn(planned.getOrDefault(entry.getKey(), List.of())))
                .map(entry -> DuePractice.of(
                        entry.getKey(),
                        names.get(entry.getKey()),
                        views.active(planned.getOrDefault(entry.getKey(), List.of()), names, language),
                        entry.getValue(),
                        today,
                        language))
                .toList();
    }

    private static boolean isWorkedOn(List<Plan> plans) {
        return plans.isEmpty() || plans.stream().anyMatch(Plan::isActive);
    }
}
