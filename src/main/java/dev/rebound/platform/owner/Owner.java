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

    /** The group in a token of those who work for their career site. */
    public static final String SITE_ADMIN = "site-admin";

    /** The key under which log lines carry a hash of the person's id. */
    static final String LOG_KEY = "owner";

    private final SecurityIdentity identity;
    private final CallerIds ids;
    private UUID id;

    @Inject
    Owner(SecurityIdentity identity, CallerIds ids) {
        this.identity = identity;
        this.ids = ids;
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
            CallerIds.Ids caller = caller();
            id = caller.person();
            MDC.put(LOG_KEY, caller.logged());
        }
        return id;
    }

    /** The career site that the caller comes from. */
    public String site() {
        return caller().site();
    }

    /** The id that every row of the caller's site carries. */
    public UUID siteId() {
        return caller().siteId();
    }

    /** From here on the request is about another person's rows. The log goes on naming the caller. */
    void become(UUID other) {
        id = other;
    }

    private CallerIds.Ids caller() {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            throw new UnauthorizedException();
        }
        return ids.of(token);
    }
}
