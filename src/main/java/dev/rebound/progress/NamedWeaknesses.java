package dev.rebound.progress;

import dev.rebound.platform.i18n.Language;
import dev.rebound.platform.problem.Problem;
import dev.rebound.weakness.Catalogue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Weaknesses' progress with their names, of the catalogue or the person's own. */
@ApplicationScoped
class NamedWeaknesses {

    private final History history;
    private final Catalogue catalogue;

    @Inject
    NamedWeaknesses(History history, Catalogue catalogue) {
        this.history = history;
        this.catalogue = catalogue;
    }

    /** What the facts say. */
    WeaknessProgress progress(WeaknessFacts facts, Language language) {
        return WeaknessProgress.of(
                facts, facts.ownLabel() == null ? catalogue.label(facts.slug(), language) : facts.ownLabel(), language);
    }

    /**
     * The progress of one weakness, also where nothing was noted about it yet.
     *
     * @throws Problem 404 where there is no such weakness, or it is a cause outside the person
     */
    WeaknessProgress require(String slug, Language language) {
        WeaknessFacts facts = history.weakness(slug);
        boolean known = facts.ownLabel() != null || (catalogue.has(slug) && !catalogue.isCause(slug));
        if (!known) {
            throw Problem.notFound();
        }
        return progress(facts, language);
    }
}
