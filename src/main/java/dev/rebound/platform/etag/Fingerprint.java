package dev.rebound.platform.etag;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Entity tags of what is put together from several parts, and so has no version of its own. */
public final class Fingerprint {

    private static final int CHARACTERS = 32;

    private Fingerprint() {}

    /** A strong tag that changes when any part or their order does; parts hold no line break. */
    public static String of(Stream<?> parts) {
        String text = parts.map(String::valueOf).collect(Collectors.joining("\n"));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "\"" + HexFormat.of().formatHex(digest).substring(0, CHARACTERS) + "\"";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
