package org.shichen.roster;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.Tooltip;
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

    /** Height of the head and of a row, in pixels at 100 %. */
    private static final double HEAD = 28;

    /** Height of a line of the foot, in pixels at 100 %. */
    private static final double FOOT_LINE = 20;

    /** So many rows are worth more than the foot. */
    private static final double LEAST_ROWS = 3;

    /** Opens the place where the user says who or what comes into the cell. */
    interface Editing {
        void open(Place place, String typed);
    }

    private final RosterBoard board;
    private final Presentation presentation;
    private final Editing editing;
    private final GridPicture picture;
    // Takes the mouse over all of the picture, and paints nothing.
    private final Region canvas = new Region();
    private final ScrollBar bar = new ScrollBar();
    private final DragMark mark;
    private final GridMouse mouse;
    private final GridChoice choice;
    private final GridKeys keys;
    private final Subscription watching;
    private Map<Long, Fairness> trial = Map.of();

    RosterGrid(RosterBoard board, Presentation presentation, Editing editing) {
        this.board = board;
        this.presentation = presentation;
        this.picture = new GridPicture(presentation, this::shown);
        this.choice = new GridChoice(board, this);
        this.keys = new GridKeys(board, this, editing);
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
        getChildren().addAll(picture, canvas, bar, mark);
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
        setOnKeyPressed(keys::pressed);
        setOnKeyTyped(keys::typed);
        bar.valueProperty().subscribe(this::repaint);
        focusedProperty().subscribe(this::repaint);
        watching = Subscription.combine(
                // Set after the range, and anew with each: range and rows painted together always belong together.
                board.rowsProperty().subscribe(() -> {
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

    Region canvas() {
        return canvas;
    }

    @Override
    protected void layoutChildren() {
        double thick = Math.rint(bar.prefWidth(-1));
        bar.resizeRelocate(getWidth() - thick, 0, thick, getHeight());
        canvas.resizeRelocate(0, 0, Math.max(0, getWidth() - thick), getHeight());
        picture.resizeRelocate(0, 0, canvas.getWidth(), getHeight());
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
                        board.emptyKey(),
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
                view == null ? 0 : footLines(view),
                view == null ? 1 : view.stacked(),
                view != null && view.layout().people(),
                Math.rint(bar.getValue()));
    }

    /** The foot stands there only where it leaves room for some rows. */
    private int footLines(GridView view) {
        double rows = getHeight()
                - presentation.look().px(HEAD)
                - view.footLines() * presentation.look().px(FOOT_LINE);
        return rows < presentation.look().px(LEAST_ROWS * HEAD) ? 0 : view.footLines();
    }

    /** Width of the count at the end of a cell of a post. */
    double countWidth() {
        return picture.countWidth();
    }

    /** Shows what people would carry; empty when nothing is dragged. */
    void tryOut(Map<Long, Fairness> carried) {
        if (!carried.equals(trial)) {
            trial = carried;
            repaint();
        }
    }

    void repaint() {
        picture.requestLayout();
    }

    private GridPicture.@Nullable Shown shown() {
        GridView view = view();
        // A label takes the font of the scene by CSS; the canvas takes it from the label.
        return view == null
                ? null
                : new GridPicture.Shown(
                        view, at(), getScene() == null ? Font.getDefault().getFamily() : mark.family());
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

    GridChoice choice() {
        return choice;
    }

    /** Chooses the first cell of today when none is, so that the keys have somewhere to begin. */
    void selectFirst() {
        keys.selectFirst();
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
