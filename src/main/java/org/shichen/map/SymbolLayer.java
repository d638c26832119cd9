package org.shichen.map;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.shichen.ui.Fonts;
import org.shichen.ui.Language;
import org.shichen.ui.Palette.Role;
import org.shichen.ui.Presentation;

/**
 * The marks, labels and names over a map. While the map is moved at one scale all of it goes along as it is, laid out
 * somewhat beyond the edges; when it comes to rest it is laid out for exactly what is seen. FX thread.
 */
final class SymbolLayer extends Group {

    /** Pixels beyond each edge for which a moving map is laid out. */
    private static final double AHEAD = 320;

    /** From the line on which a name is written to the foot of its room, in body heights. */
    private static final double BELOW_LINE = 0.2;

    /** Widths of texts that are remembered. */
    private static final int KEPT = 20_000;

    private record Measured(String text, Font font) {}

    /** What the nodes show. */
    private record Laid(RankedSymbols symbols, List<BaseMap.Name> names, Viewport view, double ahead, double scale) {

        boolean is(RankedSymbols others, Viewport other, double otherScale) {
            return symbols == others
                    && scale == otherScale
                    && view.level() == other.level()
                    && view.width() == other.width()
                    && view.height() == other.height();
        }

        double dx(Viewport now) {
            return view.originX() - now.originX();
        }

        double dy(Viewport now) {
            return view.originY() - now.originY();
        }

        boolean reaches(Viewport now) {
            return Math.abs(dx(now)) <= ahead && Math.abs(dy(now)) <= ahead;
        }
    }

    private final Presentation presentation;
    private final MarkSprites sprites = new MarkSprites();
    private final KeptNodes<Long, LabelNode> labels = new KeptNodes<>(LabelNode::new, label -> {});
    private final KeptNodes<BaseMap.Name, Text> names = new KeptNodes<>(Text::new, name -> {});
    private final NumberSprites numbers = new NumberSprites();
    private final MarkRow marks = new MarkRow();
    private @Nullable Laid laid;
    private int layouts;
    private final Map<Measured, Double> widths = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Measured, Double> eldest) {
            return size() > KEPT;
        }
    };

    SymbolLayer(Presentation presentation) {
        this.presentation = presentation;
        setManaged(false);
        setMouseTransparent(true);
        getChildren().addAll(labels.group(), names.group(), marks);
    }

    /** Half the size of a mark in pixels. */
    double radius() {
        return Math.rint(presentation.look().em() * 0.62);
    }

    /** How often all was laid out anew. */
    int layouts() {
        return layouts;
    }

    /** The colours are others now. */
    void repaint() {
        laid = null;
    }

    /**
     * @param symbols another list when anything about them is another
     * @param scale pixels of the screen for a pixel of the window
     * @param moving whether the view follows the hand
     */
    void show(RankedSymbols symbols, List<BaseMap.Name> named, Viewport view, double scale, boolean moving) {
        Laid now = laid;
        boolean same = now != null && now.is(symbols, view, scale);
        if (!same
                || (moving
                        ? !now.reaches(view)
                        : !now.view.equals(view) || now.ahead > 0 || !now.names.equals(named))) {
            // At another scale nobody knows yet whether it will be moved: what lies beyond the edges waits for that.
            boolean ahead = moving && now != null && now.view.level() == view.level();
            now = new Laid(symbols, named, view, ahead ? AHEAD : 0, scale);
            lay(now);
            laid = now;
        }
        setTranslateX(now.dx(view));
        setTranslateY(now.dy(view));
    }

    private void lay(Laid what) {
        layouts++;
        double em = presentation.look().em();
        Font title = font(FontWeight.BOLD, em);
        Font words = font(FontWeight.NORMAL, Math.max(12, em * 0.9));
        Viewport view = what.view.resized(what.view.width() + 2 * what.ahead, what.view.height() + 2 * what.ahead);
        SymbolLayout layout = SymbolLayout.of(
                what.symbols,
                view,
                radius(),
                em * 2.5,
                em * 2.2,
                (name, count) -> presentation.words().of("map.cluster", name, count),
                (name, second) -> Math.max(width(name, title), width(second, words)) + em * 0.6);
        for (Group group : List.of(labels.group(), names.group(), marks)) {
            group.setTranslateX(-what.ahead);
            group.setTranslateY(-what.ahead);
        }
        labels.begin();
        names.begin();
        marks.begin();
        Font number = font(FontWeight.BOLD, Math.max(12, em * 0.8));
        for (SymbolLayout.Placed placed : layout.placed()) {
            label(placed, title, words);
            mark(placed, number, what.scale);
        }
        names(what.names, layout.labels(), view);
        labels.end();
        names.end();
        marks.end();
    }

    private void label(SymbolLayout.Placed placed, Font title, Font words) {
        Rectangle2D room = placed.label();
        if (room != null) {
            Symbol worst = placed.cluster().worst();
            LabelNode label = labels.node(worst.id());
            label.title(placed.title(), title, colour(Role.TEXT));
            label.words(worst.words(), words, worst.colour());
            label.ground(colour(Role.RAISED));
            label.place(room, presentation.look().em());
        }
    }

    private void mark(SymbolLayout.Placed placed, Font number, double scale) {
        Symbol symbol = placed.cluster().worst();
        int count = placed.cluster().count();
        double radius = radius();
        Image sprite = sprites.of(symbol.shape(), symbol.colour(), colour(Role.RAISED), radius, scale);
        double half = sprite.getWidth() / scale / 2;
        double left = Math.rint((placed.x() - half) * scale) / scale;
        double top = Math.rint((placed.y() - half) * scale) / scale;
        marks.picture(sprite, left, top, scale);
        if (count > 1) {
            // At its upper right: of how many it is one.
            marks.picture(
                    numbers.of(count, number, colour(Role.TEXT), colour(Role.RAISED), radius, scale),
                    left + Math.rint((half + radius * 0.6) * scale) / scale,
                    top + Math.rint((half - radius * 1.9) * scale) / scale,
                    scale);
        }
        if (placed.cluster().chosen()) {
            marks.ring(left + half, top + half, radius * 1.6, colour(Role.ACCENT));
        }
    }

    private void names(List<BaseMap.Name> shown, Labels labels, Viewport view) {
        double em = presentation.look().em();
        Font font = font(FontWeight.NORMAL, Math.max(12, em * 0.86));
        for (BaseMap.Name name : shown) {
            String text = presentation.words().language() == Language.ZH ? name.chinese() : name.english();
            double x = view.x(name.at());
            double y = view.y(name.at());
            if (x > 0 && y > 0 && x < view.width() && y < view.height()) {
                Optional<Rectangle2D> room = labels.placeName(x, y, width(text, font), em);
                room.ifPresent(at -> {
                    Text node = names.node(name);
                    node.setText(text);
                    node.setFont(font);
                    node.setFill(colour(Role.MAP_TEXT));
                    node.setTranslateX(Math.rint(at.getMinX()));
                    // What hangs below the line is within the room too.
                    node.setTranslateY(Math.rint(at.getMaxY() - em * BELOW_LINE));
                });
            }
        }
    }

    private Font font(FontWeight weight, double size) {
        return Font.font(presentation.family(), weight, size);
    }

    private double width(String text, Font font) {
        return widths.computeIfAbsent(new Measured(text, font), each -> Fonts.width(each.text, each.font));
    }

    private Color colour(Role role) {
        return presentation.palette().colour(role);
    }
}
