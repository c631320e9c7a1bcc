package dev.rebound.progress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rebound.platform.i18n.Language;
import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.batik.transcoder.image.PNGTranscoder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Pictures as they are drawn: readable by everybody, and always the same. Renderings go to target/pictures. */
class PictureDrawingTest {

    private static final double TEXT_CONTRAST = 4.5;
    private static final double LINE_CONTRAST = 3;
    private static final double SMALLEST_TEXT = 11;

    private static Picture ratings(int interviews) {
        Random random = new Random(7);
        List<String> days = IntStream.range(0, interviews)
                .mapToObj(i -> (1 + i % 28) + " Sep")
                .toList();
        return new Picture(
                Language.EN,
                "How your interviews went",
                "Overall 2, 3, 4; nerves 8, 7, 4.",
                days,
                List.of(
                        new Picture.Panel(
                                "rating, 1 to 5",
                                1,
                                5,
                                Stream.of("overall", "preparation", "confidence before", "confidence after")
                                        .map(name -> line(name, interviews, random, 1, 5))
                                        .toList()),
                        new Picture.Panel(
                                "nerves, 0 to 10", 0, 10, List.of(line("nerves", interviews, random, 0, 10)))),
                "Nothing to show yet: record an interview and rate it.");
    }

    private static Picture.Line line(String name, int count, Random random, int lowest, int highest) {
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            values.add(i % 6 == 4 ? null : (double) (lowest + random.nextInt(highest - lowest + 1)));
        }
        return new Picture.Line(name, values, false);
    }

    private static Picture severity(String label) {
        return new Picture(
                Language.FR,
                label,
                "Gravité 4, 3, 3, 1.",
                List.of("15 sept.", "13 oct.", "20 oct.", "17 nov."),
                List.of(new Picture.Panel(
                        "gravité, de 0 à 4",
                        0,
                        4,
                        List.of(
                                new Picture.Line("après un entretien", List.of(4.0, 3.0, 3.0, 1.0), false),
                                new Picture.Line("tendance", List.of(4.1, 3.2, 2.3, 1.4), true)))),
                "Rien à montrer.");
    }

    static Stream<Picture> pictures() {
        return Stream.concat(
                IntStream.of(0, 1, 2, 3, 12, 20, 21, 40).mapToObj(PictureDrawingTest::ratings),
                Stream.of(
                        severity("Faire court"),
                        severity("<script>alert('x')</script> & \"moi\" > toi"),
                        severity("Bell \u0007, \b and \uffff"),
                        severity("أتلعثم كثيرا 🙂 ]]> --> "),
                        severity(
                                "Une faiblesse dont le nom est bien plus long que ce que trois cents pixels montrent")));
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void every_picture_can_be_read_by_everybody(Picture picture) throws Exception {
        String svg = PictureDrawing.svg(picture);
        Document document = parsed(svg);
        Element root = document.getDocumentElement();
        assertThat(root.getAttribute("role")).isEqualTo("img");
        assertThat(root.getAttribute("aria-labelledby")).matches("(p[0-9a-f]{8}-)title \\1description");
        assertThat(root.getAttribute("lang")).isEqualTo(picture.language().tag());
        assertThat(root.getAttribute("viewBox")).startsWith("0 0 320 ");
        assertThat(root.hasAttribute("width")).isFalse();
        assertThat(document.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo(picture.title());
        assertThat(document.getElementsByTagName("desc").item(0).getTextContent())
                .isEqualTo(picture.description());
        assertThat(document.getElementsByTagName("script").getLength()).isZero();
        assertThat(svg).doesNotContain("href", "javascript:", "@import", "url(http", "<!DOCTYPE");
        assertThat(svg.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(60_000);
        readable(document.getElementsByTagName("text"));
        assertThat(PictureDrawing.svg(picture)).isEqualTo(svg);
    }

    @Test
    void two_pictures_on_one_page_share_no_id() throws Exception {
        assertThat(ids(ratings(3))).isNotEmpty().doesNotContainAnyElementsOf(ids(severity("Faire court")));
        assertThat(ids(severity("Faire long"))).doesNotContainAnyElementsOf(ids(severity("Faire court")));
    }

    private static List<String> ids(Picture picture) {
        return Pattern.compile(" id=['\"]([^'\"]+)")
                .matcher(PictureDrawing.svg(picture))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static void readable(NodeList texts) {
        assertThat(texts.getLength()).isPositive();
        for (int i = 0; i < texts.getLength(); i++) {
            String style = style((Element) texts.item(i));
            Matcher size = Pattern.compile("font-size:\\s*([0-9.]+)px").matcher(style);
            assertThat(size.find()).as(style).isTrue();
            assertThat(Double.parseDouble(size.group(1))).isGreaterThanOrEqualTo(SMALLEST_TEXT);
            Matcher fill = Pattern.compile("fill:\\s*rgb\\((\\d+),\\s*(\\d+),\\s*(\\d+)\\)")
                    .matcher(style);
            assertThat(fill.find()).as(style).isTrue();
            assertThat(contrast(
                            new Color(
                                    Integer.parseInt(fill.group(1)),
                                    Integer.parseInt(fill.group(2)),
                                    Integer.parseInt(fill.group(3))),
                            PictureStyle.CARD))
                    .isGreaterThanOrEqualTo(TEXT_CONTRAST);
        }
    }

    /** What an element says of its looks, and then what those around it say. */
    private static String style(Element element) {
        StringBuilder style = new StringBuilder();
        for (Node node = element; node instanceof Element around; node = node.getParentNode()) {
            style.append(around.getAttribute("style")).append(';');
        }
        return style.toString();
    }

    @Test
    void lines_stand_out_from_the_card_and_differ_by_more_than_colour() {
        assertThat(Stream.concat(PictureStyle.LINES.stream(), Stream.of(PictureStyle.TREND, PictureStyle.EDGE)))
                .allSatisfy(
                        color -> assertThat(contrast(color, PictureStyle.CARD)).isGreaterThanOrEqualTo(LINE_CONTRAST));
        assertThat(IntStream.range(0, PictureStyle.LINES.size()).mapToObj(PictureStyle::stroke))
                .doesNotHaveDuplicates();
        assertThat(contrast(Color.BLACK, Color.WHITE)).isEqualTo(21);
    }

    /** WCAG 2.2, relative luminance and contrast ratio. */
    private static double contrast(Color one, Color other) {
        double lighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static Document parsed(String svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    /** Not a check: it leaves pictures to be looked at, on light and dark pages and in two widths. */
    @Test
    void renderings_are_left_to_be_looked_at() throws Exception {
        Path folder = Files.createDirectories(Path.of("target/pictures"));
        List<Picture> shown = pictures().toList();
        for (int i = 0; i < shown.size(); i++) {
            String svg = PictureDrawing.svg(shown.get(i));
            Files.writeString(folder.resolve(i + ".svg"), svg);
            render(svg, folder.resolve(i + "-320.png"), 320, Color.WHITE);
            render(svg, folder.resolve(i + "-960-dark.png"), 960, new Color(0x101418));
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.filter(file -> file.toString().endsWith(".png")).count())
                    .isGreaterThanOrEqualTo(2L * shown.size());
        }
    }

    private static void render(String svg, Path file, float width, Color page) throws Exception {
        PNGTranscoder transcoder = new PNGTranscoder();
        transcoder.addTranscodingHint(PNGTranscoder.KEY_WIDTH, width);
        transcoder.addTranscodingHint(PNGTranscoder.KEY_BACKGROUND_COLOR, page);
        try (OutputStream out = Files.newOutputStream(file)) {
            // Batik knows no system-ui; a browser does.
            transcoder.transcode(
                    new TranscoderInput(new StringReader(svg.replace("system-ui, sans-serif", "DejaVu Sans"))),
                    new TranscoderOutput(out));
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }
}
