package dev.rebound.account.export;

import dev.rebound.platform.problem.Problem;
import dev.rebound.platform.problem.ProblemCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Bounds what exports and imports hold on one replica: each keeps a thread and a connection for minutes if the client is
 * slow. One for each person, four for all, so that most of the connections stay for everybody else.
 */
@ApplicationScoped
class Turns {

    static final int MOST = 4;

    private final Semaphore free = new Semaphore(MOST);
    private final Set<UUID> busy = ConcurrentHashMap.newKeySet();

    /** A turn; to be closed when the work is done, more than once if need be. */
    interface Turn extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Begins a turn.
     *
     * @throws Problem 503 where there is none to be had
     */
    Turn take(UUID person) {
        if (!busy.add(person)) {
            throw Problem.of(ProblemCode.BUSY);
        }
        if (!free.tryAcquire()) {
            busy.remove(person);
            throw Problem.of(ProblemCode.BUSY);
        }
        AtomicBoolean open = new AtomicBoolean(true);
        return () -> {
            if (open.getAndSet(false)) {
                busy.remove(person);
                free.release();
            }
        };
    }
}
