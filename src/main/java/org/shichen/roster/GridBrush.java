package org.shichen.roster;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.stream.Stream;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;
import org.shichen.ui.Fonts;
import org.shichen.ui.Palette.Role;
import org.shichen.ui.Presentation;

/** Fills, marks and texts of the grid, in the look of the desk. FX thread. */
final class GridBrush {

    private final Presentation presentation;
    // By font, which are three: a key made of both would be put together anew for every text.
    private final Map<Font, Map<String, Double>> widths = new IdentityHashMap<>();
    private GraphicsContext g;
    Font body;
    Font small;
    Font bold;

    GridBrush(Presentation presentation) {
        this.presentation = presentation;
    }

    /** @param family of the scene, so that the canvas writes as the controls do */
    void on(GraphicsContext graphics, String family) {
        g = graphics;
        if (body == null || !body.getFamily().equals(family)) {
            double em = presentation.look().em();
            body = Font.font(family, em);
            small = Font.font(family, em * 12.5 / 14);
            bold = Font.font(family, FontWeight.BOLD, em);
            widths.clear();
        }
        g.setTextBaseline(VPos.CENTER);
    }

    double em(double pixels) {
        return presentation.look().px(pixels);
    }

    Color colour(Role role) {
        return presentation.palette().colour(role);
    }

    void fill(Role role, double x, double y, double w, double h) {
        g.setFill(colour(role));
        g.fillRect(x, y, w, h);
    }

    void fill(Color colour, double x, double y, double w, double h) {
        g.setFill(colour);
        g.fillRect(x, y, w, h);
    }

    void frame(Role role, double thick, double x, double y, double w, double h) {
        g.setStroke(colour(role));
        g.setLineWidth(thick);
        g.strokeRect(x, y, w, h);
    }

    /** Away: lines across, so that it reads in greyscale. */
    void hatch(double x, double y, double w, double h) {
        fill(Role.ABSENCE, x, y, w, h);
        clip(x, y, w, h);
        g.setStroke(colour(Role.HAIRLINE));
        g.setLineWidth(1);
        for (double from = x - h; from < x + w; from += em(7)) {
            g.strokeLine(from, y + h, from + h, y);
        }
        unclip();
    }

    /** @param hollow for what was allowed on purpose */
    void warning(double x, double y, Role role, boolean hollow) {
        double r = em(4.5);
        double[] across = {x - r, x + r, x};
        double[] down = {y + r * 0.8, y + r * 0.8, y - r};
        if (hollow) {
            g.setStroke(colour(role));
            g.setLineWidth(1.5);
            g.strokePolygon(across, down, 3);
        } else {
            g.setFill(colour(role));
            g.fillPolygon(across, down, 3);
        }
    }

    void clip(double x, double y, double w, double h) {
        g.save();
        g.beginPath();
        g.rect(x, y, w, h);
        g.clip();
    }

    void unclip() {
        g.restore();
    }

    void text(String said, double x, double middle, double room, Role role, Font font) {
        g.setTextAlign(TextAlignment.LEFT);
        g.setFill(colour(role));
        g.setFont(font);
        g.fillText(fitted(said, room, font), x, middle);
    }

    void centred(String said, double x, double middle, double room, Role role, Font font) {
        g.setTextAlign(TextAlignment.CENTER);
        g.setFill(colour(role));
        g.setFont(font);
        g.fillText(fitted(said, room, font), x + room / 2, middle);
    }

    void right(String said, double x, double middle, Role role, Font font) {
        g.setTextAlign(TextAlignment.RIGHT);
        g.setFill(colour(role));
        g.setFont(font);
        g.fillText(said, x, middle);
    }

    /** The first that there is room for, else the last. @param ways to say the same, the longest first */
    String fitting(double room, Font font, String... ways) {
        return Stream.of(ways)
                .filter(way -> width(way, font) <= room)
                .findFirst()
                .orElse(ways[ways.length - 1]);
    }

    /** The text, or its beginning and an ellipsis; the tooltip of the cell has it in full. */
    private String fitted(String said, double room, Font font) {
        if (width(said, font) <= room) {
            return said;
        }
        for (int length = said.length() - 1; length > 0; length--) {
            String shorter = said.substring(0, length) + "…";
            if (width(shorter, font) <= room) {
                return shorter;
            }
        }
        return "";
    }

    double width(String said, Font font) {
        return widths.computeIfAbsent(font, each -> new HashMap<>())
                .computeIfAbsent(said, text -> Fonts.width(text, font));
    }
}
