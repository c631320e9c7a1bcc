package dev.rebound.progress;

import java.awt.Graphics2D;
import java.awt.geom.RoundRectangle2D;
import java.text.DecimalFormat;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * Draws pictures as SVG with JFreeChart. The same picture always gives the same text, so that it can carry an entity tag.
 * JFreeChart measures texts with AWT, headless: the machine needs one installed font, whichever it is.
 */
final class PictureDrawing {

    private static final int WIDTH = 320;
    private static final int PANEL_HEIGHT = 150;
    private static final int FRAME_HEIGHT = 100;
    private static final int EMPTY_HEIGHT = 100;
    private static final double CORNER = 12;

    /** More labels along the bottom than these would touch each other. */
    private static final int MOST_LABELS = 5;

    /** With more positions than these, marks would hide the lines. */
    private static final int MOST_MARKED = 20;

    /** Lines with the same figures are drawn this much of a scale's unit apart, so that none hides another. */
    private static final double APART = 0.07;

    private static final RectangleInsets AROUND = new RectangleInsets(8, 6, 6, 10);

    private PictureDrawing() {}

    /** The picture as an SVG document. */
    static String svg(Picture picture) {
        int height = picture.isEmpty()
                ? EMPTY_HEIGHT
                : FRAME_HEIGHT + PANEL_HEIGHT * picture.panels().size();
        SvgCanvas canvas = new SvgCanvas(WIDTH, height, SvgDocument.keyOf(picture));
        draw(picture, canvas.graphics(), height);
        return SvgDocument.of(picture, canvas.drawn(), WIDTH, height);
    }

    private static void draw(Picture picture, Graphics2D canvas, int height) {
        RoundRectangle2D card = new RoundRectangle2D.Double(0.5, 0.5, WIDTH - 1, height - 1, CORNER, CORNER);
        canvas.setColor(PictureStyle.CARD);
        canvas.fill(card);
        canvas.setColor(PictureStyle.EDGE);
        canvas.draw(card);
        if (picture.isEmpty()) {
            EmptyPicture.draw(canvas, picture, WIDTH, height);
        } else {
            chart(picture).draw(canvas, new java.awt.geom.Rectangle2D.Double(0, 0, WIDTH, height));
        }
    }

    private static JFreeChart chart(Picture picture) {
        CombinedDomainXYPlot plot = new CombinedDomainXYPlot(positions(picture.positions()));
        plot.setGap(14);
        int lines = 0;
        for (Picture.Panel panel : picture.panels()) {
            plot.add(panel(panel, picture.positions().size(), lines));
            lines += panel.lines().size();
        }
        JFreeChart chart = new JFreeChart(null, null, plot, false);
        chart.setBackgroundPaint(null);
        chart.setPadding(AROUND);
        chart.setTextAntiAlias(true);
        TextTitle title = new TextTitle(picture.title(), PictureStyle.TITLE);
        title.setPaint(PictureStyle.TEXT);
        title.setPadding(0, 0, 6, 0);
        chart.setTitle(title);
        chart.addSubtitle(legend(plot));
        return chart;
    }

    private static LegendTitle legend(CombinedDomainXYPlot plot) {
        LegendTitle legend = new LegendTitle(plot);
        legend.setPosition(RectangleEdge.BOTTOM);
        legend.setItemFont(PictureStyle.SMALL);
        legend.setItemPaint(PictureStyle.TEXT);
        legend.setBackgroundPaint(null);
        legend.setFrame(BlockBorder.NONE);
        legend.setItemLabelPadding(new RectangleInsets(1, 3, 1, 6));
        return legend;
    }

    private static NumberAxis positions(List<String> labels) {
        NumberAxis axis = new NumberAxis();
        axis.setRange(-0.5, Math.max(1, labels.size()) - 0.5);
        axis.setTickUnit(new NumberTickUnit(Math.ceil((double) labels.size() / MOST_LABELS), new Labels(labels)));
        styled(axis);
        return axis;
    }

    private static XYPlot panel(Picture.Panel panel, int positions, int linesBefore) {
        NumberAxis scale = new NumberAxis(panel.scale());
        // A little room keeps marks at the ends whole.
        double room = (panel.highest() - panel.lowest()) / 16.0;
        scale.setRange(panel.lowest() - room, panel.highest() + room);
        scale.setTickUnit(new NumberTickUnit(panel.highest() > MOST_LABELS ? 2 : 1, new DecimalFormat("0")));
        styled(scale);
        XYSeriesCollection data = new XYSeriesCollection();
        XYLineAndShapeRenderer look = new XYLineAndShapeRenderer(true, positions <= MOST_MARKED);
        look.setDrawSeriesLineAsPath(true);
        look.setDrawOutlines(false);
        look.setLegendLine(new java.awt.geom.Line2D.Double(-11, 0, 11, 0));
        long figures = panel.lines().stream().filter(line -> !line.trend()).count();
        for (Picture.Line line : panel.lines()) {
            int place = data.getSeriesCount();
            style(look, place, linesBefore + place, line.trend());
            data.addSeries(series(line, line.trend() ? 0 : APART * (place - (figures - 1) / 2.0)));
        }
        XYPlot plot = new XYPlot(data, null, scale, look);
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setRangeGridlinePaint(PictureStyle.GRID);
        plot.setRangeGridlineStroke(new java.awt.BasicStroke(1));
        plot.setDomainGridlinesVisible(false);
        return plot;
    }

    private static void style(XYLineAndShapeRenderer look, int series, int line, boolean trend) {
        look.setSeriesPaint(series, trend ? PictureStyle.TREND : PictureStyle.color(line));
        look.setSeriesStroke(series, trend ? PictureStyle.trendStroke() : PictureStyle.stroke(line));
        look.setSeriesShape(series, PictureStyle.mark(line));
        if (trend) {
            look.setSeriesShapesVisible(series, false);
        }
    }

    private static XYSeries series(Picture.Line line, double apart) {
        XYSeries series = new XYSeries(line.name());
        for (int i = 0; i < line.values().size(); i++) {
            // A position without a figure is left out, so the line goes on to the next that has one.
            if (line.values().get(i) != null) {
                series.add(i, line.values().get(i) + apart);
            }
        }
        return series;
    }

    private static void styled(NumberAxis axis) {
        axis.setLabelFont(PictureStyle.SMALL);
        axis.setTickLabelFont(PictureStyle.SMALL);
        axis.setLabelPaint(PictureStyle.TEXT);
        axis.setTickLabelPaint(PictureStyle.TEXT);
        axis.setAxisLinePaint(PictureStyle.EDGE);
        axis.setTickMarkPaint(PictureStyle.EDGE);
    }

    /** Writes the label of a position instead of its number. */
    private static final class Labels extends NumberFormat {

        private static final long serialVersionUID = 1L;

        private final transient List<String> labels;

        Labels(List<String> labels) {
            this.labels = labels;
        }

        @Override
        public StringBuffer format(double position, StringBuffer text, FieldPosition unused) {
            int index = (int) Math.round(position);
            return index >= 0 && index < labels.size() ? text.append(labels.get(index)) : text;
        }

        @Override
        public StringBuffer format(long position, StringBuffer text, FieldPosition unused) {
            return format((double) position, text, unused);
        }

        @Override
        public Number parse(String text, ParsePosition position) {
            throw new UnsupportedOperationException("Labels are only written");
        }
    }
}
