package dev.rebound.platform.owner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.PreparedStatement;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Says, in each transaction, whose rows it may touch: settings that end with the transaction and that the policies of
 * row-level security compare (docs/adr/0003 and 0010).
 */
@ApplicationScoped
public class RowAccess {

    static final String PERSON = "select set_config('app.owner', ?, true), set_config('app.site', ?, true)";
    private static final String OTHER_PERSON = "select set_config('app.owner', ?, true)";
    private static final String SECRET = "select set_config('app.secret', ?, true)";
    private static final String DONE = RowAccess.class.getName();

    private final Owner owner;
    private final Session session;
    private final TransactionSynchronizationRegistry transactions;

    @Inject
    RowAccess(Owner owner, Session session, TransactionSynchronizationRegistry transactions) {
        this.owner = owner;
        this.session = session;
        this.transactions = transactions;
    }

    /** Whether the transaction under way, if any, still has to be told whose rows it may touch. */
    boolean isOpen() {
        return transactions.getTransactionStatus() == Status.STATUS_ACTIVE && transactions.getResource(DONE) == null;
    }

    /** Whether there is a transaction under way that knows whose rows it may touch. */
    boolean isTold() {
        return transactions.getTransactionStatus() == Status.STATUS_ACTIVE && transactions.getResource(DONE) != null;
    }

    /** The caller's rows and those of their site. */
    void toCaller() {
        set(PERSON, callerId().toString(), owner.siteId().toString());
    }

    /**
     * The person whose token came with the request.
     *
     * @throws IllegalStateException where there is no request: a job that reached for a person's rows
     */
    UUID callerId() {
        try {
            return owner.id();
        } catch (ContextNotActiveException outsideRequest) {
            throw new IllegalStateException("A person's rows are reached only within a request", outsideRequest);
        }
    }

    /**
     * Goes on with the rows of another person, who allowed it; whoever calls this has checked that. What the caller
     * owns is out of reach from here on.
     */
    public void switchTo(UUID other) {
        owner.become(other);
        set(OTHER_PERSON, other.toString());
    }

    /**
     * Lets the transaction read the rows that a secret opens (function open_to_secret in the migrations), whoever's they
     * are.
     *
     * @param digest the secret's digest as it is stored, in hexadecimal
     */
    public void present(String digest) {
        set(SECRET, digest);
    }

    private void set(String statement, String... values) {
        session.doWork(connection -> {
            try (PreparedStatement settings = connection.prepareStatement(statement)) {
                for (int i = 0; i < values.length; i++) {
                    settings.setString(i + 1, values[i]);
                }
                settings.execute();
            }
        });
        transactions.putResource(DONE, statement);
    }
}
