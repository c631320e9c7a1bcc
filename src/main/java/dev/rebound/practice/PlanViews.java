package dev.rebound.practice;

import dev.rebound.platform.i18n.Language;
import dev.rebound.platform.paging.Page;
import dev.rebound.weakness.WeaknessLabels;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** Plans as they read in a language. Own weaknesses' names take one statement, the catalogue's none. */
@ApplicationScoped
public class PlanViews {

    private final Plans plans;
    private final WeaknessLabels labels;

    @Inject
    PlanViews(Plans plans, WeaknessLabels labels) {
        this.plans = plans;
        this.labels = labels;
    }

    /** The plans that the person works on now, oldest first. */
    public List<PlanView> active(Language language) {
        return of(plans.active(), language);
    }

    PlanView of(Plan plan, Language language) {
        return of(List.of(plan), language).get(0);
    }

    Page<PlanView> of(Page<Plan> page, Language language) {
        List<PlanView> views = of(page.items(), language);
        return new Page<>(views, page.hasMore(), page.nextCursor());
    }

    /** Those of the plans that are worked on now, where the names are known. */
    List<PlanView> active(List<Plan> found, Map<String, String> names, Language language) {
        return of(found.stream().filter(Plan::isActive).toList(), names, language);
    }

    private List<PlanView> of(List<Plan> found, Language language) {
        return of(found, labels.of(found.stream().map(Plan::weakness).toList(), language), language);
    }

    private static List<PlanView> of(List<Plan> found, Map<String, String> names, Language language) {
        return found.stream()
                .map(plan -> PlanView.from(plan, names.get(plan.weakness()), language))
                .toList();
    }
}
