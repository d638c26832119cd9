package org.shichen.roster;

import java.util.List;
import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.shichen.roster.rules.Violation;
import org.shichen.ui.Presentation;

/**
 * The cells of the roster board on one canvas: no node per cell, so a month of five hundred people costs what is seen
 * of it. Row heads, header and foot stand still while the rows scroll.
 */
final class RosterGrid extends Region {

    /** Opens the place where the user says who or what comes into the cell. */
    interface Editing {
        void open(Place place, String typed);
    }

    private final RosterBoard board;
    private final Presentation presentation;
    private final GridPainter painter;
    private final GridWords tells;
    private final Editing editing;
    private final Canvas canvas = new Canvas();
    private final ScrollBar bar = new ScrollBar();
    private final DragMark mark;
    private final Tooltip tooltip = new Tooltip();
    private final Subscription watching;
    private @Nullable Duty pressed;
    private boolean dragging;
    private double pressedX;
    private double pressedY;

    RosterGrid(RosterBoard board, Presentation presentation, Editing editing) {
        this.board = board;
        this.presentation = presentation;
        this.painter = new GridPainter(presentation);
        this.tells = new GridWords(presentation);
        this.editing = editing;
        this.mark = new DragMark(presentation);
        setId("roster-grid");
        canvas.setId("roster-canvas");
        getStyleClass().add("roster-grid");
        setFocusTraversable(true);
        setAccessibleText(presentation.words().of("roster.grid"));
        setMinSize(0, 0);
        bar.setOrientation(Orientation.VERTICAL);
        bar.setFocusTraversable(false);
        getChildren().addAll(canvas, bar, mark);
        tooltip.setShowDelay(Duration.millis(500));
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(presentation.look().px(420));
        Tooltip.install(canvas, tooltip);
        canvas.setOnMousePressed(this::press);
        canvas.setOnMouseDragged(this::drag);
        canvas.setOnMouseReleased(this::release);
        canvas.setOnMouseMoved(this::hover);
        setOnScroll(this::wheel);
        setOnKeyPressed(this::key);
        setOnKeyTyped(this::typed);
        presentation.palette().onChange(this::repaint);
        bar.valueProperty().subscribe(this::repaint);
        focusedProperty().subscribe(this::repaint);
        watching = Subscription.combine(
                // Set after the week, and anew with each: week and rows painted together always belong together.
                board.rowsProperty().subscribe(() -> {
                    rows();
                    requestLayout();
                    repaint();
                }),
                board.selectedProperty().subscribe(this::followSelection));
    }

    void close() {
        watching.unsubscribe();
    }

    double canvasWidth() {
        return canvas.getWidth();
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

    private boolean days() {
        return board.layoutProperty().get() == RosterBoard.Layout.PEOPLE_BY_DAY;
    }

    private List<Row> rows() {
        return board.rowsProperty().get();
    }

    private GridLayout at() {
        RosterWeek week = board.weekProperty().get();
        int columns = week == null ? 1 : days() ? 7 : week.spans().size();
        int foot = week == null ? 0 : days() ? week.shifts().size() : 3;
        return GridLayout.of(this, presentation.look(), rows(), columns, foot, bar.getValue());
    }

    private void repaint() {
        RosterWeek week = board.weekProperty().get();
        if (week == null || canvas.getWidth() < 1 || canvas.getHeight() < 1) {
            return;
        }
        String family = getScene() == null ? Font.getDefault().getFamily() : family();
        painter.paint(
                canvas.getGraphicsContext2D(),
                family,
                at(),
                week,
                rows(),
                days(),
                board.selectedProperty().get(),
                board.selectedDuty(),
                isFocused());
    }

    /** A label takes the font of the scene by CSS; the canvas takes it from the label. */
    private String family() {
        return mark.family();
    }

    /** The cell there, or null on heads, groups and outside. */
    private @Nullable Place placeAt(double x, double y) {
        GridLayout at = at();
        int row = at.rowAt(y);
        int column = at.columnAt(x);
        return row < 0 || column < 0 ? null : place(row, column);
    }

    private @Nullable Place place(int row, int column) {
        RosterWeek week = board.weekProperty().get();
        return switch (rows().get(row)) {
            case Row.Group group -> null;
            case Row.OfPerson of ->
                new Place.PersonDay(of.person().id(), week.days().get(column));
            case Row.OfPost of ->
                new Place.PostSpan(of.post().id(), week.spans().get(column));
        };
    }

    private int rowOf(@Nullable Place place) {
        for (int row = 0; row < rows().size(); row++) {
            boolean here = switch (rows().get(row)) {
                case Row.Group group -> false;
                case Row.OfPerson of ->
                    place instanceof Place.PersonDay day
                            && day.personId() == of.person().id();
                case Row.OfPost of ->
                    place instanceof Place.PostSpan span
                            && span.postId() == of.post().id();
            };
            if (here) {
                return row;
            }
        }
        return -1;
    }

    private int columnOf(@Nullable Place place) {
        RosterWeek week = board.weekProperty().get();
        return switch (place) {
            case Place.PersonDay day -> week.days().indexOf(day.date());
            case Place.PostSpan span -> week.spans().indexOf(span.span());
            case null -> -1;
        };
    }

    private void followSelection() {
        int row = rowOf(board.selectedProperty().get());
        GridLayout at = at();
        if (row >= 0 && at.bodyHeight() > 0) {
            double top = row * at.rowHeight();
            double bottom = top + at.rowHeight() - at.bodyHeight();
            bar.setValue(Math.clamp(bar.getValue(), Math.max(0, bottom), Math.max(top, Math.max(0, bottom))));
        }
        repaint();
    }

    // ── mouse ──

    private void press(MouseEvent event) {
        requestFocus();
        tooltip.hide();
        pressed = null;
        dragging = false;
        pressedX = event.getX();
        pressedY = event.getY();
        Place place = placeAt(event.getX(), event.getY());
        if (place != null && event.getButton() == MouseButton.PRIMARY) {
            pressed = dutyAt(place, event.getX());
            board.select(place, pressed);
            repaint();
            if (event.getClickCount() == 2) {
                pressed = null;
                editing.open(place, "");
            }
        }
    }

    private @Nullable Duty dutyAt(Place place, double x) {
        List<Duty> duties = board.weekProperty().get().dutiesAt(place);
        if (duties.isEmpty()) {
            return null;
        }
        GridLayout at = at();
        int column = columnOf(place);
        double room = CellPart.room(at.columnWidth(column), place instanceof Place.PostSpan, painter.countWidth());
        return duties.get(CellPart.at(x - at.x(column), room, duties.size()));
    }

    private void drag(MouseEvent event) {
        Duty duty = pressed;
        dragging |= Math.hypot(event.getX() - pressedX, event.getY() - pressedY)
                > presentation.look().px(4);
        if (duty == null || !dragging) {
            return;
        }
        Place place = placeAt(event.getX(), event.getY());
        Optional<Duty> landing = place == null ? Optional.empty() : board.landing(duty, place);
        show(place, landing.map(to -> event.isControlDown() ? board.judgeCopy(to) : board.judge(to)), event);
    }

    private void show(@Nullable Place place, Optional<List<Violation>> judged, MouseEvent event) {
        if (place == null || judged.isEmpty()) {
            mark.clear();
            return;
        }
        GridLayout at = at();
        int column = columnOf(place);
        mark.show(
                judged.get(),
                at.x(column),
                at.y(rowOf(place)),
                at.columnWidth(column),
                at.rowHeight(),
                canvas.sceneToLocal(event.getSceneX(), event.getSceneY()),
                canvas.getWidth(),
                canvas.getHeight());
    }

    private void release(MouseEvent event) {
        Duty duty = pressed;
        Place place = placeAt(event.getX(), event.getY());
        mark.clear();
        pressed = null;
        if (duty != null && dragging && place != null) {
            put(duty, place, event.isControlDown());
        }
    }

    private void put(Duty duty, Place place, boolean copy) {
        board.landing(duty, place).ifPresent(landing -> {
            board.select(place);
            if (copy) {
                board.assign(landing);
            } else {
                board.move(duty, landing);
            }
        });
    }

    /** A person from the list beside the grid is over it. */
    void dragPerson(long personId, MouseEvent event) {
        var point = canvas.sceneToLocal(event.getSceneX(), event.getSceneY());
        Place place = placeAt(point.getX(), point.getY());
        Optional<Duty> landing =
                place instanceof Place.PostSpan span ? board.landing(personId, span) : Optional.empty();
        show(place, landing.map(board::judge), event);
    }

    void dropPerson(long personId, MouseEvent event) {
        mark.clear();
        var point = canvas.sceneToLocal(event.getSceneX(), event.getSceneY());
        if (placeAt(point.getX(), point.getY()) instanceof Place.PostSpan span) {
            board.select(span);
            board.landing(personId, span).ifPresent(board::assign);
        }
    }

    private void hover(MouseEvent event) {
        Place place = placeAt(event.getX(), event.getY());
        RosterWeek week = board.weekProperty().get();
        String told = "";
        if (place != null) {
            told = tells.of(week, place);
        } else if (week != null) {
            GridLayout at = at();
            int column = at.columnAt(event.getX());
            int row = at.rowAt(event.getY());
            if (column >= 0 && event.getY() >= at.foot()) {
                told = tells.gap(week, days(), column, (int) ((event.getY() - at.foot()) / at.footRow()));
            } else if (column >= 0 && event.getY() < at.head()) {
                told = tells.column(week, days(), column);
            } else if (row >= 0) {
                told = tells.row(week, rows().get(row));
            }
        }
        tooltip.setText(told);
        if (told.isEmpty()) {
            tooltip.hide();
        }
    }

    private void wheel(ScrollEvent event) {
        bar.setValue(Math.clamp(bar.getValue() - event.getDeltaY(), 0, bar.getMax()));
        event.consume();
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
        RosterWeek week = board.weekProperty().get();
        if (week == null || rows().isEmpty()) {
            return;
        }
        int columns = at().columns();
        Place selected = board.selectedProperty().get();
        int row = rowOf(selected);
        int column = Math.max(0, columnOf(selected));
        if (row < 0) {
            selectNear(0, days() ? Math.max(0, week.days().indexOf(week.today())) : 0, 1);
            return;
        }
        int to = Math.clamp(row + down, 0, rows().size() - 1);
        selectNear(to, Math.clamp(column + across, 0, columns - 1), down < 0 ? -1 : 1);
    }

    /** The next row in this direction that is not the head of a group; the other way when there is none. */
    private void selectNear(int row, int column, int way) {
        for (int step : new int[] {way, -way}) {
            for (int at = row; at >= 0 && at < rows().size(); at += step) {
                Place place = place(at, column);
                if (place != null) {
                    board.select(place);
                    return;
                }
            }
        }
    }

    /** Selects the first cell when none is, so that the keys have somewhere to begin. */
    void selectFirst() {
        RosterWeek week = board.weekProperty().get();
        if (week != null && rowOf(board.selectedProperty().get()) < 0 && !rows().isEmpty()) {
            selectNear(0, days() ? Math.max(0, week.days().indexOf(week.today())) : 0, 1);
        }
    }

    private void typed(KeyEvent event) {
        String character = event.getCharacter();
        if (event.isControlDown() || event.isAltDown() || event.isMetaDown() || character.isBlank()) {
            return;
        }
        if (character.equals("[") || character.equals("]")) {
            turn(character.equals("["));
            event.consume();
        } else if (Character.isLetterOrDigit(character.codePointAt(0))) {
            Place place = board.selectedProperty().get();
            if (place != null && rowOf(place) >= 0 && (!days() || board.selectedDuty() == null)) {
                event.consume();
                editing.open(place, character);
            }
        }
    }

    private void turn(boolean back) {
        if (back) {
            board.previous();
        } else {
            board.next();
        }
    }

    /** Where the cell stands in this grid: x, y, width, height; empty when it is not among the rows. */
    Optional<Bounds> boundsOf(Place place) {
        int row = rowOf(place);
        int column = columnOf(place);
        GridLayout at = at();
        return row < 0 || column < 0
                ? Optional.empty()
                : Optional.of(new BoundingBox(at.x(column), at.y(row), at.columnWidth(column), at.rowHeight()));
    }
}
