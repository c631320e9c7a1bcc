package dev.rebound.platform.http;

import dev.rebound.platform.problem.Problem;
import dev.rebound.platform.problem.ProblemCode;
import io.vertx.ext.web.RoutingContext;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses other spellings of an operation's address, which the framework takes for the same: a slash too many, segments of
 * dots, matrix parameters, which it would not even look at, and U+0000, which no name of anything holds.
 */
class ExactAddresses {

    private static final String OPERATIONS = "/v1/";
    private static final Pattern OTHER_SPELLING =
            Pattern.compile("//|;|%00|/$|/(?:\\.|%2e){1,2}(?:/|$)", Pattern.CASE_INSENSITIVE);

    @ServerRequestFilter
    void check(RoutingContext call) {
        String path = call.request().path();
        boolean isExact = path.startsWith(OPERATIONS)
                && (isPlain(path) || !OTHER_SPELLING.matcher(path).find());
        if (!isExact && call.normalizedPath().startsWith(OPERATIONS)) {
            throw Problem.of(ProblemCode.NOT_FOUND);
        }
    }

    /** Whether it is of words and ids alone, as nearly all are, so that there is nothing to look for. */
    private static boolean isPlain(String path) {
        char behind = '/';
        for (int i = path.length() - 1; i >= 0; i--) {
            char c = path.charAt(i);
            boolean isOfWord = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
            if (!isOfWord && (c != '/' || behind == '/')) {
                return false;
            }
            behind = c;
        }
        return true;
    }
}
