package dev.rebound.platform.limits;

import dev.rebound.platform.problem.Problem;
import dev.rebound.platform.problem.ProblemCode;
import dev.rebound.platform.problem.ProblemReply;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Bodies hold at most 256 KiB, but for those of a {@link LargeBody}. One that says it is larger is refused unread, one that
 * does not say while it is read.
 */
public class BodyLimit {

    /** The largest body, in bytes. */
    public static final int BYTES = 256 * 1024;

    /** After CORS (300), so that a career site's page can read the refusal. */
    private static final int AFTER_CORS = 250;

    private final ProblemReply replies;
    private final Map<String, Integer> large;

    @Inject
    BodyLimit(ProblemReply replies, @Any Instance<LargeBody> large) {
        this.replies = replies;
        this.large = large.stream().collect(Collectors.toMap(LargeBody::path, LargeBody::bytes));
    }

    void register(@Observes Filters filters) {
        filters.register(this::refuseAnnounced, AFTER_CORS);
    }

    private void refuseAnnounced(RoutingContext call) {
        String announced = call.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        int most = large.getOrDefault(call.request().path(), BYTES);
        if (announced != null && isTooLarge(announced, most)) {
            replies.send(tooLarge(most), call);
        } else {
            call.next();
        }
    }

    private static boolean isTooLarge(String announced, int most) {
        try {
            return Long.parseLong(announced) > most;
        } catch (NumberFormatException unreadable) {
            return true;
        }
    }

    /** Reads a whole body; a larger one is a 413. */
    public static byte[] read(InputStream stream) throws IOException {
        byte[] bytes = stream.readNBytes(BYTES + 1);
        if (bytes.length > BYTES) {
            throw tooLarge(BYTES);
        }
        return bytes;
    }

    /** The stream of a large body, which ends in a 413 where the body does not end in time. */
    public static InputStream counted(InputStream stream, int most) {
        return new CountedStream(stream, most);
    }

    private static Problem tooLarge(int most) {
        return Problem.of(ProblemCode.BODY_TOO_LARGE, most / 1024);
    }

    private static final class CountedStream extends FilterInputStream {

        private final int most;
        private long read;

        CountedStream(InputStream stream, int most) {
            super(stream);
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = super.read(target, offset, length);
            count(Math.max(count, 0));
            return count;
        }

        private void count(int more) {
            read += more;
            if (read > most) {
                throw tooLarge(most);
            }
        }
    }
}
