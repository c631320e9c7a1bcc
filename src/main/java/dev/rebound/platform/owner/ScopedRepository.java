package dev.rebound.platform.owner;

import dev.rebound.platform.etag.ETags;
import dev.rebound.platform.problem.Problem;
import dev.rebound.platform.problem.ProblemCode;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/** Rows of one person or one site: every query starts with whose they are. */
abstract class ScopedRepository<E extends VersionedRow, K> implements PanacheRepositoryBase<E, K> {

    private final String scopeField;

    /**
     * Rows of a scope.
     *
     * @param scopeField the entity's attribute that says whose a row is
     */
    ScopedRepository(String scopeField) {
        this.scopeField = scopeField;
    }

    /** The person or site of the request. */
    abstract UUID scope();

    /** The key of a row of theirs. */
    abstract K key(UUID id);

    /** The row, if they have it. */
    public Optional<E> findOwn(UUID id) {
        return findByIdOptional(key(id));
    }

    /**
     * The row.
     *
     * @throws Problem 404 where they have none such
     */
    public E require(UUID id) {
        return findOwn(id).orElseThrow(Problem::notFound);
    }

    /**
     * The row, which nobody else changes or deletes until the transaction ends.
     *
     * @throws Problem 404 where they have none such
     */
    public E lock(UUID id) {
        return findByIdOptional(key(id), LockModeType.PESSIMISTIC_WRITE).orElseThrow(Problem::notFound);
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
     * @throws Problem 404 where they have none such, 412 where it has changed
     */
    public void remove(UUID id, String ifMatch) {
        if (!ETags.isAny(ifMatch)) {
            E row = require(id);
            ETags.requireIfGiven(ifMatch, row.etag());
            removeAsRead(row);
        } else if (delete(scopeField + " = ?1 and id = ?2", scope(), id) == 0) {
            throw Problem.notFound();
        }
    }

    /**
     * Deletes a row in the version that was read.
     *
     * @throws Problem 412 where another request has changed it since
     */
    protected void removeAsRead(E row) {
        if (delete(scopeField + " = ?1 and id = ?2 and version = ?3", scope(), row.id(), row.version()) == 0) {
            throw Problem.of(ProblemCode.ETAG_MISMATCH);
        }
    }

    /** Lets transactions of one scope that look before they write run one after another, until each ends. */
    protected void takeTurns() {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(:scope)")
                .setParameter("scope", scope().getLeastSignificantBits())
                .getSingleResult();
    }
}
