package dev.rebound.weakness;

import dev.rebound.platform.i18n.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The names of weaknesses that other records carry: the catalogue's in a language, the person's own as they named them. */
@ApplicationScoped
public class WeaknessLabels {

    private final Catalogue catalogue;
    private final OwnWeaknesses own;

    @Inject
    WeaknessLabels(Catalogue catalogue, OwnWeaknesses own) {
        this.catalogue = catalogue;
        this.own = own;
    }

    /** The label of each slug; one statement where any is the person's own, none else. */
    public Map<String, String> of(Collection<String> slugs, Language language) {
        return labels(slugs, weakness -> true, language);
    }

    /** The label of each slug that new records can carry, archived ones left out; statements as {@link #of}. */
    public Map<String, String> ofUsable(Collection<String> slugs, Language language) {
        return labels(slugs, weakness -> !weakness.isArchived(), language);
    }

    private Map<String, String> labels(Collection<String> slugs, Predicate<OwnWeakness> which, Language language) {
        Map<String, String> labels = new HashMap<>();
        List<String> mine =
                slugs.stream().filter(slug -> !catalogue.has(slug)).distinct().toList();
        if (!mine.isEmpty()) {
            own.withSlugs(mine).stream()
                    .filter(which)
                    .forEach(weakness ->
                            labels.put(weakness.slug(), weakness.toChange().label()));
        }
        slugs.stream().filter(catalogue::has).forEach(slug -> labels.put(slug, catalogue.label(slug, language)));
        return labels;
    }
}
