package dev.rebound.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rebound.platform.problem.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfirmationsTest {

    private final Confirmations confirmations = new Confirmations("a test secret that is at least 32 characters long");
    private final UUID ada = UUID.randomUUID();

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-25T08:20:00Z", "2026-11-25T08:24:17.5Z", "2026-11-25T08:29:59.999999Z"})
    void a_confirmation_is_right_for_ten_to_twenty_minutes_and_says_until_when(Instant now) {
        Confirmations.Confirmation confirmation = confirmations.of(ada, now);
        Instant end = confirmation.expiresAt();
        assertThat(Duration.between(now, end)).isBetween(Duration.ofMinutes(10), Duration.ofMinutes(20));
        assertThatCode(() -> confirmations.require(confirmation.value(), ada, now))
                .doesNotThrowAnyException();
        assertThatCode(() -> confirmations.require(confirmation.value(), ada, end.minusNanos(1)))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> confirmations.require(confirmation.value(), ada, end))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("confirmation_mismatch");
    }

    @Test
    void it_is_made_for_one_person() {
        Instant now = Instant.parse("2026-11-25T08:20:00Z");
        String value = confirmations.of(ada, now).value();
        assertThatThrownBy(() -> confirmations.require(value, UUID.randomUUID(), now))
                .hasMessageContaining("confirmation_mismatch");
    }

    @Test
    void another_secret_makes_another_one() {
        Instant now = Instant.parse("2026-11-25T08:20:00Z");
        assertThat(new Confirmations("another secret that is at least 32 characters")
                        .of(ada, now)
                        .value())
                .isNotEqualTo(confirmations.of(ada, now).value());
    }
}
