package dev.rebound.platform.limits;

import dev.rebound.platform.problem.Problem;
import dev.rebound.platform.problem.ProblemCode;
import dev.rebound.platform.problem.ProblemReply;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;

/** Bodies hold at most 256 KiB. One that says it is larger is refused unread, one that does not say while it is read. */
public class BodyLimit {

    /** The largest body, in bytes. */
    public static final int BYTES = 256 * 1024;

    private static final int AFTER_REQUEST_ID = 90_000;

    private final ProblemReply replies;

    @Inject
    BodyLimit(ProblemReply replies) {
        this.replies = replies;
    }

    void register(@Observes Filters filters) {
        filters.register(this::refuseAnnounced, AFTER_REQUEST_ID);
    }

    private void refuseAnnounced(RoutingContext call) {
        String announced = call.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (announced != null && isTooLarge(announced)) {
            replies.send(tooLarge(), call);
        } else {
            call.next();
        }
    }

    private static boolean isTooLarge(String announced) {
        try {
            return Long.parseLong(announced) > BYTES;
        } catch (NumberFormatException unreadable) {
            return true;
        }
    }

    /** Reads a whole body; a larger one is a 413. */
    public static byte[] read(InputStream stream) throws IOException {
        byte[] bytes = stream.readNBytes(BYTES + 1);
        if (bytes.length > BYTES) {
            throw tooLarge();
        }
        return bytes;
    }

    private static Problem tooLarge() {
        return Problem.of(ProblemCode.BODY_TOO_LARGE, BYTES / 1024);
    }
}
