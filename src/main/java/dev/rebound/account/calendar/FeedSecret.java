package dev.rebound.account.calendar;

import dev.rebound.platform.crypto.Sha256;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * What stands in a calendar's address instead of a token: 256 random bits. Nothing is guessed out of so many, so a plain
 * SHA-256 of them is stored, and no slow hash for passwords.
 *
 * @param text the secret as the address holds it
 */
record FeedSecret(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    /** A new one: 43 characters of base64url. */
    static FeedSecret random() {
        byte[] bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return new FeedSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    /** What is stored of it. Any text has one, so that a malformed secret costs the same look-up as an unknown one. */
    byte[] digest() {
        return Sha256.of(text);
    }

    /** The digest in hexadecimal, as {@link dev.rebound.platform.owner.RowAccess#present} takes it. */
    String hexDigest() {
        return HexFormat.of().formatHex(digest());
    }

    /** Nothing that prints this by accident tells it. */
    @Override
    public String toString() {
        return "FeedSecret";
    }
}
