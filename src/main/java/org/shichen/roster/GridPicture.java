package org.shichen.roster;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.shichen.roster.rules.Fairness;
import org.shichen.ui.Presentation;

/**
 * The grid as it is seen: a canvas for each row in sight, one for the head and one for the foot. Scrolling moves the
 * rows and paints those that come in; a cursor or a carried duty paints the rows that look different, and no other. It
 * is painted when the window is laid out, once for whatever has changed since. FX thread.
 */
final class GridPicture extends Region {

    /** What is asked for when it is painted; null while there is nothing to show. */
    record Shown(GridView view, GridLayout at, String family) {}

    /** All that a row's picture depends on, so that equal ones look the same. */
    private record RowLook(
            GridView view,
            GridLayout at,
            String family,
            Row row,
            @Nullable Chosen chosen,
            @Nullable Fairness tried) {}

    /** What is chosen in a row. @param cursor its column, -1 when it is in another row */
    private record Chosen(BitSet columns, int cursor, long picked, boolean several, boolean focused) {}

    private record FrameLook(GridView view, GridLayout at, String family, double height) {}

    private final GridPainter painter;
    private final Supplier<@Nullable Shown> shown;
    private final Pane rows = new Pane();
    private final Map<Integer, Strip> inSight = new HashMap<>();
    private final Deque<Strip> spare = new ArrayDeque<>();
    private final Strip head = new Strip();
    private final Strip foot = new Strip();
    private final Strip blank = new Strip();

    GridPicture(Presentation presentation, Supplier<@Nullable Shown> shown) {
        this.painter = new GridPainter(presentation);
        this.shown = shown;
        // On its own: what is painted never moves what stands around the grid.
        setManaged(false);
        setMouseTransparent(true);
        rows.setManaged(false);
        rows.getChildren().add(blank.canvas);
        // Head and foot stand over the rows that stick out beneath them.
        getChildren().addAll(rows, head.canvas, foot.canvas);
        presentation.palette().onChange(this::forget);
    }

    /** Width of the count at the end of a cell of a post. */
    double countWidth() {
        return painter.countWidth();
    }

    /** Other colours: nothing looks as it did. */
    private void forget() {
        inSight.values().forEach(Strip::forget);
        head.forget();
        foot.forget();
        blank.forget();
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        Shown now = shown.get();
        if (now == null || now.at().width() <= 1 || now.at().height() < 1) {
            return;
        }
        GridLayout at = now.at();
        GridView view = now.view().bare();
        String family = now.family();
        paintRows(now, view);
        double height = at.height() - at.foot();
        GridLayout still = at.unscrolled();
        head.show(
                0,
                at.width(),
                at.head(),
                new FrameLook(view, still, family, at.head()),
                g -> painter.head(g, family, at, now.view()));
        foot.show(
                at.foot(),
                at.width(),
                height,
                new FrameLook(view, still, family, height),
                g -> painter.foot(g, family, at, now.view()));
        double below = Math.max(at.head(), at.y(view.rows().size()));
        double rest = at.foot() - below;
        blank.canvas.setVisible(rest > 0);
        if (rest > 0) {
            blank.show(
                    below,
                    at.width(),
                    rest,
                    new FrameLook(view, still, family, rest),
                    g -> painter.blank(g, family, at, now.view(), rest));
        }
    }

    private void paintRows(Shown now, GridView bare) {
        GridLayout at = now.at();
        int first = at.firstRow();
        int last = at.lastRow();
        for (Iterator<Map.Entry<Integer, Strip>> all = inSight.entrySet().iterator(); all.hasNext(); ) {
            Map.Entry<Integer, Strip> entry = all.next();
            if (entry.getKey() < first || entry.getKey() > last) {
                Strip hidden = entry.getValue();
                hidden.canvas.setVisible(false);
                // It would hold on to a roster that is long gone.
                hidden.forget();
                spare.push(hidden);
                all.remove();
            }
        }
        GridLayout still = at.unscrolled();
        for (int index = first; index <= last; index++) {
            int row = index;
            Strip strip = inSight.computeIfAbsent(index, key -> next());
            strip.canvas.setVisible(true);
            RowLook look = new RowLook(
                    bare, still, now.family(), bare.rows().get(row), chosen(now.view(), row), tried(now.view(), row));
            strip.show(
                    at.y(row),
                    at.width(),
                    at.rowHeight(),
                    look,
                    g -> painter.row(g, now.family(), at, now.view(), row));
        }
    }

    private Strip next() {
        if (!spare.isEmpty()) {
            return spare.pop();
        }
        Strip fresh = new Strip();
        rows.getChildren().add(fresh.canvas);
        return fresh;
    }

    private static @Nullable Chosen chosen(GridView view, int row) {
        Selection selection = view.selection();
        if (selection.cursor() == null || view.rows().get(row) instanceof Row.Group) {
            return null;
        }
        BitSet columns = new BitSet();
        int cursor = -1;
        for (int column = 0; column < view.columns().size(); column++) {
            Place place = view.place(row, column);
            if (place != null && selection.holds(place)) {
                columns.set(column);
                cursor = place.equals(selection.cursor()) ? column : cursor;
            }
        }
        return columns.isEmpty()
                ? null
                : new Chosen(columns, cursor, cursor < 0 ? 0 : selection.picked(), selection.several(), view.focused());
    }

    private static @Nullable Fairness tried(GridView view, int row) {
        return view.rows().get(row) instanceof Row.OfPerson of
                ? view.trial().get(of.person().id())
                : null;
    }

    private interface Paint {
        void on(GraphicsContext graphics);
    }

    /** A canvas that remembers what it shows. */
    private static final class Strip {

        private final Canvas canvas = new Canvas();
        private @Nullable Object look;

        private void show(double y, double width, double height, Object wanted, Paint paint) {
            canvas.setLayoutY(y);
            if (wanted.equals(look)) {
                return;
            }
            canvas.setWidth(width);
            canvas.setHeight(height);
            paint.on(canvas.getGraphicsContext2D());
            look = wanted;
        }

        private void forget() {
            look = null;
        }
    }
}
