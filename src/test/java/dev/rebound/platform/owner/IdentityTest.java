package dev.rebound.platform.owner;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.rebound.support.Person;
import dev.rebound.support.ServiceTest;
import dev.rebound.support.Tokens;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@ServiceTest
class IdentityTest {

    private final String subject = "person-" + UUID.randomUUID();

    @Test
    void one_person_is_known_by_each_kind_of_key() {
        String path = Person.withToken(Tokens.rsa(Tokens.claims(subject))).interview();
        Person.withToken(Tokens.ec(Tokens.claims(subject))).get(path).then().statusCode(200);
        Person.withToken(Tokens.ed(Tokens.claims(subject))).get(path).then().statusCode(200);
    }

    @Test
    void the_same_subject_on_another_site_is_another_person() {
        Person here = Person.withToken(Tokens.of(subject));
        String path = here.interview();
        Person there = Person.withToken(Tokens.of(subject, "other-site"));
        there.get(path).then().statusCode(404);
        there.patch(path, "\"0\"", "{}").then().statusCode(404);
        there.delete(path).then().statusCode(404);
        there.get("/v1/interviews").then().body("items", empty());
        Person.withToken(Tokens.of(subject, "default")).get(path).then().statusCode(200);
    }

    static Stream<Arguments> badClaims() {
        return Stream.of(
                bad("another issuer", claims -> claims.issuer("https://evil.example")),
                bad("another audience", claims -> claims.audience("someone-else")),
                bad("expired", claims -> claims.issuedAt(Instant.now().minusSeconds(7200))
                        .expiresAt(Instant.now().minusSeconds(60))),
                bad(
                        "not yet valid",
                        claims -> claims.claim(
                                "nbf", Instant.now().plusSeconds(600).getEpochSecond())),
                bad("lives longer than a day", claims -> claims.expiresIn(Duration.ofHours(25))),
                bad("a site that is a number", claims -> claims.claim("site", 7)),
                bad("a site that is a list", claims -> claims.claim("site", List.of("a"))),
                bad("an empty site", claims -> claims.claim("site", " ")),
                bad("an empty subject", claims -> claims.subject("")),
                bad("an endless subject", claims -> claims.subject("x".repeat(300))));
    }

    private static Arguments bad(String what, UnaryOperator<JwtClaimsBuilder> change) {
        return Arguments.of(what, change);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badClaims")
    void a_token_that_is_not_right_is_refused(String what, UnaryOperator<JwtClaimsBuilder> change) {
        refused(Tokens.rsa(change.apply(Tokens.claims(subject))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'sub': 7",
                "'sub': ['a']",
                "'groups': {'a': 1}, 'sub': 'x'",
                "'groups': 7, 'sub': 'x'",
                "'site': {'a': 1}, 'sub': 'x'",
                "'exp': 'tomorrow', 'sub': 'x'",
                "'exp': null, 'sub': 'x'"
            })
    void a_claim_of_another_type_is_refused(String odd) {
        String usual = "'iss': '%s', 'aud': '%s', 'iat': %d, 'exp': %d, "
                .formatted(
                        Tokens.ISSUER,
                        Tokens.AUDIENCE,
                        Instant.now().getEpochSecond(),
                        Instant.now().plusSeconds(60).getEpochSecond());
        String claims = odd.startsWith("'exp'") ? usual.replaceAll("'exp': \\d+, ", "") : usual;
        refused(Tokens.raw(("{" + claims + odd + "}").replace('\'', '"')));
    }

    @Test
    void a_token_without_a_subject_is_refused() {
        refused(Tokens.rsa(io.smallrye.jwt.build.Jwt.issuer(Tokens.ISSUER)
                .audience(Tokens.AUDIENCE)
                .expiresIn(Duration.ofHours(1))));
    }

    @Test
    void a_forged_token_is_refused() {
        refused(Tokens.forged(Tokens.claims(subject)));
        String good = Tokens.of(subject);
        String[] parts = good.split("\\.", -1);
        refused(parts[0] + "." + parts[1] + ".");
        refused(base64("{\"alg\":\"none\"}") + "." + parts[1] + ".");
        refused(base64("{\"alg\":\"HS256\",\"kid\":\"rsa\"}") + "." + parts[1] + "." + parts[2]);
        refused(base64("{\"alg\":\"RS256\",\"kid\":\"nobody\"}") + "." + parts[1] + "." + parts[2]);
        refused("x");
        refused("a.b.c");
    }

    @Test
    void nobody_is_refused() {
        Person.nobody()
                .get("/v1/interviews")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer")
                .body("code", equalTo("unauthenticated"));
        Person.nobody().post("/v1/interviews", "{}").then().statusCode(401);
    }

    @Test
    void groups_are_welcome() {
        Person.withToken(Tokens.rsa(Tokens.claims(subject).groups("site-admin")))
                .get("/v1/interviews")
                .then()
                .statusCode(200);
    }

    @Test
    void another_person_s_interview_can_not_be_linked_to() {
        Person ada = Person.someone();
        String hers = ada.interview();
        Person bob = Person.someone();
        String his = bob.interview();
        bob.patch(his, "\"0\"", "{\"previous_interview_id\": \"" + Person.idOf(hers) + "\"}")
                .then()
                .statusCode(422)
                .body("errors.code", contains("unknown_reference"))
                .body("errors.pointer", contains("/previous_interview_id"));
    }

    private static void refused(String token) {
        Person.withToken(token).get("/v1/interviews").then().statusCode(401).body("code", equalTo("unauthenticated"));
    }

    private static String base64(String json) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(json.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
