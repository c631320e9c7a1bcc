package dev.rebound.platform.http;

import dev.rebound.platform.time.TimeOrderedId;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/** Gives each request an id: the caller's {@code X-Request-Id} if it is harmless, else one of ours. */
public class RequestId {

    /** The header that carries the id both ways. */
    public static final String HEADER = "X-Request-Id";

    /** The key under which log lines carry the id. */
    static final String LOG_KEY = "request_id";

    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._-]{1,128}");
    private static final int BEFORE_EVERYTHING = 100_000;

    void register(@Observes Filters filters) {
        filters.register(RequestId::assign, BEFORE_EVERYTHING);
    }

    private static void assign(RoutingContext call) {
        String asked = call.request().getHeader(HEADER);
        String id = asked != null && HARMLESS.matcher(asked).matches()
                ? asked
                : TimeOrderedId.next().toString();
        call.put(HEADER, id);
        call.response().putHeader(HEADER, id);
        MDC.put(LOG_KEY, id);
        call.next();
    }

    /** The id of a request under way. */
    public static String of(RoutingContext call) {
        return call.get(HEADER);
    }
}
