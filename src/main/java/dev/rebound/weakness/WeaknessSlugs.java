package dev.rebound.weakness;

import dev.rebound.platform.problem.FieldCode;
import dev.rebound.platform.problem.FieldError;
import dev.rebound.platform.problem.Problem;
import dev.rebound.platform.problem.ProblemCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Checks slugs that other records carry: of the catalogue, or the person's own and not archived. */
@ApplicationScoped
public class WeaknessSlugs {

    private final Catalogue catalogue;
    private final OwnWeaknesses own;

    @Inject
    WeaknessSlugs(Catalogue catalogue, OwnWeaknesses own) {
        this.catalogue = catalogue;
        this.own = own;
    }

    /**
     * Checks newly added slugs; it asks the database only where one is the person's own.
     *
     * @param pointer the JSON pointer of the list that they stand in
     * @throws Problem 422 where one is unknown or archived
     */
    public void requireUsable(List<String> slugs, String pointer) {
        List<FieldError> faults = faults(slugs, pointer, ownAmong(slugs));
        if (!faults.isEmpty()) {
            throw Problem.of(ProblemCode.INVALID_BODY, faults);
        }
    }

    /** The person's own weaknesses among the slugs, for {@link #faults}; at most one statement. */
    public Map<String, Boolean> ownAmong(Collection<String> slugs) {
        List<String> mine =
                slugs.stream().filter(slug -> !catalogue.has(slug)).distinct().toList();
        return mine.isEmpty()
                ? Map.of()
                : own.withSlugs(mine).stream().collect(Collectors.toMap(OwnWeakness::slug, OwnWeakness::isArchived));
    }

    /**
     * The same for records that are brought back: they may carry a weakness that was archived later, so none counts as
     * archived.
     */
    public Map<String, Boolean> everOwnAmong(Collection<String> slugs) {
        return ownAmong(slugs).keySet().stream().collect(Collectors.toMap(slug -> slug, slug -> false));
    }

    /** What is wrong with slugs, given the person's own and whether each is archived. */
    public List<FieldError> faults(List<String> slugs, String pointer, Map<String, Boolean> ownArchived) {
        List<FieldError> faults = new ArrayList<>();
        for (int i = 0; i < slugs.size(); i++) {
            String slug = slugs.get(i);
            if (!catalogue.has(slug)) {
                Boolean archived = ownArchived.get(slug);
                if (archived == null) {
                    faults.add(FieldError.pointer(pointer + "/" + i, FieldCode.UNKNOWN_WEAKNESS));
                } else if (archived) {
                    faults.add(FieldError.pointer(pointer + "/" + i, FieldCode.WEAKNESS_ARCHIVED));
                }
            }
        }
        return faults;
    }
}
