package org.shichen.map.print;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.shichen.map.MapPen;
import org.shichen.paper.Ink;
import org.shichen.paper.Mark;

/** Puts what is painted on paper, shapes as shapes. One thread. */
final class PaperPen implements MapPen {

    private final AffineTransform onPaper;
    private final boolean grey;
    private final List<Mark> marks = new ArrayList<>();

    /**
     * @param left of pixel 0 on the sheet, in millimetres
     * @param scale millimetres of a pixel
     */
    PaperPen(double left, double top, double scale, boolean grey) {
        this.onPaper = new AffineTransform(scale, 0, 0, scale, left, top);
        this.grey = grey;
    }

    @Override
    public void fill(Path2D shape, Color colour) {
        marks.add(new Mark.Shape(new Path2D.Double(shape, onPaper), ink(colour), null, 0));
    }

    @Override
    public void stroke(Path2D shape, Color colour, float width) {
        marks.add(new Mark.Shape(new Path2D.Double(shape, onPaper), null, ink(colour), width * onPaper.getScaleX()));
    }

    @Override
    public void picture(BufferedImage picture, AffineTransform placement) {
        AffineTransform placed = new AffineTransform(onPaper);
        placed.concatenate(placement);
        marks.add(new Mark.Picture(picture, placed, grey));
    }

    Ink ink(Color colour) {
        Ink ink = new Ink(colour.getRed() / 255.0, colour.getGreen() / 255.0, colour.getBlue() / 255.0);
        return grey ? ink.greyed() : ink;
    }

    /** What was painted, in its order. */
    List<Mark> marks() {
        return marks;
    }
}
