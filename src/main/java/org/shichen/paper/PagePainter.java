package org.shichen.paper;

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
    private final BiFunction<PDDocument, Run, PDType0Font> fonts;
    private @Nullable Ink stroke;
    private @Nullable Ink fill;
    private double thickness = -1;
    private double spacing;

    PagePainter(PDDocument pdf, PDPage page, PageFormat format, BiFunction<PDDocument, Run, PDType0Font> fonts)
            throws IOException {
        this.pdf = pdf;
        this.fonts = fonts;
        this.height = format.height();
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
                stroke(line.ink(), line.thickness());
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
            case Mark.Text text -> throw new IllegalArgumentException(text.text());
        }
    }

    /** Strokes from lower left to upper right, cut at the edges of the rectangle. */
    private void hatch(Mark.Hatch hatch) throws IOException {
        stroke(Ink.grey(0.45), 0.12);
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

    private void stroke(Ink ink, double wide) throws IOException {
        if (!ink.equals(stroke)) {
            out.setStrokingColor((float) ink.red(), (float) ink.green(), (float) ink.blue());
            stroke = ink;
        }
        if (thickness != wide) {
            out.setLineWidth(points(wide));
            thickness = wide;
        }
    }

    private void fill(Ink ink) throws IOException {
        if (!Objects.equals(fill, ink)) {
            out.setNonStrokingColor((float) ink.red(), (float) ink.green(), (float) ink.blue());
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
