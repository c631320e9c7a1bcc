package dev.rebound.platform.owner;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/** Rows of the person of the request, and of nobody else. */
public abstract class OwnedRepository<E extends OwnedEntity> extends ScopedRepository<E, OwnedId> {

    @Inject
    Owner owner;

    @Inject
    Clock clock;

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

    /**
     * Clears what rows of the person point to a row that goes, which is a change of each; the key does not see to that where
     * the database is spread (docs/adr/0029). The row that goes has to be locked, so that none comes to point to it meanwhile.
     *
     * @param entity whose rows point
     * @param attribute the attribute that does
     */
    protected void unlink(String entity, String attribute, UUID id) {
        getEntityManager()
                .createQuery("update versioned " + entity + " set " + attribute + " = null, updatedAt = :now"
                        + " where ownerId = :owner and " + attribute + " = :id")
                .setParameter("now", clock.instant())
                .setParameter("owner", ownerId())
                .setParameter("id", id)
                .executeUpdate();
    }
}
