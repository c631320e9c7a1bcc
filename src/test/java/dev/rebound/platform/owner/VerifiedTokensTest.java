package dev.rebound.platform.owner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.Test;

class VerifiedTokensTest {

    private static final Duration A_MOMENT = Duration.ofMillis(1);

    private Instant now = Instant.parse("2026-11-20T14:30:00Z");
    private final InstantSource time = () -> now;
    private final Instant end = now.plus(Duration.ofHours(1));
    private final List<String> verified = new ArrayList<>();
    private final VerifiedTokens tokens =
            new VerifiedTokens(time.withZone(ZoneOffset.UTC), () -> Duration.between(Instant.EPOCH, now)
                    .toNanos());

    @Test
    void one_that_was_verified_is_known_for_a_minute() throws ParseException {
        JWTCallerPrincipal ada = person("ada");
        pass(VerifiedTokens.LONGEST.minus(A_MOMENT));
        assertThat(person("ada")).isSameAs(ada);
        assertThat(verified).containsExactly("ada");
    }

    @Test
    void another_is_somebody_else_s() throws ParseException {
        person("ada");
        assertThat(person("grace").getSubject()).isEqualTo("grace");
        assertThat(verified).containsExactly("ada", "grace");
    }

    @Test
    void after_a_minute_it_is_verified_again_though_it_was_used_all_the_time() throws ParseException {
        person("ada");
        pass(VerifiedTokens.LONGEST.minus(A_MOMENT));
        person("ada");
        pass(A_MOMENT);
        person("ada");
        assertThat(verified).containsExactly("ada", "ada");
    }

    @Test
    void one_that_has_ended_is_not_known() throws ParseException {
        now = end.minusSeconds(1);
        person("ada");
        pass(Duration.ofSeconds(1));
        person("ada");
        assertThat(verified).containsExactly("ada", "ada");
    }

    @Test
    void one_that_was_refused_is_refused_again() throws ParseException {
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> tokens.person("forged", token -> {
                        throw new ParseException("forged");
                    }))
                    .hasMessage("forged");
        }
        assertThat(person("forged").getSubject()).isEqualTo("forged");
    }

    private JWTCallerPrincipal person(String token) throws ParseException {
        return tokens.person(token, unknown -> {
            verified.add(unknown);
            JwtClaims claims = new JwtClaims();
            claims.setSubject(unknown);
            claims.setExpirationTime(NumericDate.fromSeconds(end.getEpochSecond()));
            return new DefaultJWTCallerPrincipal(claims);
        });
    }

    private void pass(Duration duration) {
        now = now.plus(duration);
    }
}
