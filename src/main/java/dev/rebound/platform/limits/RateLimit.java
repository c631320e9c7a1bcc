package dev.rebound.platform.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.rebound.platform.config.Settings;
import dev.rebound.platform.owner.Owner;
import dev.rebound.platform.problem.Problem;
import dev.rebound.platform.problem.ProblemCode;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Requests a minute for one person, or for one address where nobody is signed in, on one replica. Every reply says what
 * is left (IETF draft ratelimit-headers); a 304 is free.
 */
class RateLimit {

    private static final int NOT_MODIFIED = 304;
    private static final String BUCKET = RateLimit.class.getName();
    /** Buckets kept at once; one that is dropped starts full again. */
    private static final int MOST_BUCKETS = 100_000;

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_BUCKETS)
            .expireAfterAccess(Duration.ofMinutes(2))
            .build();
    private final int perMinute;
    private final Owner owner;

    @Inject
    RateLimit(Settings settings, Owner owner) {
        this.perMinute = settings.rateLimit();
        this.owner = owner;
    }

    @ServerRequestFilter(priority = Priorities.AUTHORIZATION + 1)
    void take(ContainerRequestContext request, RoutingContext call) {
        Bucket bucket = bucket(owner.isKnown() ? owner.id().toString() : address(call));
        request.setProperty(BUCKET, bucket);
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            long seconds = Math.max(1, TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1);
            throw Problem.of(ProblemCode.RATE_LIMITED, seconds);
        }
    }

    @ServerResponseFilter(priority = 2000)
    void tell(ContainerRequestContext request, ContainerResponseContext response, RoutingContext call) {
        Bucket bucket = (Bucket) request.getProperty(BUCKET);
        if (bucket == null) {
            // Refused before the person was known: it counts for the address.
            bucket = bucket(address(call));
            bucket.tryConsume(1);
        }
        if (response.getStatus() == NOT_MODIFIED) {
            bucket.addTokens(1);
        }
        var estimate = bucket.estimateAbilityToConsume(perMinute);
        long untilFull = TimeUnit.NANOSECONDS.toSeconds(estimate.getNanosToWaitForRefill());
        var headers = response.getHeaders();
        headers.putSingle("RateLimit-Policy", "\"person\";q=" + perMinute + ";w=60");
        headers.putSingle("RateLimit", "\"person\";r=" + estimate.getRemainingTokens() + ";t=" + untilFull);
        if (response.getStatus() == ProblemCode.RATE_LIMITED.status()) {
            headers.putSingle("Retry-After", wait(bucket, call));
        } else if (response.getStatus() == ProblemCode.UNAVAILABLE.status()) {
            headers.putSingle("Retry-After", 2);
        }
    }

    private static long wait(Bucket bucket, RoutingContext call) {
        Long forGuesses = call.get(FailedGuesses.RETRY_AFTER);
        var one = bucket.estimateAbilityToConsume(1);
        return forGuesses == null
                ? Math.max(1, TimeUnit.NANOSECONDS.toSeconds(one.getNanosToWaitForRefill()) + 1)
                : forGuesses;
    }

    private Bucket bucket(String key) {
        return buckets.get(key, unused -> Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                .build());
    }

    private static String address(RoutingContext call) {
        var remote = call.request().remoteAddress();
        return remote == null ? "unknown" : String.valueOf(remote.hostAddress());
    }
}
