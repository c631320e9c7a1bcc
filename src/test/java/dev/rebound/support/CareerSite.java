package dev.rebound.support;

import java.util.Set;
import java.util.UUID;

/** A career site nobody has seen before, with its back office and its people. */
public final class CareerSite {

    private final String name = "site-" + UUID.randomUUID();

    /** Somebody with the role site-admin. */
    public Person admin() {
        return Person.withToken(Tokens.rsa(
                Tokens.claims("admin-" + UUID.randomUUID()).claim("site", name).groups(Set.of("site-admin"))));
    }

    /** Somebody who comes from this site. */
    public Person someone() {
        return named("person-" + UUID.randomUUID());
    }

    /** Whom this site knows by a subject; on another site it is somebody else. */
    public Person named(String subject) {
        return Person.withToken(Tokens.of(subject, name));
    }
}
