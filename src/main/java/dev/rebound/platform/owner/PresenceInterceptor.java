package dev.rebound.platform.owner;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;

/** Notes who came before their request's transaction begins, so that the note is not undone or held up with it. */
@Interceptor
@Transactional
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 150)
class PresenceInterceptor {

    private final Presence presence;
    private final TransactionSynchronizationRegistry transactions;

    @Inject
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
}
