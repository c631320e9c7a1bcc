package dev.rebound.platform.owner;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;

/**
 * Tells Postgres, in each transaction, whose rows it may touch (row-level security). It runs just inside the
 * transaction's own interceptor, whose priority is PLATFORM_BEFORE + 200. Without a person it fails, so that code
 * outside a request can't reach a person's rows by accident. See docs/adr/0003.
 */
@Interceptor
@Transactional
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 250)
class OwnerTransaction {

    private final RowAccess access;

    @Inject
    OwnerTransaction(RowAccess access) {
        this.access = access;
    }

    @AroundInvoke
    Object withOwner(InvocationContext call) throws Exception {
        if (access.isOpen()) {
            access.toCaller();
        }
        return call.proceed();
    }
}
