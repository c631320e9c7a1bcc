package dev.rebound.platform.http;

import java.util.regex.Pattern;

/**
 * The path of an address as it may stand in problems and metrics: a part that is longer than an id may be a secret
 * that stands in for a token, or a person's words, and is replaced by {@code *}.
 */
public final class LoggablePath {

    private static final Pattern LONGER_THAN_AN_ID = Pattern.compile("[^/]{37,}");

    private LoggablePath() {}

    /** The path without what is nobody else's business. */
    public static String of(String path) {
        return LONGER_THAN_AN_ID.matcher(path).replaceAll("*");
    }
}
