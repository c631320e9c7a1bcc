package dev.rebound.platform.crypto;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeyStatus;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
     * The keyset without a key that nothing is sealed under any more.
     *
     * @throws GeneralSecurityException where it has no such key, or that key is the one that writes
     */
    public static String without(String keyset, long keyId) throws GeneralSecurityException {
        KeysetHandle current = read(keyset);
        int place = ids(current).indexOf(keyId);
        if (place < 0) {
            throw new GeneralSecurityException("The keyset has no key " + keyId);
        }
        if (current.getAt(place).isPrimary()) {
            throw new GeneralSecurityException("Key " + keyId + " is the one that writes; promote another first");
        }
        KeysetHandle.Builder builder = KeysetHandle.newBuilder(current);
        builder.deleteAt(place);
        return write(builder.build());
    }

    /** The ids of its keys in their order, as the JSON has them. */
    public static List<Long> ids(KeysetHandle keyset) {
        return IntStream.range(0, keyset.size())
                .mapToObj(i -> Integer.toUnsignedLong(keyset.getAt(i).getId()))
                .toList();
    }

    /** The ids of a keyset's keys, one a line, the one that writes in front. */
    public static String describe(String keyset) throws GeneralSecurityException {
        KeysetHandle current = read(keyset);
        long primary = Integer.toUnsignedLong(current.getPrimary().getId());
        return Stream.concat(Stream.of(primary), ids(current).stream().filter(id -> id != primary))
                .map(String::valueOf)
                .collect(Collectors.joining(System.lineSeparator()));
    }

    /** Those of its keys that open; a disabled one does not. */
    static Set<Long> enabledIds(KeysetHandle keyset) {
        return IntStream.range(0, keyset.size())
                .mapToObj(keyset::getAt)
                .filter(key -> key.getStatus() == KeyStatus.ENABLED)
                .map(key -> Integer.toUnsignedLong(key.getId()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Reads a keyset from JSON, or from a file where the text starts with {@code file:}.
     *
     * @throws GeneralSecurityException where it is not a keyset; the message never quotes it
     */
    public static KeysetHandle read(String keyset) throws GeneralSecurityException {
        return parse(text(keyset));
    }

    /** The JSON itself, read from the file where the text starts with {@code file:}. */
    static String text(String keyset) throws GeneralSecurityException {
        if (!keyset.startsWith(FILE)) {
            return keyset;
        }
        try {
            return Files.readString(Path.of(keyset.substring(FILE.length())));
        } catch (IOException failure) {
            throw new GeneralSecurityException("The keyset's file can't be read", failure);
        }
    }

    static KeysetHandle parse(String json) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseKeyset(json, InsecureSecretKeyAccess.get());
    }

    private static String write(KeysetHandle keyset) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get());
    }
}
