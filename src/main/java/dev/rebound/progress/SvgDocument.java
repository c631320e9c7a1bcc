package dev.rebound.progress;

/** The frame of an SVG document that assistive technology can read: a role, a name and a description. */
final class SvgDocument {

    private static final String FRAME = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" role="img" aria-labelledby="title description" lang="%3$s" xml:lang="%3$s">
            <title id="title">%4$s</title>
            <desc id="description">%5$s</desc>
            %6$s
            </svg>
            """;

    private SvgDocument() {}

    /** Puts what was drawn into a frame that scales to the width it is given. */
    static String of(Picture picture, String drawn, int width, int height) {
        String content = drawn.substring(drawn.indexOf('>') + 1, drawn.lastIndexOf("</svg>"));
        return FRAME.formatted(
                width,
                height,
                picture.language().tag(),
                escaped(picture.title()),
                escaped(picture.description()),
                content.strip());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
