package dev.rebound.platform.crypto;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;

/**
 * Encrypts what a person writes before it reaches the database (Tink AEAD). A sealed value opens only for the same
 * owner, row and field, so that a value copied to another row or swapped between fields is refused.
 */
@Singleton
public class Sealer {

    private static final int IDS = 4 * Long.BYTES;

    private final CurrentKeyring current;

    @Inject
    Sealer(CurrentKeyring current) {
        this.current = current;
    }

    /** Seals a text; {@code null} stays {@code null}. */
    public byte[] seal(String text, UUID ownerId, UUID rowId, String field) {
        if (text == null) {
            return null;
        }
        try {
            return current.get().seal(text.getBytes(StandardCharsets.UTF_8), associatedData(ownerId, rowId, field));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("A value could not be encrypted", failure);
        }
    }

    /**
     * Opens a sealed text; {@code null} stays {@code null}.
     *
     * @throws IllegalStateException where no key fits, or the value belongs to another owner, row or field
     */
    public String open(byte[] sealed, UUID ownerId, UUID rowId, String field) {
        if (sealed == null) {
            return null;
        }
        try {
            return new String(
                    current.get().open(sealed, associatedData(ownerId, rowId, field)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("A value could not be decrypted", failure);
        }
    }

    /** What a sealed value is bound to. */
    static byte[] associatedData(UUID ownerId, UUID rowId, String field) {
        byte[] name = field.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(IDS + name.length)
                .putLong(ownerId.getMostSignificantBits())
                .putLong(ownerId.getLeastSignificantBits())
                .putLong(rowId.getMostSignificantBits())
                .putLong(rowId.getLeastSignificantBits())
                .put(name)
                .array();
    }
}
