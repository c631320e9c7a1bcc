package dev.rebound.support;

import dev.rebound.platform.owner.OwnedRepository;
import dev.rebound.platform.problem.Problem;
import dev.rebound.platform.problem.ProblemCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** A person's contacts. */
@ApplicationScoped
class Contacts extends OwnedRepository<Contact> {

    /** So many contacts at most: all of them are opened where cards are read or written. */
    static final int MOST = 1000;

    /** Requests to the contact stay, without it. */
    @Override
    public void remove(UUID id, String ifMatch) {
        lock(id);
        unlink("HelpRequest", "contactId", id);
        super.remove(id, ifMatch);
    }

    /**
     * One page, newest first, with one row more where there is one.
     *
     * @param position time and id of the row to go on behind, or empty
     */
    List<Contact> list(ContactParams.Filter filter, List<String> position, int rows) {
        return OwnedQuery.of(ownerId())
                .where(
                        "array_contains(canGive, :kind)",
                        "kind",
                        filter.canGive() == null ? null : filter.canGive().name())
                .newestFirst(position)
                .list(this, rows);
    }

    /** All of them, oldest first; at most {@link #MOST}. */
    List<Contact> all() {
        return list("ownerId = ?1 order by createdAt, id", ownerId());
    }

    /** All of them, for one who is about to add some: others who would do so wait until the transaction ends. */
    List<Contact> allInTurn() {
        takeTurns();
        return all();
    }

    /**
     * Stores a new contact.
     *
     * @throws Problem 409 where there are too many
     */
    @Override
    public Contact add(Contact contact) {
        takeTurns();
        if (count("ownerId", ownerId()) >= MOST) {
            throw Problem.of(ProblemCode.LIMIT_REACHED, MOST);
        }
        return super.add(contact);
    }

    /** Stores new contacts that there is room for, in one batch, with whatever else has changed. */
    void addAll(List<Contact> fresh) {
        persist(fresh);
        getEntityManager().flush();
    }
}
