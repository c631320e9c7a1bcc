package dev.rebound.weakness;

import dev.rebound.platform.etag.ETags;
import dev.rebound.platform.i18n.Language;
import dev.rebound.platform.problem.FieldCode;
import dev.rebound.platform.problem.Problem;
import dev.rebound.platform.problem.ProblemCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The weaknesses that a person can choose from: those of the catalogue and their own, with the use of each. */
@ApplicationScoped
class Weaknesses {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9-]{1,80}");

    private final Catalogue catalogue;
    private final OwnWeaknesses own;
    private final Assessments assessments;
    private final WeaknessUse use;
    private final Instance<WeaknessCarrier> carriers;

    @Inject
    Weaknesses(
            Catalogue catalogue,
            OwnWeaknesses own,
            Assessments assessments,
            WeaknessUse use,
            @Any Instance<WeaknessCarrier> carriers) {
        this.catalogue = catalogue;
        this.own = own;
        this.assessments = assessments;
        this.use = use;
        this.carriers = carriers;
    }

    /**
     * Those behind a slug that the filter takes: the catalogue in its order, then the person's own by slug.
     *
     * @param after the slug to go on behind, or {@code null} for the start
     */
    List<WeaknessView> list(WeaknessFilter filter, String after, Language language, int rows) {
        Map<String, WeaknessUse.Use> uses = use.ofOwner();
        Stream<WeaknessView> shared =
                sharedAfter(after, language).stream().map(entry -> view(entry, language, useOf(uses, entry.slug())));
        Stream<WeaknessView> mine = own.all().stream()
                .filter(weakness ->
                        after == null || catalogue.has(after) || weakness.slug().compareTo(after) > 0)
                .map(weakness -> view(weakness, language, useOf(uses, weakness.slug())));
        return Stream.concat(shared, mine).filter(filter::takes).limit(rows).toList();
    }

    private List<Catalogue.Entry> sharedAfter(String after, Language language) {
        List<Catalogue.Entry> all = catalogue.entries(language);
        if (after == null) {
            return all;
        }
        return catalogue.has(after)
                ? all.subList(all.indexOf(catalogue.entry(after, language)) + 1, all.size())
                : List.of();
    }

    /**
     * One of the catalogue or of the person's own.
     *
     * @throws Problem 404 where there is none such
     */
    WeaknessView read(String slug, Language language) {
        return catalogue.has(slug)
                ? view(catalogue.entry(slug, language), language, useOf(use.ofOwner(), slug))
                : shown(requireOwn(slug), language);
    }

    /** One of the person's own with its use. */
    WeaknessView shown(OwnWeakness weakness, Language language) {
        return view(weakness, language, useOf(use.ofOwner(), weakness.slug()));
    }

    /** A new one, which nothing carries yet. */
    WeaknessView shownUnused(OwnWeakness weakness, Language language) {
        return view(weakness, language, WeaknessUse.Use.NONE);
    }

    /**
     * One of the person's own that is to be changed or deleted.
     *
     * @throws Problem 409 where it belongs to the catalogue, 404 where there is none such
     */
    OwnWeakness requireChangeable(String slug) {
        if (catalogue.has(slug)) {
            throw Problem.of(ProblemCode.CATALOGUE_IS_FIXED);
        }
        return requireOwn(slug);
    }

    private OwnWeakness requireOwn(String slug) {
        if (!SLUG.matcher(slug).matches()) {
            throw Problem.notFound();
        }
        return own.withSlug(slug).orElseThrow(Problem::notFound);
    }

    /**
     * Makes sure that there is such a weakness, archived or not.
     *
     * @throws Problem 404 where there is none such
     */
    void requireKnown(String slug) {
        if (!catalogue.has(slug)) {
            requireOwn(slug);
        }
    }

    /**
     * Makes sure that a new record can carry it.
     *
     * @throws Problem 404 where there is none such, 409 where it is archived
     */
    void requireUsable(String slug) {
        if (!catalogue.has(slug) && requireOwn(slug).isArchived()) {
            throw Problem.of(ProblemCode.WEAKNESS_ARCHIVED);
        }
    }

    /**
     * Makes sure that an own weakness is in one of the catalogue's categories.
     *
     * @throws Problem 422 where it is not
     */
    void requireCategory(String category) {
        if (!catalogue.ofWeaknesses().contains(category)) {
            throw Problem.invalid("/category", FieldCode.UNKNOWN_VALUE, String.join(", ", catalogue.ofWeaknesses()));
        }
    }

    /**
     * Deletes one of the person's own.
     *
     * @throws Problem 409 where a moment, an assessment or another record carries it, 412 where it has changed
     */
    void remove(OwnWeakness weakness, String ifMatch) {
        String slug = weakness.slug();
        if (use.ofOwner().containsKey(slug)
                || assessments.carry(slug)
                || carriers.stream().anyMatch(carrier -> carrier.carries(slug))) {
            throw Problem.of(ProblemCode.WEAKNESS_IN_USE);
        }
        own.remove(weakness.id(), ETags.versions(ifMatch));
    }

    private WeaknessView view(Catalogue.Entry entry, Language language, WeaknessUse.Use used) {
        return WeaknessView.of(entry, catalogue.categories(language).get(entry.category()), used);
    }

    private WeaknessView view(OwnWeakness weakness, Language language, WeaknessUse.Use used) {
        String category = weakness.toChange().category();
        return WeaknessView.of(weakness, catalogue.categories(language).get(category), language, used);
    }

    private static WeaknessUse.Use useOf(Map<String, WeaknessUse.Use> uses, String slug) {
        return uses.getOrDefault(slug, WeaknessUse.Use.NONE);
    }
}
