package dev.rebound.guidance;

import dev.rebound.platform.owner.Owner;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** Whether the caller works for their career site, by the groups in their token. */
@RequestScoped
class SiteRole {

    private final SecurityIdentity identity;

    @Inject
    SiteRole(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** Whether drafts and archived entries are seen. */
    boolean seesEverything() {
        return identity.hasRole(Owner.SITE_ADMIN);
    }
}
