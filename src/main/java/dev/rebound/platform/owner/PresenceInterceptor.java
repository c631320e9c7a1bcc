package dev.rebound.platform.owner;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;

/**
 * Notes who came before their request's transaction begins, so that the note is not undone or held up with it. Operations
 * with a transaction and those that do without one ({@link OneTrip}) are two bindings, and so two interceptors.
 */
abstract class PresenceInterceptor {

    private static final int BEFORE_THE_TRANSACTION = Interceptor.Priority.PLATFORM_BEFORE + 150;

    private final Presence presence;
    private final TransactionSynchronizationRegistry transactions;

    PresenceInterceptor(Presence presence, TransactionSynchronizationRegistry transactions) {
        this.presence = presence;
        this.transactions = transactions;
    }

    @AroundInvoke
    Object noteFirst(InvocationContext call) throws Exception {
        if (transactions.getTransactionStatus() == Status.STATUS_NO_TRANSACTION) {
            presence.note();
        }
        return call.proceed();
    }

    @Interceptor
    @Transactional
    @Priority(BEFORE_THE_TRANSACTION)
    static class WithTransaction extends PresenceInterceptor {

        @Inject
        WithTransaction(Presence presence, TransactionSynchronizationRegistry transactions) {
            super(presence, transactions);
        }
    }

    @Interceptor
    @Transactional(Transactional.TxType.SUPPORTS)
    @Priority(BEFORE_THE_TRANSACTION)
    static class WithoutTransaction extends PresenceInterceptor {

        @Inject
        WithoutTransaction(Presence presence, TransactionSynchronizationRegistry transactions) {
            super(presence, transactions);
        }
    }
}
