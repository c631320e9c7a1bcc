package dev.rebound.platform.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.rebound.platform.problem.Problem;
import dev.rebound.platform.problem.ProblemCode;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * Wrong secrets that one person may send, on one replica: ten at once, and then one each six minutes. Right ones are
 * free, but wait as well once the ten are spent.
 */
@ApplicationScoped
public class FailedGuesses {

    /** How many within an hour. */
    public static final int PER_HOUR = 10;

    /** Tells {@link RateLimit} how many seconds to wait. */
    static final String RETRY_AFTER = FailedGuesses.class.getName();

    private static final int MOST_BUCKETS = 100_000;

    private final Cache<UUID, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_BUCKETS)
            .expireAfterAccess(Duration.ofHours(1))
            .build();
    private final RoutingContext call;

    @Inject
    FailedGuesses(RoutingContext call) {
        this.call = call;
    }

    /**
     * Takes one of the person's guesses; {@link #giveBack} returns it where it was right. Taken first, so that many at
     * once can't pass the limit.
     *
     * @throws Problem 429 where they have none left
     */
    public void take(UUID person) {
        ConsumptionProbe probe = bucket(person).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            long seconds = TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1;
            call.put(RETRY_AFTER, seconds);
            throw Problem.of(ProblemCode.RATE_LIMITED, seconds);
        }
    }

    /** It was right, so it does not count. */
    public void giveBack(UUID person) {
        bucket(person).addTokens(1);
    }

    private Bucket bucket(UUID person) {
        return buckets.get(person, unused -> Bucket.builder()
                .addLimit(limit -> limit.capacity(PER_HOUR).refillGreedy(PER_HOUR, Duration.ofHours(1)))
                .build());
    }
}
