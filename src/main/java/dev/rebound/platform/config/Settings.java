package dev.rebound.platform.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/**
 * Rebound's own settings; those of the framework are in {@code application.properties}. {@link RequiredSettings} refuses what
 * can't be used: constraints here would have Hibernate Validator built twice, at each start.
 */
@ConfigMapping(prefix = "rebound")
public interface Settings {

    /** The Tink keyset that encrypts what a person writes: JSON, or {@code file:} and a path. */
    String encryptionKeyset();

    /** Signs cursors; at least 32 characters, the same on every replica. */
    String cursorSecret();

    /** Requests a minute for one person on one replica, 1 to 1,000,000. */
    @WithDefault("600")
    int rateLimit();

    /** Requests that one replica works on at once, 1 to 1,000,000; more are answered 503. */
    @WithDefault("256")
    int requestsAtOnce();

    /**
     * How long data of people who no longer come is kept: an ISO 8601 period such as {@code P24M}, at least 30 days.
     * Without it data is kept.
     */
    Optional<String> retention();
}
