package dev.rebound.platform.owner;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.MDC;

/**
 * The person whose rows a request is about: the one whose token came with it, or one who allowed it ({@link
 * RowAccess#switchTo}).
 */
@RequestScoped
public class Owner {

    /** The claim that names the career site; without it the person belongs to {@link #DEFAULT_SITE}. */
    static final String SITE_CLAIM = "site";

    static final String DEFAULT_SITE = "default";

    /** The group in a token of those who work for their career site. */
    public static final String SITE_ADMIN = "site-admin";

    /** The key under which log lines carry a hash of the person's id. */
    static final String LOG_KEY = "owner";

    private final SecurityIdentity identity;
    private UUID id;
    private UUID siteId;

    @Inject
    Owner(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** Whether the request carries a verified token. */
    public boolean isKnown() {
        return id != null || (!identity.isAnonymous() && identity.getPrincipal() instanceof JsonWebToken);
    }

    /**
     * The id that every row of this person carries.
     *
     * @throws UnauthorizedException where nobody is signed in
     */
    public UUID id() {
        if (id == null) {
            JsonWebToken token = token();
            id = OwnerId.of(token.getIssuer(), site(), token.getSubject());
            MDC.put(LOG_KEY, OwnerId.hash(id));
        }
        return id;
    }

    /** The career site that the caller comes from. */
    public String site() {
        String site = token().getClaim(SITE_CLAIM);
        return site == null ? DEFAULT_SITE : site;
    }

    /** The id that every row of the caller's site carries. */
    public UUID siteId() {
        if (siteId == null) {
            siteId = OwnerId.ofSite(token().getIssuer(), site());
        }
        return siteId;
    }

    /** From here on the request is about another person's rows. The log goes on naming the caller. */
    void become(UUID other) {
        id = other;
    }

    private JsonWebToken token() {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            throw new UnauthorizedException();
        }
        return token;
    }
}
