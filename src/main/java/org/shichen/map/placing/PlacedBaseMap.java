package org.shichen.map.placing;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shichen.map.BaseMap;
import org.shichen.map.Cut;
import org.shichen.map.MapColours;
import org.shichen.map.MapPen;
import org.shichen.problem.Problem;

/** A base map that was put in its place by points. It does not own the map, and paints it through the placement. */
public record PlacedBaseMap(BaseMap map, Placement placement) implements BaseMap {

    /** In pixels: so that what lies at the edge of the cut is there when it is turned. */
    private static final double MARGIN = 2;

    /** Pictures of more pixels are not put together first: a sheet of paper is one cut. */
    private static final double MOST_TOGETHER = 4e6;

    @Override
    public void paint(MapPen pen, Cut cut, MapColours colours) {
        Cut own = own(cut);
        if (own.width() > 0) {
            Through through = new Through(pen, own, placing(own, cut));
            map.paint(through, own, colours);
            through.flush();
        }
    }

    @Override
    public boolean drawn() {
        return map.drawn();
    }

    @Override
    public List<Name> names(Cut cut) {
        return map.names(own(cut)).stream()
                .map(name -> new Name(placement.real(name.at()), name.chinese(), name.english()))
                .filter(name -> cut.contains(name.at()))
                .toList();
    }

    @Override
    public Optional<Problem> trouble() {
        return map.trouble();
    }

    /** The part of the map's own square that is seen in the cut, at the same size. */
    private Cut own(Cut cut) {
        AffineTransform back = placement.inverse();
        Rectangle2D seen = back.createTransformedShape(new Rectangle2D.Double(
                        cut.left(), cut.top(), cut.width() / cut.pixelsPerWorld(), cut.height() / cut.pixelsPerWorld()))
                .getBounds2D();
        double scale = cut.pixelsPerWorld() * placement.scaled();
        double margin = MARGIN / scale;
        double left = Math.max(0, seen.getMinX() - margin);
        double top = Math.max(0, seen.getMinY() - margin);
        double right = Math.min(1, seen.getMaxX() + margin);
        double bottom = Math.min(1, seen.getMaxY() + margin);
        return new Cut(left, top, scale, Math.max(0, (right - left) * scale), Math.max(0, (bottom - top) * scale));
    }

    /** From pixels of the map's own cut to pixels of the cut that is painted. */
    private AffineTransform placing(Cut own, Cut cut) {
        AffineTransform placing = AffineTransform.getScaleInstance(cut.pixelsPerWorld(), cut.pixelsPerWorld());
        placing.translate(-cut.left(), -cut.top());
        placing.concatenate(placement.transform());
        placing.translate(own.left(), own.top());
        placing.scale(1 / own.pixelsPerWorld(), 1 / own.pixelsPerWorld());
        return placing;
    }

    /** A pen that paints elsewhere. */
    private static final class Through implements MapPen {
        private final MapPen pen;
        private final Cut own;
        private final AffineTransform placing;
        private final float thickness;
        private @Nullable BufferedImage together;
        private boolean any;

        Through(MapPen pen, Cut own, AffineTransform placing) {
            this.pen = pen;
            this.own = own;
            this.placing = placing;
            this.thickness = (float) Math.sqrt(Math.abs(placing.getDeterminant()));
        }

        @Override
        public void fill(Path2D shape, Color colour) {
            flush();
            pen.fill(new Path2D.Double(shape, placing), colour);
        }

        @Override
        public void stroke(Path2D shape, Color colour, float width) {
            flush();
            pen.stroke(new Path2D.Double(shape, placing), colour, width * thickness);
        }

        /** Pictures that meet are put together before they are turned: turned one by one, seams would show. */
        @Override
        public void picture(BufferedImage picture, AffineTransform placement) {
            double width = Math.ceil(own.width());
            double height = Math.ceil(own.height());
            if (width * height > MOST_TOGETHER) {
                AffineTransform placed = new AffineTransform(placing);
                placed.concatenate(placement);
                pen.picture(picture, placed);
                return;
            }
            if (together == null) {
                together = new BufferedImage(
                        Math.max(1, (int) width), Math.max(1, (int) height), BufferedImage.TYPE_INT_ARGB_PRE);
            }
            var graphics = together.createGraphics();
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            graphics.drawImage(picture, placement, null);
            graphics.dispose();
            any = true;
        }

        void flush() {
            if (any) {
                pen.picture(together, placing);
                together = null;
                any = false;
            }
        }
    }
}
