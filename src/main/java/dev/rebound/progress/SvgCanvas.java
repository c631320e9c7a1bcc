package dev.rebound.progress;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.io.StringWriter;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGIDGenerator;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What a chart is drawn on to become SVG, with Batik. Each canvas is for one drawing. */
final class SvgCanvas {

    private static final String NAMESPACE = "http://www.w3.org/2000/svg";

    /** Whatever font a text is measured with here, it is shown in the reader's own. */
    private static final String FONTS = "system-ui, sans-serif";

    /** A hundredth of a pixel is more than anybody sees. */
    private static final int DECIMALS = 2;

    private final Document document;
    private final SVGGraphics2D graphics;

    /**
     * An empty canvas.
     *
     * @param idPrefix what every id in the drawing begins with
     */
    SvgCanvas(int width, int height, String idPrefix) {
        document = emptyDocument();
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
        context.setComment(null);
        context.setPrecision(DECIMALS);
        context.setStyleHandler((element, style, unused) -> element.setAttribute("style", css(style)));
        context.setIDGenerator(new SVGIDGenerator() {
            @Override
            public String generateID(String prefix) {
                return idPrefix + super.generateID(prefix);
            }
        });
        graphics = new SVGGraphics2D(context, false);
        graphics.setSVGCanvasSize(new Dimension(width, height));
    }

    Graphics2D graphics() {
        return graphics;
    }

    /** What was drawn, as one element of SVG without a frame. */
    String drawn() {
        Element root = graphics.getRoot();
        Element group = document.createElementNS(NAMESPACE, "g");
        group.setAttribute("style", root.getAttribute("style"));
        for (Node child = root.getFirstChild(); child != null; child = root.getFirstChild()) {
            root.removeChild(child);
            if (child.hasChildNodes()) {
                // Batik leaves a place for definitions, under an id that is the same in every drawing.
                group.appendChild(child);
            }
        }
        return text(group);
    }

    private static String css(Map<?, ?> style) {
        Map<Object, Object> sorted = new TreeMap<>(style);
        sorted.replace("font-family", FONTS);
        return sorted.entrySet().stream()
                .map(property -> property.getKey() + ":" + property.getValue())
                .collect(Collectors.joining(";"));
    }

    private static Document emptyDocument() {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(NAMESPACE, "svg", null);
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String text(Element element) {
        try {
            StringWriter text = new StringWriter();
            Transformer writer = TransformerFactory.newDefaultInstance().newTransformer();
            writer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            writer.transform(new DOMSource(element), new StreamResult(text));
            return text.toString();
        } catch (TransformerException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
