package dev.rebound.platform.owner;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Tells Postgres, in each transaction, whose rows it may touch (row-level security). It runs just inside the
 * transaction's own interceptor, whose priority is PLATFORM_BEFORE + 200. Without a person it fails, so that code
 * outside a request can't reach a person's rows by accident. See docs/adr/0003.
 */
@Interceptor
@Transactional
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 250)
class OwnerTransaction {

    private static final String SET_OWNER = "select set_config('app.owner', ?, true)";
    private static final String DONE = OwnerTransaction.class.getName();

    private final Owner owner;
    private final Session session;
    private final TransactionSynchronizationRegistry transactions;

    @Inject
    OwnerTransaction(Owner owner, Session session, TransactionSynchronizationRegistry transactions) {
        this.owner = owner;
        this.session = session;
        this.transactions = transactions;
    }

    @AroundInvoke
    Object withOwner(InvocationContext call) throws Exception {
        if (transactions.getTransactionStatus() == Status.STATUS_ACTIVE && transactions.getResource(DONE) == null) {
            UUID id = requireOwner();
            session.doWork(connection -> {
                try (PreparedStatement statement = connection.prepareStatement(SET_OWNER)) {
                    statement.setString(1, id.toString());
                    statement.execute();
                }
            });
            transactions.putResource(DONE, id);
        }
        return call.proceed();
    }

    private UUID requireOwner() {
        try {
            return owner.id();
        } catch (ContextNotActiveException outsideRequest) {
            throw new IllegalStateException("A person's rows are reached only within a request", outsideRequest);
        }
    }
}
