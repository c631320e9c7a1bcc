package dev.rebound.platform.http;

import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.atomic.AtomicBoolean;

/** When a call is over: its reply was sent, or its caller is gone. */
public final class EndOfCall {

    private EndOfCall() {}

    /** Does something once, at the end of the call, or now where that has been. */
    public static void then(RoutingContext call, Runnable last) {
        AtomicBoolean isDone = new AtomicBoolean();
        Runnable once = () -> {
            if (isDone.compareAndSet(false, true)) {
                last.run();
            }
        };
        call.addEndHandler(ended -> once.run());
        if (call.response().closed()) {
            // The server tells nobody of an end that has been.
            once.run();
        }
    }
}
