package dev.rebound.account;

import dev.rebound.platform.config.Settings;
import dev.rebound.platform.crypto.PurposeKey;
import dev.rebound.platform.problem.FieldCode;
import dev.rebound.platform.problem.FieldError;
import dev.rebound.platform.problem.Problem;
import dev.rebound.platform.problem.ProblemCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/**
 * The value that says that a person means to erase everything: derived from who they are and the time, so that no
 * replica keeps anything, and good for ten to twenty minutes.
 */
@ApplicationScoped
class Confirmations {

    static final String PARAMETER = "confirmation";

    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int BYTES = 18;

    private final PurposeKey key;

    @Inject
    Confirmations(Settings settings) {
        this(settings.cursorSecret());
    }

    Confirmations(String secret) {
        this.key = new PurposeKey(secret, "erase confirmation");
    }

    /**
     * A confirmation.
     *
     * @param value what to send
     * @param expiresAt from when on it is no longer right
     */
    record Confirmation(String value, Instant expiresAt) {}

    Confirmation of(UUID person, Instant now) {
        long window = window(now);
        return new Confirmation(value(person, window), Instant.ofEpochSecond((window + 2) * WINDOW.toSeconds()));
    }

    /**
     * Makes sure that the person means it.
     *
     * @param given what was sent, or {@code null}
     * @throws Problem 400 without one, 409 with one that is wrong or old
     */
    void require(String given, UUID person, Instant now) {
        if (given == null) {
            throw Problem.of(
                    ProblemCode.CONFIRMATION_REQUIRED, List.of(FieldError.parameter(PARAMETER, FieldCode.REQUIRED)));
        }
        long window = window(now);
        if (!isSame(given, value(person, window)) && !isSame(given, value(person, window - 1))) {
            throw Problem.of(
                    ProblemCode.CONFIRMATION_MISMATCH, List.of(FieldError.parameter(PARAMETER, FieldCode.INVALID)));
        }
    }

    private String value(UUID person, long window) {
        byte[] signature = key.sign(person + "\n" + window);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(signature, BYTES));
    }

    private static boolean isSame(String given, String right) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
    }

    private static long window(Instant now) {
        return Math.floorDiv(now.getEpochSecond(), WINDOW.toSeconds());
    }
}
