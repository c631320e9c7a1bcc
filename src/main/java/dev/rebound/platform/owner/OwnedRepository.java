package dev.rebound.platform.owner;

import dev.rebound.platform.etag.ETags;
import dev.rebound.platform.problem.Problem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Rows of the person of the request, and of nobody else: every query starts with the owner. */
public abstract class OwnedRepository<E extends OwnedEntity> implements PanacheRepositoryBase<E, OwnedId> {

    @Inject
    Owner owner;

    /** The person whose rows these are. */
    protected UUID ownerId() {
        return owner.id();
    }

    /** Lets transactions of one person that look before they write run one after another, until each ends. */
    protected void takeTurns() {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(:person)")
                .setParameter("person", ownerId().getLeastSignificantBits())
                .getSingleResult();
    }

    /** The row, if this person has it. */
    public Optional<E> findOwn(UUID id) {
        return findByIdOptional(new OwnedId(ownerId(), id));
    }

    /**
     * The row.
     *
     * @throws Problem 404 where this person has none such
     */
    public E require(UUID id) {
        return findOwn(id).orElseThrow(Problem::notFound);
    }

    /** Stores a new row at once, so that its version is known and a broken constraint is told here. */
    public E add(E row) {
        persist(row);
        getEntityManager().flush();
        return row;
    }

    /** Writes a change at once, so that the new version is known. */
    public E changed(E row) {
        getEntityManager().flush();
        return row;
    }

    /**
     * Deletes a row: one statement, or two where {@code If-Match} has to be compared.
     *
     * @param ifMatch the header, or {@code null}
     * @throws Problem 404 where this person has none such, 412 where it has changed
     */
    public void remove(UUID id, String ifMatch) {
        if (ifMatch != null) {
            ETags.requireIfGiven(ifMatch, require(id).etag());
        }
        if (delete("ownerId = ?1 and id = ?2", ownerId(), id) == 0) {
            throw Problem.notFound();
        }
    }
}
