package dev.rebound.platform.http;

import dev.rebound.platform.problem.ProblemReply;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.stream.Stream;

/**
 * Lets a client that accepts problem documents alone have its answer. Generated clients say so where success has no body, as
 * in a DELETE; nothing that such an address produces could match, and the framework would refuse the call.
 */
public class AcceptedErrors {

    private static final int BEFORE_ROUTING = 90_000;

    void register(@Observes Filters filters) {
        filters.register(AcceptedErrors::widen, BEFORE_ROUTING);
    }

    private static void widen(RoutingContext call) {
        String accept = call.request().getHeader(HttpHeaders.ACCEPT);
        if (accept != null && Stream.of(accept.split(",", -1)).allMatch(AcceptedErrors::isProblem)) {
            call.request().headers().set(HttpHeaders.ACCEPT, accept + ", */*;q=0.1");
        }
        call.next();
    }

    private static boolean isProblem(String range) {
        return range.split(";", -1)[0].strip().equalsIgnoreCase(ProblemReply.MEDIA_TYPE);
    }
}
