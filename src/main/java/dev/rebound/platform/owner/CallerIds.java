package dev.rebound.platform.owner;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * The ids that are derived from a token, kept for as long as the token itself ({@link VerifiedTokens}): three digests, and an
 * exception within the library for each claim that it does not know.
 */
@ApplicationScoped
class CallerIds {

    /** The claim that names the career site; without it the person belongs to {@link #DEFAULT_SITE}. */
    static final String SITE_CLAIM = "site";

    static final String DEFAULT_SITE = "default";

    private final LoadingCache<JsonWebToken, Ids> byToken =
            Caffeine.newBuilder().weakKeys().build(CallerIds::derive);

    /**
     * Who calls.
     *
     * @param person the id that every row of the person carries
     * @param site the career site's name
     * @param siteId the id that every row of the site carries
     * @param logged stands for the person in logs
     */
    record Ids(UUID person, String site, UUID siteId, String logged) {}

    Ids of(JsonWebToken token) {
        return byToken.get(token);
    }

    private static Ids derive(JsonWebToken token) {
        String claimed = token.getClaim(SITE_CLAIM);
        String site = claimed == null ? DEFAULT_SITE : claimed;
        UUID person = OwnerId.of(token.getIssuer(), site, token.getSubject());
        return new Ids(person, site, OwnerId.ofSite(token.getIssuer(), site), OwnerId.hash(person));
    }
}
