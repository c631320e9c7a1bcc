package dev.rebound.platform.owner;

import jakarta.inject.Inject;
import java.util.UUID;

/** Rows of the person of the request, and of nobody else. */
public abstract class OwnedRepository<E extends OwnedEntity> extends ScopedRepository<E, OwnedId> {

    @Inject
    Owner owner;

    /** Every query starts with the owner. */
    protected OwnedRepository() {
        super("ownerId");
    }

    /** The person whose rows these are. */
    protected UUID ownerId() {
        return owner.id();
    }

    @Override
    final UUID scope() {
        return owner.id();
    }

    @Override
    final OwnedId key(UUID id) {
        return new OwnedId(owner.id(), id);
    }
}
