package dev.rebound.platform.owner;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.NameBasedGenerator;
import dev.rebound.platform.crypto.Sha256;
import java.util.HexFormat;
import java.util.UUID;

/**
 * Derives a person's id from their token's issuer, site and subject (UUIDv5), so that the database holds no login name
 * and no request needs a look-up. The same subject on another site is another person.
 */
final class OwnerId {

    /** Rebound's own name space; it never changes, or everybody would lose their data. */
    private static final NameBasedGenerator NAMES =
            Generators.nameBasedGenerator(UUID.fromString("6d1f0f1e-6a55-4c1c-9e0b-8f1d3a2b7c40"));

    private OwnerId() {}

    static UUID of(String issuer, String site, String subject) {
        // Lengths stand in front, so that no two triples read the same.
        return NAMES.generate(issuer.length() + ":" + issuer + site.length() + ":" + site + subject);
    }

    /** The id of a career site. A person's name starts with a digit, so the two never meet. */
    static UUID ofSite(String issuer, String site) {
        return NAMES.generate("site " + issuer.length() + ":" + issuer + site);
    }

    /** Twelve hexadecimal digits that stand for a person in logs. */
    static String hash(UUID id) {
        return HexFormat.of().formatHex(Sha256.of(id.toString()), 0, 6);
    }
}
