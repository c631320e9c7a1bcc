package dev.rebound.platform.limits;

import dev.rebound.platform.problem.Problem;
import dev.rebound.platform.problem.ProblemCode;
import dev.rebound.platform.problem.ProblemReply;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;

/**
 * An address holds at most 4,096 characters and all headers together 20 KiB. The transport reads more, so that whoever sends
 * too much is told so by a problem document; what exceeds the transport's own limits gets a bare status.
 */
class HeadLimit {

    private static final int ADDRESS = 4_096;
    private static final int HEADERS_KIB = 20;

    /** As BodyLimit, and before it. */
    private static final int AFTER_CORS = 260;

    private final ProblemReply replies;

    @Inject
    HeadLimit(ProblemReply replies) {
        this.replies = replies;
    }

    void register(@Observes Filters filters) {
        filters.register(this::refuse, AFTER_CORS);
    }

    private void refuse(RoutingContext call) {
        if (call.request().uri().length() > ADDRESS) {
            replies.send(Problem.of(ProblemCode.URI_TOO_LONG), call);
        } else if (lengthOfHeaders(call) > HEADERS_KIB * 1024) {
            replies.send(Problem.of(ProblemCode.HEADERS_TOO_LARGE, HEADERS_KIB), call);
        } else {
            call.next();
        }
    }

    private static int lengthOfHeaders(RoutingContext call) {
        int length = 0;
        for (Map.Entry<String, String> header : call.request().headers()) {
            length += header.getKey().length() + header.getValue().length();
        }
        return length;
    }
}
