package dev.rebound.platform.crypto;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/**
 * Keysets as text, and their rotation without downtime. A new key is first added beside the old one, so that every
 * replica can read it, and only then made the one that writes.
 */
public final class Keysets {

    private static final String FILE = "file:";

    static {
        try {
            AeadConfig.register();
        } catch (GeneralSecurityException impossible) {
            throw new ExceptionInInitializerError(impossible);
        }
    }

    private Keysets() {}

    /** A new keyset with one AES-256-GCM key. */
    public static String create() throws GeneralSecurityException {
        return write(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM));
    }

    /** The keyset with one more key, which reads but does not write yet. */
    public static String withNewKey(String keyset) throws GeneralSecurityException {
        return write(KeysetHandle.newBuilder(read(keyset))
                .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                        .withRandomId())
                .build());
    }

    /** The keyset whose last key writes; the others go on reading. */
    public static String withLastKeyPrimary(String keyset) throws GeneralSecurityException {
        KeysetHandle.Builder builder = KeysetHandle.newBuilder(read(keyset));
        builder.getAt(builder.size() - 1).makePrimary();
        return write(builder.build());
    }

    /**
     * Reads a keyset from JSON, or from a file where the text starts with {@code file:}.
     *
     * @throws GeneralSecurityException where it is not a keyset; the message never quotes it
     */
    public static KeysetHandle read(String keyset) throws GeneralSecurityException {
        String json = keyset;
        if (keyset.startsWith(FILE)) {
            try {
                json = Files.readString(Path.of(keyset.substring(FILE.length())));
            } catch (IOException failure) {
                throw new GeneralSecurityException("The keyset's file can't be read", failure);
            }
        }
        return TinkJsonProtoKeysetFormat.parseKeyset(json, InsecureSecretKeyAccess.get());
    }

    private static String write(KeysetHandle keyset) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get());
    }
}
