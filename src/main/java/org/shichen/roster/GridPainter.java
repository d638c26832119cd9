package org.shichen.roster;

import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import org.shichen.ui.Palette.Role;
import org.shichen.ui.Presentation;
import org.shichen.ui.Words;

/**
 * Paints one row of the grid, its head, its foot, or what is below the last row, each on a canvas of its own: whoever
 * asks keeps the pictures and asks again only for what looks different.
 */
final class GridPainter {

    private final Presentation presentation;
    private final Words words;
    private final GridBrush brush;
    private final GridFrame frame;
    private final DutyBlock block;
    private final ShortNames names;

    GridPainter(Presentation presentation) {
        this.presentation = presentation;
        this.words = presentation.words();
        this.brush = new GridBrush(presentation);
        this.frame = new GridFrame(presentation, brush);
        this.block = new DutyBlock(presentation, brush);
        this.names = new ShortNames(words);
    }

    /** The row at the top of the canvas. @param family of the scene, so that the canvas writes as the controls do */
    void row(GraphicsContext graphics, String family, GridLayout layout, GridView view, int index) {
        GridLayout at = layout.alone(index);
        brush.on(graphics, family);
        double y = at.y(index);
        double h = at.rowHeight();
        brush.fill(Role.RAISED, 0, y, at.width(), h);
        switch (view.rows().get(index)) {
            case Row.Group group -> group(at, view, group, y);
            case Row.OfPerson of -> {
                new PersonRow(presentation, brush, block, names, at, view).paint(of, index);
                cursors(at, view, index);
                frame.fairness(at, view, of.person().id(), y);
            }
            case Row.OfPost of -> {
                new PostRow(presentation, brush, block, names, at, view, countWidth()).paint(of, index);
                cursors(at, view, index);
            }
        }
        brush.fill(Role.HAIRLINE, 0, y + h - 1, at.width(), 1);
        frame.columns(at, y, h);
    }

    void head(GraphicsContext graphics, String family, GridLayout at, GridView view) {
        brush.on(graphics, family);
        frame.head(at, view);
    }

    void foot(GraphicsContext graphics, String family, GridLayout at, GridView view) {
        brush.on(graphics, family);
        frame.foot(at, view);
    }

    /** @param height of what the rows leave of the body */
    void blank(GraphicsContext graphics, String family, GridLayout at, GridView view, double height) {
        brush.on(graphics, family);
        brush.fill(Role.RAISED, 0, 0, at.width(), height);
        if (view.rows().isEmpty()) {
            brush.text(words.of(view.empty()), at.side() + 8, at.rowHeight(), at.width(), Role.TEXT_MUTED, brush.body);
        }
        frame.columns(at, 0, height);
    }

    private void group(GridLayout at, GridView view, Row.Group group, double y) {
        brush.fill(Role.GROUND, 0, y, at.width(), at.rowHeight());
        String none = words.of(view.layout().people() ? "roster.no-squad" : "roster.command-post");
        String name = group.name().isEmpty() ? none : group.name();
        brush.text(
                words.of("roster.group", name, group.size()),
                8,
                y + at.rowHeight() / 2,
                at.side(),
                Role.TEXT_MUTED,
                brush.bold);
    }

    private void cursors(GridLayout at, GridView view, int index) {
        for (int column = 0; column < at.columns(); column++) {
            Place place = view.place(index, column);
            if (place != null) {
                cursor(at, view, place, column, at.y(index));
            }
        }
    }

    double countWidth() {
        return brush.em(42);
    }

    /** The mark of a chosen cell. */
    private void cursor(GridLayout at, GridView view, Place place, int column, double y) {
        Selection selection = view.selection();
        if (!selection.holds(place)) {
            return;
        }
        boolean here = place.equals(selection.cursor());
        double x = at.x(column);
        double w = at.columnWidth(column);
        double h = at.rowHeight();
        if (selection.several()) {
            brush.fill(brush.colour(Role.ACCENT).deriveColor(0, 1, 1, 0.22), x + 1, y, w - 1, h - 1);
        }
        if (!here) {
            return;
        }
        double inset = 1.5;
        brush.frame(
                view.focused() ? Role.ACCENT : Role.TEXT_MUTED,
                view.focused() ? 3 : 2,
                x + 1 + inset,
                y + inset,
                w - 1 - 2 * inset,
                h - 1 - 2 * inset);
        if (view.focused()) {
            // A light line inside the dark one is seen on every ground.
            brush.frame(Role.RAISED, 1, x + 4.5, y + 3.5, w - 8, h - 8);
        }
        List<Duty> duties = view.range().dutiesAt(place);
        for (int i = 0; i < duties.size() && duties.size() > 1 && at.lines() == 1; i++) {
            if (duties.get(i).id() == selection.picked()) {
                double room = CellPart.room(w - 1, !view.layout().people(), countWidth());
                brush.fill(Role.ACCENT, x + 4 + i * room / duties.size(), y + h - 7, room / duties.size() - 6, 3);
            }
        }
    }
}
