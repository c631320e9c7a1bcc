package dev.rebound.platform.owner;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.sql.Statement;
import org.hibernate.Session;

/**
 * Lifts the limits of a {@link LongTransaction}, for it alone. It runs between the transaction's interceptor and {@link
 * OwnerTransaction}: Postgres takes an isolation level only before the first query.
 */
@Interceptor
@LongTransaction
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 225)
class LongTransactionSettings {

    private static final String SNAPSHOT = "set transaction isolation level repeatable read, read only";

    /** Longer than the HTTP server waits for a client that sends or takes nothing (30 s), so that it gives up first. */
    private static final String LIMITS =
            "set local statement_timeout = '60s'; set local idle_in_transaction_session_timeout = '45s'";

    private final Session session;

    @Inject
    LongTransactionSettings(Session session) {
        this.session = session;
    }

    @AroundInvoke
    Object lift(InvocationContext call) throws Exception {
        boolean snapshot = call.getMethod().getAnnotation(LongTransaction.class).snapshot();
        session.doWork(connection -> {
            try (Statement statement = connection.createStatement()) {
                if (snapshot) {
                    statement.execute(SNAPSHOT);
                }
                statement.execute(LIMITS);
            }
        });
        return call.proceed();
    }
}
