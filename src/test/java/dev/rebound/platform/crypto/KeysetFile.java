package dev.rebound.platform.crypto;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/** The file that the service under test has its keyset from, as an operator changes it. */
final class KeysetFile {

    private final Path path;

    /** The file that a setting names. */
    KeysetFile(String setting) {
        path = Path.of(setting.substring("file:".length()));
    }

    String text() throws IOException {
        return Files.readString(path);
    }

    void write(String text) throws IOException {
        Files.writeString(path, text);
    }

    long primary() throws IOException, GeneralSecurityException {
        return Keyring.of(text()).primaryId();
    }

    /** A new key that seals, beside those before. */
    void rotate() throws IOException, GeneralSecurityException {
        write(Keysets.withLastKeyPrimary(Keysets.withNewKey(text())));
    }
}
