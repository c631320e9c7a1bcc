package dev.rebound.support;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.OctetKeyPairJsonWebKey;
import org.jose4j.jwk.OkpJwkGenerator;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** Signs tokens as a career site's identity provider would, with one key per algorithm. */
public final class Tokens {

    public static final String ISSUER = "https://id.career.example";
    public static final String AUDIENCE = "rebound";

    /** Tests and the backend have class loaders of their own; a system property is what they share. */
    private static final String SHARED = "test.rebound.keys";

    private static final PublicJsonWebKey RSA = shared("rsa");
    private static final PublicJsonWebKey EC = shared("ec");
    private static final PublicJsonWebKey ED = shared("ed");
    private static final PublicJsonWebKey UNKNOWN = generated("rsa");

    private Tokens() {}

    private static PublicJsonWebKey shared(String kind) {
        String property = SHARED + "." + kind;
        try {
            if (System.getProperty(property) == null) {
                System.setProperty(property, generated(kind).toJson(JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE));
            }
            return PublicJsonWebKey.Factory.newPublicJwk(System.getProperty(property));
        } catch (JoseException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static PublicJsonWebKey generated(String kind) {
        try {
            PublicJsonWebKey key =
                    switch (kind) {
                        case "rsa" -> RsaJwkGenerator.generateJwk(2048);
                        case "ec" -> EcJwkGenerator.generateJwk(EllipticCurves.P256);
                        default -> OkpJwkGenerator.generateJwk(OctetKeyPairJsonWebKey.SUBTYPE_ED25519);
                    };
            key.setKeyId(kind);
            return key;
        } catch (JoseException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The settings that make the service trust these tokens. */
    public static Map<String, String> settings(Path home) throws IOException {
        Path file = home.resolve("jwks.json");
        Files.writeString(
                file, new JsonWebKeySet(List.of(RSA, EC, ED)).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY));
        return Map.of(
                "mp.jwt.verify.publickey.location", file.toUri().toString(),
                "mp.jwt.verify.issuer", ISSUER,
                "mp.jwt.verify.audiences", AUDIENCE);
    }

    /** Claims of a good token, to be changed and signed. */
    public static JwtClaimsBuilder claims(String subject) {
        return Jwt.issuer(ISSUER)
                .audience(AUDIENCE)
                .subject(subject)
                .issuedAt(Instant.now())
                .expiresIn(Duration.ofHours(1));
    }

    /** A good token of a person on the default site. */
    public static String of(String subject) {
        return rsa(claims(subject));
    }

    /** A good token of a person on a site. */
    public static String of(String subject, String site) {
        return rsa(claims(subject).claim("site", site));
    }

    public static String rsa(JwtClaimsBuilder claims) {
        return claims.jws().keyId(RSA.getKeyId()).sign(RSA.getPrivateKey());
    }

    public static String ec(JwtClaimsBuilder claims) {
        return claims.jws()
                .algorithm(io.smallrye.jwt.algorithm.SignatureAlgorithm.ES256)
                .keyId(EC.getKeyId())
                .sign(EC.getPrivateKey());
    }

    public static String ed(JwtClaimsBuilder claims) {
        return claims.jws()
                .algorithm(io.smallrye.jwt.algorithm.SignatureAlgorithm.EDDSA)
                .keyId(ED.getKeyId())
                .sign(ED.getPrivateKey());
    }

    /** Signed with a key that the service does not know, under a key id that it knows. */
    public static String forged(JwtClaimsBuilder claims) {
        return claims.jws().keyId(RSA.getKeyId()).sign(UNKNOWN.getPrivateKey());
    }

    /** A token whose claims no builder would write. */
    public static String raw(String claims) {
        JsonWebSignature token = new JsonWebSignature();
        token.setPayload(claims);
        return issued(token);
    }

    /** Signs what no builder would write: RS256 and our key's id are only said where the token does not say otherwise. */
    public static String issued(JsonWebSignature token) {
        if (token.getAlgorithmHeaderValue() == null) {
            token.setAlgorithmHeaderValue("RS256");
        }
        if (token.getHeaders().getObjectHeaderValue("kid") == null) {
            token.setKeyIdHeaderValue(RSA.getKeyId());
        }
        token.setKey(RSA.getPrivateKey());
        try {
            return token.getCompactSerialization();
        } catch (JoseException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The key of tokens by {@link #rsa}, as everybody can read it in the key set. */
    public static JsonWebKey published() {
        try {
            return JsonWebKey.Factory.newJwk(RSA.toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY));
        } catch (JoseException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
