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

    /**
     * Clears what rows of the person point to a row that goes; the key does not see to that where the database is spread
     * (docs/adr/0029).
     *
     * @param entity whose rows point
     * @param attribute the attribute that does
     */
    protected void unlink(String entity, String attribute, UUID id) {
        getEntityManager()
                .createQuery("update " + entity + " set " + attribute + " = null where ownerId = :owner and "
                        + attribute + " = :id")
                .setParameter("owner", ownerId())
                .setParameter("id", id)
                .executeUpdate();
    }
}
