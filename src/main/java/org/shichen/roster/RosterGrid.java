package org.shichen.roster;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.shichen.roster.rules.Fairness;
import org.shichen.ui.Presentation;

/**
 * The cells of the roster board on one canvas: no node per cell, so a month of five hundred people costs what is seen
 * of it. Row heads, header and foot stand still while the rows scroll. The mouse is in {@link GridMouse}.
 */
final class RosterGrid extends Region {

    /** Opens the place where the user says who or what comes into the cell. */
    interface Editing {
        void open(Place place, String typed);
    }

    private final RosterBoard board;
    private final Presentation presentation;
    private final GridPainter painter;
    private final Editing editing;
    private final Canvas canvas = new Canvas();
    private final ScrollBar bar = new ScrollBar();
    private final DragMark mark;
    private final GridMouse mouse;
    private final Subscription watching;
    private Map<Long, Fairness> trial = Map.of();
    private @Nullable Place anchor;

    RosterGrid(RosterBoard board, Presentation presentation, Editing editing) {
        this.board = board;
        this.presentation = presentation;
        this.painter = new GridPainter(presentation);
        this.editing = editing;
        this.mark = new DragMark(presentation);
        setId("roster-grid");
        canvas.setId("roster-canvas");
        getStyleClass().add("roster-grid");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(presentation.words().of("roster.grid"));
        setMinSize(0, 0);
        bar.setOrientation(Orientation.VERTICAL);
        bar.setFocusTraversable(false);
        getChildren().addAll(canvas, bar, mark);
        Tooltip tooltip = new Tooltip();
        tooltip.setShowDelay(Duration.millis(500));
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(presentation.look().px(420));
        Tooltip.install(canvas, tooltip);
        mouse = new GridMouse(board, this, mark, tooltip, presentation);
        canvas.setOnMousePressed(mouse::press);
        canvas.setOnMouseDragged(mouse::drag);
        canvas.setOnMouseReleased(mouse::release);
        canvas.setOnMouseMoved(mouse::hover);
        setOnScroll(this::wheel);
        setOnKeyPressed(this::key);
        setOnKeyTyped(this::typed);
        presentation.palette().onChange(this::repaint);
        bar.valueProperty().subscribe(this::repaint);
        focusedProperty().subscribe(this::repaint);
        watching = Subscription.combine(
                // Set after the range, and anew with each: range and rows painted together always belong together.
                board.rowsProperty().subscribe(() -> {
                    rows();
                    requestLayout();
                    repaint();
                }),
                board.orderProperty().subscribe(this::repaint),
                board.selectionProperty().subscribe(this::followSelection));
    }

    void close() {
        watching.unsubscribe();
    }

    GridMouse mouse() {
        return mouse;
    }

    Canvas canvas() {
        return canvas;
    }

    @Override
    protected void layoutChildren() {
        double thick = Math.rint(bar.prefWidth(-1));
        bar.resizeRelocate(getWidth() - thick, 0, thick, getHeight());
        canvas.setWidth(Math.max(0, getWidth() - thick));
        canvas.setHeight(getHeight());
        GridLayout at = at();
        bar.setMax(at.maxScroll());
        bar.setVisibleAmount(at.contentHeight() <= 0 ? 1 : at.maxScroll() * at.bodyHeight() / at.contentHeight());
        bar.setBlockIncrement(at.bodyHeight());
        bar.setUnitIncrement(at.rowHeight());
        bar.setDisable(at.maxScroll() <= 0);
        bar.setValue(Math.min(bar.getValue(), at.maxScroll()));
        repaint();
    }

    private List<Row> rows() {
        return board.rowsProperty().get();
    }

    /** What is shown, or null before the first answer. */
    @Nullable
    GridView view() {
        RosterRange range = board.rangeProperty().get();
        RosterBoard.Layout layout = board.layoutProperty().get();
        return range == null
                ? null
                : new GridView(
                        range,
                        layout,
                        rows(),
                        range.columns(layout),
                        board.selectionProperty().get(),
                        board.orderProperty().get(),
                        trial,
                        isFocused());
    }

    GridLayout at() {
        GridView view = view();
        int columns = view == null ? 1 : view.columns().size();
        return GridLayout.of(
                canvas.getWidth(),
                getHeight(),
                presentation.look(),
                rows(),
                columns,
                view == null ? 0 : view.footLines(),
                view == null ? 1 : view.stacked(),
                view != null && view.layout().people(),
                bar.getValue());
    }

    /** Width of the count at the end of a cell of a post. */
    double countWidth() {
        return painter.countWidth();
    }

    /** Shows what people would carry; empty when nothing is dragged. */
    void tryOut(Map<Long, Fairness> carried) {
        if (!carried.equals(trial)) {
            trial = carried;
            repaint();
        }
    }

    void repaint() {
        GridView view = view();
        if (view == null || canvas.getWidth() < 1 || canvas.getHeight() < 1) {
            return;
        }
        // A label takes the font of the scene by CSS; the canvas takes it from the label.
        String family = getScene() == null ? Font.getDefault().getFamily() : mark.family();
        painter.paint(canvas.getGraphicsContext2D(), family, at(), view);
    }

    /** The cell there, or null on heads, groups and outside. */
    @Nullable
    Place placeAt(double x, double y) {
        GridView view = view();
        GridLayout at = at();
        int row = at.rowAt(y);
        int column = at.columnAt(x);
        return view == null || row < 0 || column < 0 ? null : view.place(row, column);
    }

    void edit(Place place) {
        editing.open(place, "");
    }

    private void followSelection() {
        GridView view = view();
        int row = view == null ? -1 : view.rowOf(board.selectionProperty().get().cursor());
        GridLayout at = at();
        if (row >= 0 && at.bodyHeight() > 0) {
            double top = row * at.rowHeight();
            double bottom = top + at.rowHeight() - at.bodyHeight();
            bar.setValue(Math.clamp(bar.getValue(), Math.max(0, bottom), Math.max(top, Math.max(0, bottom))));
        }
        repaint();
    }

    private void wheel(ScrollEvent event) {
        bar.setValue(Math.clamp(bar.getValue() - event.getDeltaY(), 0, bar.getMax()));
        event.consume();
    }

    // ── choosing ──

    /** One cell, from which a range may be drawn. */
    void choose(Place place, long picked) {
        anchor = place;
        board.select(Selection.of(place, picked));
    }

    /** All cells between the anchor and this one. */
    void chooseTo(Place place) {
        GridView view = view();
        Selection selection = board.selectionProperty().get();
        // A single cell may have been chosen by other ways than this grid.
        Place from = selection.several() ? anchor : selection.cursor();
        anchor = from;
        if (view == null || from == null || view.rowOf(from) < 0 || view.columnOf(from) < 0) {
            choose(place, 0);
            return;
        }
        int top = Math.min(view.rowOf(from), view.rowOf(place));
        int bottom = Math.max(view.rowOf(from), view.rowOf(place));
        int left = Math.min(view.columnOf(from), view.columnOf(place));
        int right = Math.max(view.columnOf(from), view.columnOf(place));
        Set<Place> places = new LinkedHashSet<>();
        for (int row = top; row <= bottom; row++) {
            for (int column = left; column <= right; column++) {
                Place there = view.place(row, column);
                if (there != null) {
                    places.add(there);
                }
            }
        }
        board.select(new Selection(place, places, 0));
    }

    /** Adds the cell to the chosen ones, or takes it away. */
    void chooseAlso(Place place) {
        Selection old = board.selectionProperty().get();
        Set<Place> places = new LinkedHashSet<>(old.places());
        if (!places.add(place) && places.size() > 1) {
            places.remove(place);
        }
        anchor = place;
        board.select(
                new Selection(places.contains(place) ? place : places.iterator().next(), places, 0));
    }

    // ── keys; Enter, Delete and the rest are commands, see RosterBoardView ──

    private void key(KeyEvent event) {
        if (event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
            return;
        }
        int page = Math.max(1, (int) (at().bodyHeight() / at().rowHeight()) - 1);
        switch (event.getCode()) {
            case UP -> go(-1, 0, event);
            case DOWN -> go(1, 0, event);
            case LEFT -> go(0, -1, event);
            case RIGHT -> go(0, 1, event);
            case PAGE_UP -> go(-page, 0, event);
            case PAGE_DOWN -> go(page, 0, event);
            case HOME -> go(0, -99, event);
            case END -> go(0, 99, event);
            default -> {}
        }
    }

    private void go(int down, int across, KeyEvent event) {
        event.consume();
        GridView view = view();
        if (view == null || rows().isEmpty()) {
            return;
        }
        Place cursor = board.selectionProperty().get().cursor();
        int row = view.rowOf(cursor);
        if (row < 0) {
            selectFirst();
            return;
        }
        int column = Math.max(0, view.columnOf(cursor));
        int to = Math.clamp(row + down, 0, rows().size() - 1);
        Place place =
                near(view, to, Math.clamp(column + across, 0, view.columns().size() - 1), down < 0 ? -1 : 1);
        if (place == null) {
            return;
        }
        if (event.isShiftDown()) {
            chooseTo(place);
        } else {
            choose(place, 0);
        }
    }

    /** The next row in this direction that is not the head of a group; the other way when there is none. */
    private @Nullable Place near(GridView view, int row, int column, int way) {
        for (int step : new int[] {way, -way}) {
            for (int at = row; at >= 0 && at < rows().size(); at += step) {
                Place place = view.place(at, column);
                if (place != null) {
                    return place;
                }
            }
        }
        return null;
    }

    /** Chooses the first cell of today when none is, so that the keys have somewhere to begin. */
    void selectFirst() {
        GridView view = view();
        if (view == null
                || rows().isEmpty()
                || view.rowOf(board.selectionProperty().get().cursor()) >= 0) {
            return;
        }
        int column = 0;
        for (int i = 0; i < view.columns().size(); i++) {
            if (view.columns().get(i) instanceof Column.OfDay of
                    && of.date().equals(view.range().today())) {
                column = i;
            }
        }
        Place place = near(view, 0, column, 1);
        if (place != null) {
            choose(place, 0);
        }
    }

    private void typed(KeyEvent event) {
        String character = event.getCharacter();
        if (event.isControlDown() || event.isAltDown() || event.isMetaDown() || character.isBlank()) {
            return;
        }
        if (character.equals("[") || character.equals("]")) {
            if (character.equals("[")) {
                board.previous();
            } else {
                board.next();
            }
            event.consume();
        } else if (Character.isLetterOrDigit(character.codePointAt(0))) {
            GridView view = view();
            Place place = board.selectionProperty().get().cursor();
            if (place != null
                    && view != null
                    && view.rowOf(place) >= 0
                    && (!view.layout().people() || board.selectedDuty() == null)) {
                event.consume();
                editing.open(place, character);
            }
        }
    }

    /** Where the cell stands in this grid: x, y, width, height; empty when it is not among the rows. */
    Optional<Bounds> boundsOf(Place place) {
        GridView view = view();
        int row = view == null ? -1 : view.rowOf(place);
        int column = view == null ? -1 : view.columnOf(place);
        GridLayout at = at();
        return row < 0 || column < 0
                ? Optional.empty()
                : Optional.of(new BoundingBox(at.x(column), at.y(row), at.columnWidth(column), at.rowHeight()));
    }
}
