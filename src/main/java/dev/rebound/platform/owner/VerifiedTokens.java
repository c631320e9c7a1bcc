package dev.rebound.platform.owner;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.rebound.platform.crypto.Sha256;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.ParseException;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;

/**
 * Tokens that were verified within the last minute, by their digests: a page sends the same one with each of its calls, and
 * a signature costs as much as all else of a read. A key that is taken away is believed for a minute more at most; a token
 * that has ended is not believed at all. See docs/adr/0027.
 */
final class VerifiedTokens {

    static final Duration LONGEST = Duration.ofMinutes(1);
    private static final int MOST = 10_000;

    private final Cache<ByteBuffer, JWTCallerPrincipal> people;
    private final Clock clock;

    /** Who verifies a token that is not known. */
    interface Verifier {
        JWTCallerPrincipal verify(String token) throws ParseException;
    }

    /**
     * None at first.
     *
     * @param clock tells when a token has ended
     * @param ticker tells how long ago it was verified, whatever happens to the clock
     */
    VerifiedTokens(Clock clock, Ticker ticker) {
        this.clock = clock;
        this.people = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(LONGEST)
                .ticker(ticker)
                .build();
    }

    /** Whose token it is, as it was verified a moment ago, or is now. */
    JWTCallerPrincipal person(String token, Verifier verifier) throws ParseException {
        ByteBuffer digest = ByteBuffer.wrap(Sha256.of(token));
        JWTCallerPrincipal known = people.getIfPresent(digest);
        if (known != null && clock.instant().getEpochSecond() < known.getExpirationTime()) {
            return known;
        }
        JWTCallerPrincipal person = verifier.verify(token);
        people.put(digest, person);
        return person;
    }
}
