package dev.rebound.platform.etag;

import dev.rebound.platform.crypto.Sha256;
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
        return "\"" + HexFormat.of().formatHex(Sha256.of(text)).substring(0, CHARACTERS) + "\"";
    }
}
