package org.shichen.paper;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;
import org.shichen.paper.Typefaces.Run;

/** Draws the marks of one page into a PDF, whose lengths are points from the lower left corner. */
final class PagePainter implements AutoCloseable {

    private final PDDocument pdf;
    private final PDPageContentStream out;
    private final double height;
    private final AffineTransform upright;
    private final PagePictures pictures;
    private final BiFunction<PDDocument, Run, PDType0Font> fonts;
    private @Nullable Ink stroke;
    private @Nullable Ink fill;
    private double thickness = -1;
    private double spacing;
    private boolean round;

    PagePainter(PDDocument pdf, PDPage page, PageFormat format, BiFunction<PDDocument, Run, PDType0Font> fonts)
            throws IOException {
        this.pdf = pdf;
        this.fonts = fonts;
        this.height = format.height();
        this.upright =
                new AffineTransform(1 / Length.POINT, 0, 0, -1 / Length.POINT, 0, Length.points(format.height()));
        this.pictures = new PagePictures(pdf);
        this.out = new PDPageContentStream(pdf, page, AppendMode.OVERWRITE, true);
    }

    void text(Mark.Text text, List<Run> runs) throws IOException {
        if (runs.isEmpty()) {
            return;
        }
        fill(text.ink());
        out.beginText();
        if (spacing != text.spacing()) {
            out.setCharacterSpacing(points(text.spacing()));
            spacing = text.spacing();
        }
        out.newLineAtOffset(points(text.x()), points(height - text.baseline()));
        for (Run run : runs) {
            out.setFont(fonts.apply(pdf, run), (float) text.type().points());
            out.showText(run.text());
        }
        out.endText();
    }

    void shape(Mark mark) throws IOException {
        switch (mark) {
            case Mark.Line line -> {
                stroke(line.ink(), line.thickness(), false);
                out.moveTo(points(line.x1()), points(height - line.y1()));
                out.lineTo(points(line.x2()), points(height - line.y2()));
                out.stroke();
            }
            case Mark.Area area -> {
                fill(area.ink());
                out.addRect(
                        points(area.x()),
                        points(height - area.y() - area.height()),
                        points(area.width()),
                        points(area.height()));
                out.fill();
            }
            case Mark.Hatch hatch -> hatch(hatch);
            case Mark.Shape shape -> shape(shape);
            case Mark.Picture picture -> pictures.draw(picture, out, height);
            case Mark.Window window -> window(window);
            case Mark.Text text -> throw new IllegalArgumentException(text.text());
        }
    }

    /** Strokes from lower left to upper right, cut at the edges of the rectangle. */
    private void hatch(Mark.Hatch hatch) throws IOException {
        stroke(Ink.grey(0.45), 0.12, false);
        double right = hatch.x() + hatch.width();
        double low = hatch.y() + hatch.height();
        // Each stroke is x + y = sum. Counted from the corner of the sheet, so that cells side by side go on.
        double first = Math.ceil((hatch.x() + hatch.y()) / hatch.pitch()) * hatch.pitch();
        for (double sum = first; sum < right + low; sum += hatch.pitch()) {
            double x1 = Math.max(hatch.x(), sum - low);
            double x2 = Math.min(right, sum - hatch.y());
            if (x2 > x1) {
                out.moveTo(points(x1), points(height - (sum - x1)));
                out.lineTo(points(x2), points(height - (sum - x2)));
            }
        }
        out.stroke();
    }

    private void shape(Mark.Shape shape) throws IOException {
        if (shape.fill() != null) {
            fill(shape.fill());
            if (path(shape.outline())) {
                out.fillEvenOdd();
            }
        }
        if (shape.stroke() != null) {
            stroke(shape.stroke(), shape.thickness(), true);
            if (path(shape.outline())) {
                out.stroke();
            }
        }
    }

    /** @return whether there is anything to paint */
    private boolean path(Path2D outline) throws IOException {
        double[] at = new double[6];
        double x = 0;
        double y = 0;
        boolean any = false;
        for (PathIterator along = outline.getPathIterator(upright); !along.isDone(); along.next()) {
            any = true;
            switch (along.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> out.moveTo((float) at[0], (float) at[1]);
                case PathIterator.SEG_LINETO -> out.lineTo((float) at[0], (float) at[1]);
                case PathIterator.SEG_QUADTO -> {
                    // PDF has cubic curves only; this one is the same curve.
                    out.curveTo(
                            (float) ((x + 2 * at[0]) / 3),
                            (float) ((y + 2 * at[1]) / 3),
                            (float) ((at[2] + 2 * at[0]) / 3),
                            (float) ((at[3] + 2 * at[1]) / 3),
                            (float) at[2],
                            (float) at[3]);
                    at[0] = at[2];
                    at[1] = at[3];
                }
                case PathIterator.SEG_CUBICTO -> {
                    out.curveTo(
                            (float) at[0], (float) at[1], (float) at[2], (float) at[3], (float) at[4], (float) at[5]);
                    at[0] = at[4];
                    at[1] = at[5];
                }
                default -> out.closePath();
            }
            x = at[0];
            y = at[1];
        }
        return any;
    }

    private void window(Mark.Window window) throws IOException {
        Ink strokeBefore = stroke;
        Ink fillBefore = fill;
        double thicknessBefore = thickness;
        boolean roundBefore = round;
        out.saveGraphicsState();
        out.addRect(
                points(window.x()),
                points(height - window.y() - window.height()),
                points(window.width()),
                points(window.height()));
        out.clip();
        for (Mark mark : window.inside()) {
            shape(mark);
        }
        out.restoreGraphicsState();
        stroke = strokeBefore;
        fill = fillBefore;
        thickness = thicknessBefore;
        round = roundBefore;
    }

    private void stroke(Ink ink, double wide, boolean rounded) throws IOException {
        if (!ink.equals(stroke)) {
            if (ink.colourless()) {
                out.setStrokingColor((float) ink.red());
            } else {
                out.setStrokingColor((float) ink.red(), (float) ink.green(), (float) ink.blue());
            }
            stroke = ink;
        }
        if (round != rounded) {
            out.setLineCapStyle(rounded ? 1 : 0);
            out.setLineJoinStyle(rounded ? 1 : 0);
            round = rounded;
        }
        if (thickness != wide) {
            out.setLineWidth(points(wide));
            thickness = wide;
        }
    }

    private void fill(Ink ink) throws IOException {
        if (!Objects.equals(fill, ink)) {
            if (ink.colourless()) {
                out.setNonStrokingColor((float) ink.red());
            } else {
                out.setNonStrokingColor((float) ink.red(), (float) ink.green(), (float) ink.blue());
            }
            fill = ink;
        }
    }

    private static float points(double millimetres) {
        return (float) Length.points(millimetres);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
