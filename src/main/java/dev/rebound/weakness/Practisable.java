package dev.rebound.weakness;

import dev.rebound.platform.problem.FieldCode;
import dev.rebound.platform.problem.FieldError;
import dev.rebound.platform.problem.Problem;
import dev.rebound.platform.problem.ProblemCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Checks what a person can work on: a weakness, and not a cause that lay outside them. */
@ApplicationScoped
public class Practisable {

    private final Catalogue catalogue;
    private final WeaknessSlugs slugs;

    @Inject
    Practisable(Catalogue catalogue, WeaknessSlugs slugs) {
        this.catalogue = catalogue;
        this.slugs = slugs;
    }

    /**
     * Checks one slug.
     *
     * @throws Problem 422 at the pointer where it is unknown, archived or a cause
     */
    public void require(String slug, String pointer) {
        refuse(faults(List.of(slug)).stream()
                .map(fault -> FieldError.pointer(pointer, fault.code()))
                .toList());
    }

    /**
     * Checks newly added slugs of a list.
     *
     * @throws Problem 422 at each place in the list where one is unknown, archived or a cause
     */
    public void requireAll(List<String> added, String pointer) {
        refuse(faults(added).stream()
                .map(fault -> FieldError.pointer(pointer + fault.name(), fault.code()))
                .toList());
    }

    /** The person's own among the slugs, archived ones too, for {@link #faults}: for what is brought back. */
    public Map<String, Boolean> everOwnAmong(List<String> asked) {
        return slugs.everOwnAmong(asked);
    }

    private List<FieldError> faults(List<String> asked) {
        return faults(asked, slugs.ownAmong(asked));
    }

    /** What is wrong with each slug, by its place; given the person's own and whether each is archived. */
    public List<FieldError> faults(List<String> asked, Map<String, Boolean> ownArchived) {
        List<FieldError> faults = new ArrayList<>(slugs.faults(asked, "", ownArchived));
        for (int i = 0; i < asked.size(); i++) {
            if (catalogue.isCause(asked.get(i))) {
                faults.add(FieldError.pointer("/" + i, FieldCode.NOT_A_WEAKNESS));
            }
        }
        return faults;
    }

    private static void refuse(List<FieldError> faults) {
        if (!faults.isEmpty()) {
            throw Problem.of(ProblemCode.INVALID_BODY, faults);
        }
    }
}
