package dev.rebound.progress;

import dev.rebound.platform.etag.Fingerprint;
import java.util.stream.Stream;

/** The frame of an SVG document that assistive technology can read: a role, a name and a description. */
final class SvgDocument {

    private static final String FRAME = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" role="img" aria-labelledby="%7$stitle %7$sdescription" lang="%3$s" xml:lang="%3$s">
            <title id="%7$stitle">%4$s</title>
            <desc id="%7$sdescription">%5$s</desc>
            %6$s
            </svg>
            """;

    private static final int KEY = 8;

    private SvgDocument() {}

    /** Puts what was drawn into a frame that scales to the width it is given. */
    static String of(Picture picture, String drawn, int width, int height) {
        return FRAME.formatted(
                width,
                height,
                picture.language().tag(),
                escaped(picture.title()),
                escaped(picture.description()),
                drawn,
                keyOf(picture));
    }

    /** What the ids in a picture begin with: a page may hold several, and ids in it must not meet. */
    static String keyOf(Picture picture) {
        String trace = Fingerprint.of(Stream.of(picture.title(), picture.description()));
        return "p" + trace.substring(1, 1 + KEY) + "-";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
