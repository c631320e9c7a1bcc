package dev.rebound.sdk;

import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** When a call may be tried again, and after how long. */
final class Retries {

    private static final String KEY = "Idempotency-Key";
    /** Whoever is asked to wait longer is told so instead. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    /** The reply got lost, or the service could not be reached. */
    private static final Set<Integer> TRANSIENT = Set.of(408, 502, 503, 504);

    private static final int CONFLICT = 409;
    private static final int TOO_MANY_REQUESTS = 429;

    private Retries() {}

    /** The same request with a key where it needs one; the key is made once and goes along with each try. */
    static HttpRequest keyed(HttpRequest request) {
        if (!request.method().equals("POST") || request.headers().firstValue(KEY).isPresent()) {
            return request;
        }
        return HttpRequest.newBuilder(request, (name, value) -> true)
                .header(KEY, UUID.randomUUID().toString())
                .build();
    }

    /**
     * Whether it changes nothing if the service gets the request a second time. Every POST of the service takes a key,
     * writes nothing, or passes over what is there. A change under {@code If-Match} is not harmless: the second would be
     * answered with 412, as if somebody else had made the change.
     */
    static boolean isHarmlessTwice(HttpRequest request) {
        return switch (request.method()) {
            case "GET", "HEAD", "POST" -> true;
            case "PUT", "DELETE" ->
                request.headers().firstValue("If-Match").isEmpty()
                        && request.headers().firstValue("If-None-Match").isEmpty();
            default -> false;
        };
    }

    /** How long to wait after this reply before the next try; nothing where there must be none. */
    static Optional<Duration> pauseAfter(HttpRequest request, int status, HttpHeaders headers, int tried) {
        Optional<Duration> asked = retryAfter(headers);
        boolean again =
                switch (status) {
                    // Refused before anything was done.
                    case TOO_MANY_REQUESTS -> true;
                    // The first try, whose reply was lost, is still at work; other conflicts don't ask to wait.
                    case CONFLICT -> asked.isPresent();
                    default -> TRANSIENT.contains(status) && isHarmlessTwice(request);
                };
        return Optional.of(asked.orElseGet(() -> pause(tried)))
                .filter(wait -> again && wait.compareTo(LONGEST_WAIT) <= 0);
    }

    /** A pause that doubles with each try, somewhere between half and all of it. */
    static Duration pause(int tried) {
        long most = FIRST_PAUSE.toMillis() << (tried - 1);
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(most / 2, most + 1));
    }

    private static Optional<Duration> retryAfter(HttpHeaders headers) {
        return headers.firstValue("Retry-After")
                .filter(seconds -> seconds.matches("\\d{1,9}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)));
    }
}
