package dev.rebound.platform.config;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a production start needs. Without it Rebound does not start, rather than run unsafely. */
public final class RequiredSettings {

    private record Setting(String variable, String property, String purpose, int minLength) {}

    private static final List<Setting> ALL = List.of(
            new Setting("QUARKUS_DATASOURCE_JDBC_URL", "quarkus.datasource.jdbc.url", "the database's address", 1),
            new Setting("QUARKUS_DATASOURCE_USERNAME", "quarkus.datasource.username", "the application's role", 1),
            new Setting("QUARKUS_DATASOURCE_PASSWORD", "quarkus.datasource.password", "the role's password", 1),
            new Setting(
                    "MP_JWT_VERIFY_PUBLICKEY_LOCATION",
                    "mp.jwt.verify.publickey.location",
                    "the identity provider's key set, a URL or a file",
                    1),
            new Setting("MP_JWT_VERIFY_ISSUER", "mp.jwt.verify.issuer", "the identity provider's issuer", 1),
            new Setting("MP_JWT_VERIFY_AUDIENCES", "mp.jwt.verify.audiences", "the audience of its tokens", 1),
            new Setting(
                    "REBOUND_ENCRYPTION_KEYSET",
                    "rebound.encryption-keyset",
                    "encrypts what people write; make one with: java -jar quarkus-run.jar keyset",
                    1),
            new Setting("REBOUND_CURSOR_SECRET", "rebound.cursor-secret", "signs cursors, at least 32 characters", 32));

    private record Limit(String variable, String property, String unit, String without) {}

    private static final List<Limit> LIMITS = List.of(
            new Limit("REBOUND_RATE_LIMIT", "rebound.rate-limit", "the requests a minute", "600"),
            new Limit("REBOUND_REQUESTS_AT_ONCE", "rebound.requests-at-once", "the requests at once", "256"));

    private static final Pattern COUNT = Pattern.compile("[1-9][0-9]{0,5}|1000000");

    private RequiredSettings() {}

    /**
     * One line for each setting that is missing or too short, with the environment variable to set.
     *
     * @param environment looks up an environment variable or a system property, {@code null} where there is none
     */
    public static List<String> missing(Function<String, String> environment) {
        return ALL.stream()
                .filter(setting -> Stream.of(setting.variable, setting.property)
                        .map(environment)
                        .flatMap(value -> Optional.ofNullable(value).stream())
                        .noneMatch(value -> value.strip().length() >= setting.minLength))
                .map(setting -> setting.variable + ": " + setting.purpose)
                .toList();
    }

    /**
     * One line for each setting that is there but can't be used, and what could be.
     *
     * @param environment as for {@link #missing}
     */
    public static List<String> refused(Function<String, String> environment) {
        return Stream.concat(
                        value(environment, "REBOUND_RETENTION", "rebound.retention")
                                .flatMap(RequiredSettings::refusedRetention),
                        LIMITS.stream().flatMap(limit -> value(environment, limit.variable, limit.property)
                                .flatMap(count -> refused(limit, count))))
                .toList();
    }

    private static Stream<String> value(Function<String, String> environment, String... names) {
        return Stream.of(names)
                .map(environment)
                .filter(value -> value != null && !value.isEmpty())
                .limit(1);
    }

    private static Stream<String> refusedRetention(String retention) {
        try {
            RetentionPeriod.read(retention);
            return Stream.empty();
        } catch (IllegalArgumentException refused) {
            return Stream.of(refused.getMessage());
        }
    }

    private static Stream<String> refused(Limit limit, String count) {
        return COUNT.matcher(count.strip()).matches()
                ? Stream.empty()
                : Stream.of("%s is '%s', which can't be used: give %s, from 1 to 1000000, or leave it out for %s"
                        .formatted(limit.variable, count, limit.unit, limit.without));
    }
}
