package dev.rebound.platform.http;

import dev.rebound.platform.problem.Problem;
import dev.rebound.platform.problem.ProblemCode;
import io.vertx.ext.web.RoutingContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses other spellings of an operation's address, which the framework takes for the same: a slash too many, and matrix
 * parameters, which it would not even look at.
 */
class ExactAddresses {

    private static final String OPERATIONS = "/v1/";

    @ServerRequestFilter
    void check(RoutingContext call) {
        String path = call.request().path();
        boolean isExact =
                path.startsWith(OPERATIONS) && !path.endsWith("/") && !path.contains("//") && path.indexOf(';') < 0;
        if (!isExact && call.normalizedPath().startsWith(OPERATIONS)) {
            throw Problem.of(ProblemCode.NOT_FOUND);
        }
    }
}
