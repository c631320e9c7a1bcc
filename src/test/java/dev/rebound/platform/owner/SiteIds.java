package dev.rebound.platform.owner;

import dev.rebound.support.Tokens;
import java.util.UUID;

/** The ids under which the database knows the tests' sites and people. */
public final class SiteIds {

    private SiteIds() {}

    public static UUID ofSite(String site) {
        return OwnerId.ofSite(Tokens.ISSUER, site);
    }

    public static UUID ofPerson(String site, String subject) {
        return OwnerId.of(Tokens.ISSUER, site, subject);
    }
}
