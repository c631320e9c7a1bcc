package dev.rebound.progress;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Polygon;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * How pictures look. A card of its own keeps them readable on light and dark pages. On it every text has a contrast of at
 * least 4.5:1 and every line of at least 3:1 (WCAG 2.2, 1.4.3 and 1.4.11); lines differ in mark and dash as well as in
 * colour.
 */
final class PictureStyle {

    static final Color CARD = Color.WHITE;
    static final Color EDGE = new Color(0x6b7785);
    static final Color TEXT = new Color(0x1f2933);
    static final Color GRID = new Color(0xdfe4ea);
    static final Color TREND = new Color(0x4b5563);

    /** In units of a drawing that is 320 wide, so it is as many pixels on the narrowest page. */
    static final Font SMALL = new Font(Font.SANS_SERIF, Font.PLAIN, 11);

    static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 13);

    /** Far apart for colour-blind people too: blue, vermilion, green, purple, crimson (after Okabe and Ito), darkened. */
    static final List<Color> LINES = List.of(
            new Color(0x0b5fa5), new Color(0xa94400), new Color(0x00694f), new Color(0x7a3b86), new Color(0xb0003a));

    private static final float THIN = 1.2f;
    private static final float THICK = 2f;
    private static final List<float[]> DASHES = List.of(
            new float[] {1}, new float[] {6, 3}, new float[] {2, 3}, new float[] {8, 3, 2, 3}, new float[] {12, 2});
    private static final float[] TREND_DASH = {3, 3};

    private PictureStyle() {}

    static Color color(int line) {
        return LINES.get(line % LINES.size());
    }

    static Stroke stroke(int line) {
        float[] dash = DASHES.get(line % DASHES.size());
        return dash.length == 1
                ? new BasicStroke(THICK, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
                : new BasicStroke(THICK, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, THICK, dash, 0);
    }

    static Stroke trendStroke() {
        return new BasicStroke(THIN, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, THICK, TREND_DASH, 0);
    }

    /** The mark of a line: a disc, a square, a triangle, a diamond or a triangle on its head. */
    static Shape mark(int line) {
        return switch (line % LINES.size()) {
            case 0 -> new Ellipse2D.Double(-3.5, -3.5, 7, 7);
            case 1 -> new Rectangle2D.Double(-3, -3, 6, 6);
            case 2 -> new Polygon(new int[] {-4, 4, 0}, new int[] {3, 3, -4}, 3);
            case 3 -> new Polygon(new int[] {-4, 0, 4, 0}, new int[] {0, -4, 0, 4}, 4);
            default -> new Polygon(new int[] {-4, 4, 0}, new int[] {-3, -3, 4}, 3);
        };
    }
}
