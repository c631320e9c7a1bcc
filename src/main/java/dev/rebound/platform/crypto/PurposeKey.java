package dev.rebound.platform.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key for one purpose, derived from a secret of the service (HMAC-SHA256), so that what is signed for one purpose
 * means nothing to another.
 */
public final class PurposeKey {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    /**
     * The key of a purpose.
     *
     * @param secret the same on every replica
     * @param purpose names what is signed; it never changes, or what was signed is no longer known
     */
    public PurposeKey(String secret, String purpose) {
        SecretKeySpec root = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
        this.key = new SecretKeySpec(mac(root, "purpose\n" + purpose), ALGORITHM);
    }

    /** The signature of a text, 32 bytes. */
    public byte[] sign(String text) {
        return mac(key, text);
    }

    private static byte[] mac(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
