package dev.rebound.platform.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A keyset that was read: what it seals and opens with. It does not change; a rotation makes another one.
 *
 * <p>A sealed value says in its first five bytes under which key it is (Tink's prefix: 1, then the key's id), so that a look
 * at them is enough to know whether it is under the newest.
 */
final class Keyring {

    private static final int PREFIX_BYTES = 1 + Integer.BYTES;
    private static final byte TINK = 1;

    private final Aead aead;
    private final long primaryId;
    private final Set<Long> ids;

    private Keyring(Aead aead, long primaryId, Set<Long> ids) {
        this.aead = aead;
        this.primaryId = primaryId;
        this.ids = ids;
    }

    /**
     * Reads a keyset.
     *
     * @param json the keyset itself, not where it is
     * @throws GeneralSecurityException where it is none, or its keys don't seal; the message never quotes it
     */
    static Keyring of(String json) throws GeneralSecurityException {
        KeysetHandle keyset = Keysets.parse(json);
        Keyring keyring = new Keyring(
                keyset.getPrimitive(RegistryConfiguration.get(), Aead.class),
                Integer.toUnsignedLong(keyset.getPrimary().getId()),
                Keysets.enabledIds(keyset));
        byte[] nothing = new byte[0];
        if (!keyIdOf(keyring.seal(nothing, nothing)).equals(OptionalLong.of(keyring.primaryId))) {
            throw new GeneralSecurityException("The keyset's primary key has no prefix (output prefix type TINK)");
        }
        return keyring;
    }

    /** The id of the key that seals. */
    long primaryId() {
        return primaryId;
    }

    /** The ids of all keys that open. */
    Set<Long> ids() {
        return ids;
    }

    byte[] seal(byte[] text, byte[] associatedData) throws GeneralSecurityException {
        return aead.encrypt(text, associatedData);
    }

    byte[] open(byte[] sealed, byte[] associatedData) throws GeneralSecurityException {
        return aead.decrypt(sealed, associatedData);
    }

    /** How every value begins that is under the key that seals. */
    byte[] primaryPrefix() {
        return ByteBuffer.allocate(PREFIX_BYTES)
                .put(TINK)
                .putInt((int) primaryId)
                .array();
    }

    /** The id of the key that a value says it is under; nothing where it is not a sealed value. */
    static OptionalLong keyIdOf(byte[] sealed) {
        if (sealed.length < PREFIX_BYTES || sealed[0] != TINK) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(Integer.toUnsignedLong(
                ByteBuffer.wrap(Arrays.copyOfRange(sealed, 1, PREFIX_BYTES)).getInt()));
    }
}
