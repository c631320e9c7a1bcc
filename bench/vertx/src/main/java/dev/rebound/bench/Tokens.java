package dev.rebound.bench;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.RSAPublicKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Checks a token each time as Rebound does: signature, algorithm, key, issuer, audience, times, subject. One thread only. */
final class Tokens {

    private static final String BEARER = "Bearer ";
    private static final int SKEW = 10;
    private static final int LONGEST_LIFE = 86_400;
    private static final UUID NAMES = UUID.fromString("6d1f0f1e-6a55-4c1c-9e0b-8f1d3a2b7c40");

    private final Map<String, PublicKey> keys = new HashMap<>();
    private final String issuer = Main.setting("ISSUER");
    private final String audience = Main.setting("AUDIENCE");
    private final Signature rs256;
    private final MessageDigest sha1;

    Tokens() throws IOException, GeneralSecurityException {
        rs256 = Signature.getInstance("SHA256withRSA");
        sha1 = MessageDigest.getInstance("SHA-1");
        JsonObject set = new JsonObject(Files.readString(Path.of(Main.setting("KEY_SET"))));
        for (Object one : set.getJsonArray("keys")) {
            JsonObject key = (JsonObject) one;
            keys.put(
                    key.getString("kid"),
                    KeyFactory.getInstance("RSA")
                            .generatePublic(new RSAPublicKeySpec(number(key.getString("n")), number(key.getString("e")))));
        }
    }

    private static BigInteger number(String text) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(text));
    }

    /**
     * The person whose token it is.
     *
     * @throws Refusal 401 where it is not good
     */
    UUID owner(String header) {
        if (header == null || !header.startsWith(BEARER)) {
            throw new Refusal(401);
        }
        try {
            return owner(header.substring(BEARER.length()).split("\\.", -1));
        } catch (GeneralSecurityException | IllegalArgumentException | DecodeException | ClassCastException bad) {
            throw new Refusal(401);
        }
    }

    private UUID owner(String[] parts) throws GeneralSecurityException {
        if (parts.length != 3) {
            throw new Refusal(401);
        }
        JsonObject head = json(parts[0]);
        PublicKey key = keys.get(head.getString("kid"));
        if (key == null || !"RS256".equals(head.getString("alg"))) {
            throw new Refusal(401);
        }
        rs256.initVerify(key);
        rs256.update(parts[0].getBytes(StandardCharsets.US_ASCII));
        rs256.update((byte) '.');
        rs256.update(parts[1].getBytes(StandardCharsets.US_ASCII));
        if (!rs256.verify(Base64.getUrlDecoder().decode(parts[2]))) {
            throw new Refusal(401);
        }
        JsonObject claims = json(parts[1]);
        long now = Instant.now().getEpochSecond();
        long issued = claims.getLong("iat", Long.MAX_VALUE);
        long expires = claims.getLong("exp", 0L);
        String subject = claims.getString("sub", "");
        if (!issuer.equals(claims.getString("iss"))
                || !audience.equals(claims.getString("aud"))
                || issued > now + SKEW
                || expires <= now - SKEW
                || expires - issued > LONGEST_LIFE
                || subject.isBlank()) {
            throw new Refusal(401);
        }
        return named(claims.getString("site", "default"), subject);
    }

    private static JsonObject json(String part) {
        return new JsonObject(Buffer.buffer(Base64.getUrlDecoder().decode(part)));
    }

    /** The id that Rebound gives this person (UUIDv5). */
    private UUID named(String site, String subject) {
        String name = issuer.length() + ":" + issuer + site.length() + ":" + site + subject;
        sha1.update(Buffer.buffer(16)
                .appendLong(NAMES.getMostSignificantBits())
                .appendLong(NAMES.getLeastSignificantBits())
                .getBytes());
        Buffer digest = Buffer.buffer(sha1.digest(name.getBytes(StandardCharsets.UTF_8)));
        long most = digest.getLong(0) & 0xffff_ffff_ffff_0fffL | 0x5000L;
        long least = digest.getLong(8) & 0x3fff_ffff_ffff_ffffL | 0x8000_0000_0000_0000L;
        return new UUID(most, least);
    }
}
