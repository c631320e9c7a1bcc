package dev.rebound.platform.limits;

import dev.rebound.platform.config.Settings;
import dev.rebound.platform.http.EndOfCall;
import dev.rebound.platform.problem.Problem;
import dev.rebound.platform.problem.ProblemCode;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Sheds load before a queue grows: a replica works on so many requests at once, and answers 503 to one more. Without a
 * bound, callers of a slow database would wait for each other longer than for the database. The default is little more
 * than the threads that work (200), so nobody waits long for a thread.
 */
@ApplicationScoped
public class Overload {

    private final int most;
    private final AtomicInteger inFlight = new AtomicInteger();
    private final Counter shed;

    @Inject
    Overload(Settings settings, MeterRegistry metrics) {
        this.most = settings.requestsAtOnce();
        Gauge.builder("rebound.requests.in.flight", inFlight, AtomicInteger::get)
                .description("Requests that are being worked on")
                .register(metrics);
        this.shed = Counter.builder("rebound.requests.shed")
                .description("Requests that were answered 503 since too many were being worked on")
                .register(metrics);
    }

    /** Decides on the event loop: a refusal that waited for a thread would be the queue that it is to prevent. */
    @ServerRequestFilter(preMatching = true, nonBlocking = true, priority = Integer.MIN_VALUE)
    void admit(RoutingContext call) {
        if (inFlight.incrementAndGet() > most) {
            inFlight.decrementAndGet();
            shed.increment();
            throw Problem.of(ProblemCode.UNAVAILABLE);
        }
        EndOfCall.then(call, inFlight::decrementAndGet);
    }

    /** How many requests are being worked on. */
    public int inFlight() {
        return inFlight.get();
    }
}
