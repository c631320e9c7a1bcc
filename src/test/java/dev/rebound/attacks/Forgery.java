package dev.rebound.attacks;

import dev.rebound.support.Tokens;
import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/** Makes tokens as an attacker would, who has read what the identity provider publishes and owns a key of their own. */
final class Forgery {

    static final PublicJsonWebKey OF_ATTACKER = generated();

    private final JsonWebSignature token = new JsonWebSignature();

    private Forgery(String claims) {
        token.setPayload(claims);
        token.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        token.setDoKeyValidation(false);
    }

    private static PublicJsonWebKey generated() {
        try {
            return RsaJwkGenerator.generateJwk(2048);
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What a good token says, but for a change. */
    static String claims(Consumer<JwtClaims> change) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(Tokens.ISSUER);
        claims.setAudience(Tokens.AUDIENCE);
        claims.setSubject("attacker");
        claims.setClaim("iat", now());
        claims.setClaim("exp", now() + 3600);
        change.accept(claims);
        return claims.toJson();
    }

    static String claims() {
        return claims(unchanged -> {});
    }

    static long now() {
        return Instant.now().getEpochSecond();
    }

    static Forgery of(String claims) {
        return new Forgery(claims);
    }

    Forgery header(String name, Object value) {
        token.getHeaders().setObjectHeaderValue(name, value);
        return this;
    }

    /** Signed as somebody says, with whatever key they have. */
    String signed(String algorithm, Key key) {
        token.setAlgorithmHeaderValue(algorithm);
        token.setKey(key);
        try {
            return token.getCompactSerialization();
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Signed with the attacker's own key. */
    String signed() {
        return signed("RS256", OF_ATTACKER.getPrivateKey());
    }

    /** Signed by the identity provider, whatever it says. */
    String issued() {
        return Tokens.issued(token);
    }

    /** A token out of parts that nobody's library would write. */
    static String ofParts(String header, String claims, String signature) {
        return base64(header) + "." + base64(claims) + "." + signature;
    }

    static String base64(String text) {
        return base64(text.getBytes(StandardCharsets.UTF_8));
    }

    static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** A good token with one of its three parts changed. */
    static String withPart(String good, int part, String other) {
        List<String> parts = new ArrayList<>(List.of(good.split("\\.", -1)));
        parts.set(part, other);
        return String.join(".", parts);
    }

    /** The header parameters by which a token says where its own key is. */
    static Map<String, Object> ownKey(String address) {
        return Map.of(
                "jku",
                address,
                "x5u",
                address,
                "jwk",
                OF_ATTACKER.toParams(JsonWebKey.OutputControlLevel.PUBLIC_ONLY),
                "x5c",
                List.of(Base64.getEncoder()
                        .encodeToString(OF_ATTACKER.getPublicKey().getEncoded())));
    }
}
