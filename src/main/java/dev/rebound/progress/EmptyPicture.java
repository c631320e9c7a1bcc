package dev.rebound.progress;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;

/** Says in words that there is nothing to show yet. */
final class EmptyPicture {

    private EmptyPicture() {}

    static void draw(Graphics2D canvas, Picture picture, int width, int height) {
        XYPlot nothing = new XYPlot();
        nothing.setOutlineVisible(false);
        nothing.setBackgroundPaint(null);
        JFreeChart frame = new JFreeChart(null, null, nothing, false);
        frame.setBackgroundPaint(null);
        TextTitle title = new TextTitle(picture.title(), PictureStyle.TITLE);
        title.setPaint(PictureStyle.TEXT);
        title.setPadding(14, 12, 10, 12);
        frame.setTitle(title);
        TextTitle words = new TextTitle(picture.nothingYet(), PictureStyle.SMALL);
        words.setPaint(PictureStyle.TEXT);
        words.setPadding(0, 16, 0, 16);
        words.setTextAlignment(HorizontalAlignment.CENTER);
        frame.addSubtitle(words);
        frame.draw(canvas, new Rectangle2D.Double(0, 0, width, height));
    }
}
