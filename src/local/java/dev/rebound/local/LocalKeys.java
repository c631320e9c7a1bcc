package dev.rebound.local;

import dev.rebound.platform.crypto.Keysets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.lang.JoseException;

/** Keys made at the first start and kept in a folder that only this user reads: for tokens, encryption and cursors. */
final class LocalKeys {

    static final String ISSUER = "https://local.rebound.example";
    static final String AUDIENCE = "rebound";

    private static final int RSA_BITS = 2048;

    private final Path home;

    private LocalKeys(Path home) {
        this.home = home;
    }

    static LocalKeys in(Path home) throws IOException, GeneralSecurityException {
        Files.createDirectories(home);
        LocalKeys keys = new LocalKeys(home);
        if (!Files.exists(keys.file("token-key.json"))) {
            RsaJsonWebKey key = newTokenKey();
            keys.write("token-key.json", key.toJson(JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE));
            keys.write("jwks.json", new JsonWebKeySet(List.of(key)).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY));
            keys.write("keyset.json", Keysets.create());
            keys.write("cursor-secret", UUID.randomUUID() + "-" + UUID.randomUUID());
        }
        return keys;
    }

    private static RsaJsonWebKey newTokenKey() throws GeneralSecurityException {
        try {
            RsaJsonWebKey key = RsaJwkGenerator.generateJwk(RSA_BITS);
            key.setKeyId("local");
            key.setAlgorithm("RS256");
            return key;
        } catch (JoseException failure) {
            throw new GeneralSecurityException(failure);
        }
    }

    Map<String, String> settings() throws IOException {
        Map<String, String> settings = new HashMap<>();
        settings.put(
                "mp.jwt.verify.publickey.location", file("jwks.json").toUri().toString());
        settings.put("mp.jwt.verify.issuer", ISSUER);
        settings.put("mp.jwt.verify.audiences", AUDIENCE);
        settings.put("rebound.encryption-keyset", "file:" + file("keyset.json"));
        settings.put("rebound.cursor-secret", Files.readString(file("cursor-secret")));
        settings.put("local.token-key", file("token-key.json").toString());
        return settings;
    }

    private Path file(String name) {
        return home.resolve(name).toAbsolutePath();
    }

    private void write(String name, String text) throws IOException {
        Path file = file(name);
        Files.writeString(file, text);
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }
}
