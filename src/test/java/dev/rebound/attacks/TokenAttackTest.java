package dev.rebound.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.rebound.support.LogLines;
import dev.rebound.support.Person;
import dev.rebound.support.ServiceTest;
import dev.rebound.support.Tokens;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens that nobody should believe (OWASP API2; ASVS V9). What IdentityTest tries is not tried again. */
@ServiceTest
class TokenAttackTest {

    private static final JsonWebKey RSA = Tokens.published();
    private static final int AGES = 10 * 365 * 24 * 3600;

    static Stream<Arguments> unsigned() {
        String good = Tokens.of("somebody");
        String signature = good.substring(good.lastIndexOf('.') + 1);
        return Stream.of("none", "None", "NONE", "nOnE").flatMap(none -> Stream.of("", signature)
                .map(rest -> attack(
                        "alg " + none + (rest.isEmpty() ? "" : " with a signature"),
                        Forgery.ofParts("{\"alg\":\"" + none + "\"}", Forgery.claims(), rest))));
    }

    static Stream<Arguments> confused() {
        byte[] der = RSA.getKey().getEncoded();
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        String pem = "-----BEGIN PUBLIC KEY-----\n" + base64 + "\n-----END PUBLIC KEY-----\n";
        Map<String, byte[]> secrets = Map.of(
                "DER", der,
                "PEM", pem.getBytes(StandardCharsets.UTF_8),
                "JWK", RSA.toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY).getBytes(StandardCharsets.UTF_8));
        return Stream.concat(
                secrets.entrySet().stream().flatMap(secret -> Stream.of("HS256", "HS512")
                        .map(algorithm -> attack(
                                algorithm + " with the public key as " + secret.getKey(),
                                known(Forgery.claims()).signed(algorithm, new HmacKey(secret.getValue()))))),
                // Right keys, and an algorithm that is not one of the three.
                Stream.of("RS512", "PS256")
                        .map(algorithm -> attack(
                                algorithm,
                                Forgery.of(Forgery.claims())
                                        .header("alg", algorithm)
                                        .issued())));
    }

    static Stream<Arguments> keys() {
        return Stream.of(
                attack("another key under a known id", known(Forgery.claims()).signed()),
                attack("no key id", Forgery.of(Forgery.claims()).signed()),
                attack("an unknown key id", kid("nobody").signed()),
                attack("a key id that is a path", kid("../../../../dev/null").signed()),
                attack("a key id that is SQL", kid("' or 1=1 --").signed()),
                attack(
                        "a key id that is an address",
                        kid("http://127.0.0.1:9/keys").signed()),
                attack("a key id that is a number", kid(7).signed()),
                attack("the key id of another kind of key", kid("ec").issued()),
                attack("an ES256 signature of zeros", zeros("ES256", "ec")),
                attack("an EdDSA signature of zeros", zeros("EdDSA", "ed")));
    }

    static Stream<Arguments> headers() {
        return Stream.of(
                attack(
                        "a critical header that nobody knows",
                        Forgery.of(Forgery.claims())
                                .header("crit", List.of("surprise"))
                                .header("surprise", true)
                                .issued()),
                attack("no algorithm", Forgery.ofParts("{\"kid\":\"rsa\"}", Forgery.claims(), "eA")),
                attack("an algorithm that is a number", Forgery.ofParts("{\"alg\":256}", Forgery.claims(), "eA")),
                attack("a header that is a list", Forgery.ofParts("[\"RS256\"]", Forgery.claims(), "eA")),
                attack("a header that is no JSON", Forgery.ofParts("alg=none", Forgery.claims(), "eA")));
    }

    static Stream<Arguments> claims() {
        return Stream.of(
                claim("no issuer", claims -> claims.unsetClaim("iss")),
                claim("an issuer that is nearly ours", claims -> claims.setIssuer(Tokens.ISSUER + "/")),
                claim("a list of issuers", claims -> claims.setStringListClaim("iss", Tokens.ISSUER)),
                claim("no audience", claims -> claims.unsetClaim("aud")),
                claim("an empty list of audiences", claims -> claims.setClaim("aud", List.of())),
                claim("an audience that is a number", claims -> claims.setClaim("aud", 7)),
                claim("an audience in other letters", claims -> claims.setAudience("REBOUND")),
                claim("no end", claims -> claims.unsetClaim("exp")),
                claim("an end at zero", claims -> claims.setClaim("exp", 0)),
                claim("an end before the beginning of time", claims -> claims.setClaim("exp", Long.MIN_VALUE)),
                claim("an end beyond all time", claims -> claims.setClaim("exp", Long.MAX_VALUE)),
                claim("an end in a text", claims -> claims.setClaim("exp", String.valueOf(Forgery.now() + 60))),
                claim("no time of issue", claims -> claims.unsetClaim("iat")),
                claim("issued in years to come", claims -> {
                    claims.setClaim("iat", Forgery.now() + AGES);
                    claims.setClaim("exp", Forgery.now() + AGES + 60);
                }),
                claim("a time of issue in a text", claims -> claims.setClaim("iat", "today")),
                claim("a beginning in a text", claims -> claims.setClaim("nbf", "today")),
                claim("a subject that is null", claims -> claims.setClaim("sub", null)),
                claim("a subject that is an object", claims -> claims.setClaim("sub", Map.of("id", "ada"))),
                attack("claims that are no JSON", Forgery.of("sub=ada").issued()),
                attack(
                        "claims that are a list",
                        Forgery.of("[" + Forgery.claims() + "]").issued()),
                attack("nothing", Forgery.of("").issued()));
    }

    static Stream<Arguments> forms() throws JoseException {
        String good = Tokens.of("somebody");
        String other = Tokens.of("somebody-else");
        String signature = good.substring(good.lastIndexOf('.') + 1);
        String flipped = (signature.charAt(0) == 'A' ? 'B' : 'A') + signature.substring(1);
        return Stream.of(
                attack("a signature that is cut", good.substring(0, good.length() - 2)),
                attack("a signature that is altered", Forgery.withPart(good, 2, flipped)),
                attack("no signature", Forgery.withPart(good, 2, "")),
                attack("the claims of another token", Forgery.withPart(good, 1, other.split("\\.", -1)[1])),
                attack("claims that were written anew", Forgery.withPart(good, 1, Forgery.base64(Forgery.claims()))),
                attack("two parts", good.substring(0, good.lastIndexOf('.'))),
                attack("four parts", good + "." + signature),
                attack("a good token within a forged one", nested(good).signed()),
                attack(
                        "a forged token within a good one",
                        nested(known(Forgery.claims()).signed()).issued()),
                attack(
                        "an unsigned token within a good one",
                        nested(Forgery.ofParts("{\"alg\":\"none\"}", Forgery.claims(), ""))
                                .issued()),
                attack("a token encrypted to our key", encrypted(Forgery.claims())),
                attack("a signed token encrypted to our key", encrypted(good)),
                attack("dots", ".."),
                attack("more dots", "....."),
                attack("no token at all", ""));
    }

    private static Arguments attack(String name, String token) {
        return Arguments.of(name, token);
    }

    private static Arguments claim(String name, Consumer<JwtClaims> change) {
        return attack(name, Forgery.of(Forgery.claims(change)).issued());
    }

    private static Forgery known(String claims) {
        return Forgery.of(claims).header("kid", RSA.getKeyId());
    }

    private static Forgery kid(Object id) {
        return Forgery.of(Forgery.claims()).header("kid", id);
    }

    private static Forgery nested(String token) {
        return known(token).header("cty", "JWT");
    }

    private static String zeros(String algorithm, String kid) {
        return Forgery.ofParts(
                "{\"alg\":\"" + algorithm + "\",\"kid\":\"" + kid + "\"}",
                Forgery.claims(),
                Forgery.base64(new byte[64]));
    }

    private static String encrypted(String payload) throws JoseException {
        JsonWebEncryption encryption = new JsonWebEncryption();
        encryption.setAlgorithmHeaderValue("RSA-OAEP-256");
        encryption.setEncryptionMethodHeaderParameter("A256GCM");
        encryption.setKeyIdHeaderValue(RSA.getKeyId());
        encryption.setKey(RSA.getKey());
        encryption.setPayload(payload);
        return encryption.getCompactSerialization();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"unsigned", "confused", "keys", "headers", "claims", "forms"})
    void a_token_that_nobody_should_believe_is_refused_and_not_logged(String name, String token) {
        try (LogLines log = new LogLines()) {
            refused(Person.withToken(token).get("/v1/interviews"), token);
            assertThat(log.all()).as("lines were collected").isNotEmpty();
            assertThat(log.all()).noneMatch(line -> tells(line, token));
        }
    }

    private static void refused(Response reply, String token) {
        assertThat(reply.statusCode()).as(reply.asString()).isEqualTo(401);
        assertThat(reply.contentType()).startsWith("application/problem+json");
        assertThat(reply.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(reply.<String>path("code")).isEqualTo("unauthenticated");
        assertThat(tells(reply.asString(), token)).isFalse();
    }

    /** Dots alone tell nothing. */
    private static boolean tells(String text, String token) {
        return token.chars().anyMatch(Character::isLetter) && text.contains(token);
    }

    /** The service would have to ask the attacker; a listener on this machine sees that it does not. */
    @ParameterizedTest
    @ValueSource(strings = {"jku", "x5u", "jwk", "x5c"})
    void a_token_that_brings_its_own_key_is_refused_and_nobody_is_asked_for_it(String header) throws IOException {
        AtomicInteger asked = new AtomicInteger();
        HttpServer attacker = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        attacker.createContext("/", call -> {
            asked.incrementAndGet();
            byte[] keys = new JsonWebKeySet(Forgery.OF_ATTACKER)
                    .toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY)
                    .getBytes(StandardCharsets.UTF_8);
            call.sendResponseHeaders(200, keys.length);
            call.getResponseBody().write(keys);
            call.close();
        });
        attacker.start();
        try {
            String address = "http://127.0.0.1:" + attacker.getAddress().getPort() + "/keys";
            Object value = Forgery.ownKey(address).get(header);
            for (String kid : List.of("rsa", "attacker")) {
                String token = kid(kid).header(header, value).signed();
                refused(Person.withToken(token).get("/v1/interviews"), token);
            }
            assertThat(asked).hasValue(0);
        } finally {
            attacker.stop(0);
        }
    }

    @Test
    void a_token_without_end_is_refused_before_it_is_read() {
        String endless = Tokens.rsa(Tokens.claims("ada").claim("note", "x".repeat(200_000)));
        int status = RestAssured.given()
                .header("Authorization", "Bearer " + endless)
                .get("/v1/interviews")
                .statusCode();
        assertThat(status).isIn(400, 401, 431);
    }

    @Test
    void a_token_elsewhere_than_in_its_header_is_no_token() {
        String good = Tokens.of("somebody");
        refused(Person.nobody().get("/v1/interviews?access_token=" + good), good);
        refused(Person.nobody().request().cookie("Bearer", good).get("/v1/interviews"), good);
        refused(Person.nobody().request().cookie("access_token", good).get("/v1/interviews"), good);
        refused(
                Person.nobody()
                        .request()
                        .header("X-Forwarded-Authorization", "Bearer " + good)
                        .get("/v1/interviews"),
                good);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic", "Digest", "Token", "JWT", "DPoP", ""})
    void another_scheme_is_refused(String scheme) {
        String good = Tokens.of("somebody");
        refused(
                Person.nobody()
                        .request()
                        .header("Authorization", (scheme + " " + good).strip())
                        .get("/v1/interviews"),
                good);
    }

    /** RFC 9110, 11.1: a scheme has no case. */
    @ParameterizedTest
    @ValueSource(strings = {"bearer", "BEARER"})
    void the_scheme_may_be_written_in_small_letters(String scheme) {
        Person.nobody()
                .request()
                .header("Authorization", scheme + " " + Tokens.of("somebody"))
                .get("/v1/interviews")
                .then()
                .statusCode(200);
    }

    /** What stands before the service might believe the other one. */
    @Test
    void two_tokens_are_none() {
        String good = Tokens.of("somebody");
        for (String other : List.of("Bearer " + Tokens.of("somebody-else"), "Bearer x", "Basic eDp4")) {
            refused(
                    Person.nobody()
                            .request()
                            .header("Authorization", "Bearer " + good, other)
                            .get("/v1/interviews"),
                    good);
            refused(
                    Person.nobody()
                            .request()
                            .header("Authorization", other, "Bearer " + good)
                            .get("/v1/interviews"),
                    good);
        }
    }
}
