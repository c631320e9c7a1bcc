package dev.rebound.weakness;

import dev.rebound.platform.owner.OwnedRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/** A person's own weaknesses. */
@ApplicationScoped
class OwnWeaknesses extends OwnedRepository<OwnWeakness> {

    List<OwnWeakness> withSlugs(Collection<String> slugs) {
        return list("ownerId = ?1 and slug in ?2", ownerId(), slugs);
    }
}
