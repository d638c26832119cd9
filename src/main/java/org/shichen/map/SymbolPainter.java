package org.shichen.map;

import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.nio.IntBuffer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import javafx.scene.transform.Scale;
import org.jspecify.annotations.Nullable;
import org.shichen.ui.Language;
import org.shichen.ui.Palette.Role;
import org.shichen.ui.Presentation;

/**
 * Paints the marks, labels and names over a map. Every mark is painted once as a small picture and then copied: as
 * shapes, ten thousand of them would take several frames. FX thread.
 */
final class SymbolPainter {

    /** Widths of texts that are remembered. */
    private static final int KEPT = 20_000;

    private record Look(MarkShape shape, Color colour, Color ground, double radius, double scale) {}

    private record Figure(String text, Font font, Color colour, double scale) {}

    private record Measured(String text, Font font) {}

    private final Presentation presentation;
    private final Map<Look, Image> marks = new HashMap<>();
    private final Map<Figure, Image> figures = new HashMap<>();
    private @Nullable Font ascentOf;
    private double ascent;
    private final Map<Measured, Double> widths = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Measured, Double> eldest) {
            return size() > KEPT;
        }
    };

    SymbolPainter(Presentation presentation) {
        this.presentation = presentation;
    }

    /** Half the size of a mark in pixels. */
    double radius() {
        return Math.rint(presentation.look().em() * 0.62);
    }

    /** @param scale pixels of the screen for a pixel of the window */
    void paint(GraphicsContext g, List<Symbol> symbols, List<BaseMap.Name> names, Viewport view, double scale) {
        double em = presentation.look().em();
        Font title = font(FontWeight.BOLD, em);
        Font words = font(FontWeight.NORMAL, Math.max(12, em * 0.9));
        SymbolLayout layout = SymbolLayout.of(
                symbols,
                view,
                radius(),
                em * 2.5,
                em * 2.2,
                (name, count) -> presentation.words().of("map.cluster", name, count),
                (name, second) -> Math.max(width(name, title), width(second, words)) + em * 0.6);
        layout.placed().forEach(placed -> paintLabel(g, placed, title, words));
        paintNames(g, names, layout.labels(), view);
        Font number = font(FontWeight.BOLD, Math.max(12, em * 0.8));
        g.setImageSmoothing(false);
        for (SymbolLayout.Placed placed : layout.placed()) {
            paintMark(g, placed, number, scale);
        }
    }

    private void paintMark(GraphicsContext g, SymbolLayout.Placed placed, Font number, double scale) {
        double radius = radius();
        double x = placed.x();
        double y = placed.y();
        Symbol symbol = placed.cluster().worst();
        Image mark = marks.computeIfAbsent(
                new Look(symbol.shape(), symbol.colour(), colour(Role.RAISED), radius, scale), SymbolPainter::painted);
        double half = mark.getWidth() / scale / 2;
        // On whole pixels of the screen, so that its edges stay sharp.
        g.drawImage(
                mark, Math.rint((x - half) * scale) / scale, Math.rint((y - half) * scale) / scale, 2 * half, 2 * half);
        if (placed.cluster().chosen()) {
            g.setStroke(colour(Role.ACCENT));
            g.setLineWidth(3);
            g.strokeOval(x - radius * 1.6, y - radius * 1.6, radius * 3.2, radius * 3.2);
        }
        if (placed.cluster().count() > 1) {
            String count = String.valueOf(placed.cluster().count());
            double wide = width(count, number) + radius * 0.7;
            g.setFill(colour(Role.TEXT));
            g.fillRect(
                    Math.rint(x + radius * 0.6), Math.rint(y - radius * 1.9), Math.rint(wide), Math.rint(radius * 1.7));
            double at = x + radius * 0.95;
            for (int i = 0; i < count.length(); i++) {
                String figure = count.substring(i, i + 1);
                Image picture = figures.computeIfAbsent(
                        new Figure(figure, number, colour(Role.RAISED), scale), SymbolPainter::drawn);
                g.drawImage(
                        picture,
                        Math.rint(at * scale) / scale,
                        Math.rint((y - radius * 0.6 - ascent(number)) * scale) / scale,
                        picture.getWidth() / scale,
                        picture.getHeight() / scale);
                at += width(figure, number);
            }
        }
    }

    /** Figures stand at most marks of a full map: as pictures they cost a hundredth of what text costs. */
    private static Image drawn(Figure figure) {
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setFill(Color.TRANSPARENT);
        parameters.setTransform(new Scale(figure.scale, figure.scale));
        Text text = new Text(figure.text);
        text.setFont(figure.font);
        text.setFill(figure.colour);
        return text.snapshot(parameters, null);
    }

    private double ascent(Font font) {
        if (!font.equals(ascentOf)) {
            Text text = new Text("0");
            text.setFont(font);
            ascent = text.getBaselineOffset();
            ascentOf = font;
        }
        return ascent;
    }

    /** A mark on its ground, as sharp as the screen is. */
    private static Image painted(Look look) {
        double reach = Math.ceil(look.radius * 1.6);
        int size = (int) Math.ceil(2 * reach * look.scale);
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D graphics = image.createGraphics();
        ScreenPen pen = new ScreenPen(graphics);
        graphics.scale(look.scale, look.scale);
        double middle = size / look.scale / 2;
        double halo = look.radius * 1.45;
        pen.fill(
                new Path2D.Double(new Ellipse2D.Double(middle - halo, middle - halo, 2 * halo, 2 * halo)),
                MapColours.awt(look.ground));
        look.shape.draw(pen, middle, middle, look.radius, MapColours.awt(look.colour), MapColours.awt(look.ground));
        graphics.dispose();
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        return new WritableImage(
                new PixelBuffer<>(size, size, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance()));
    }

    private void paintLabel(GraphicsContext g, SymbolLayout.Placed placed, Font title, Font words) {
        double em = presentation.look().em();
        Rectangle2D room = placed.label();
        if (room == null) {
            return;
        }
        Color ground = colour(Role.RAISED);
        g.setFill(new Color(ground.getRed(), ground.getGreen(), ground.getBlue(), 0.86));
        g.fillRect(
                Math.rint(room.getMinX()),
                Math.rint(room.getMinY()),
                Math.rint(room.getWidth()),
                Math.rint(room.getHeight()));
        g.setFill(colour(Role.TEXT));
        g.setFont(title);
        g.fillText(placed.title(), room.getMinX() + em * 0.3, room.getMinY() + em * 1.05);
        g.setFill(placed.cluster().worst().colour());
        g.setFont(words);
        g.fillText(placed.cluster().worst().words(), room.getMinX() + em * 0.3, room.getMinY() + em * 2.2);
    }

    private void paintNames(GraphicsContext g, List<BaseMap.Name> names, Labels labels, Viewport view) {
        Font font = font(FontWeight.NORMAL, Math.max(12, presentation.look().em() * 0.86));
        g.setFont(font);
        g.setFill(colour(Role.MAP_TEXT));
        for (BaseMap.Name name : names) {
            String text = presentation.words().language() == Language.ZH ? name.chinese() : name.english();
            double x = view.x(name.at());
            double y = view.y(name.at());
            if (x > 0 && y > 0 && x < view.width() && y < view.height()) {
                Optional<Rectangle2D> room = labels.place(
                        x, y, 0, width(text, font), presentation.look().em());
                room.ifPresent(at -> g.fillText(text, at.getMinX(), at.getMaxY()));
            }
        }
    }

    Font font(FontWeight weight, double size) {
        return Font.font(presentation.family(), weight, size);
    }

    double width(String text, Font font) {
        return widths.computeIfAbsent(new Measured(text, font), SymbolPainter::measured);
    }

    private static double measured(Measured what) {
        Text text = new Text(what.text);
        text.setFont(what.font);
        return text.getLayoutBounds().getWidth();
    }

    private Color colour(Role role) {
        return presentation.palette().colour(role);
    }
}
