package org.shichen.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import org.shichen.ui.Presentation;

/** Choosing and dragging on the grid. A drag is judged at every step, and what people would carry is shown. */
final class GridMouse {

    private final RosterBoard board;
    private final RosterGrid grid;
    private final DragMark mark;
    private final Tooltip tooltip;
    private final GridWords tells;
    private final Landing landing;
    private final double slack;
    private List<Duty> held = List.of();
    private @Nullable Place heldAt;
    private boolean dragging;
    private double pressedX;
    private double pressedY;

    GridMouse(RosterBoard board, RosterGrid grid, DragMark mark, Tooltip tooltip, Presentation presentation) {
        this.board = board;
        this.grid = grid;
        this.mark = mark;
        this.tooltip = tooltip;
        this.tells = new GridWords(presentation);
        this.landing = new Landing(board);
        this.slack = presentation.look().px(4);
    }

    void press(MouseEvent event) {
        grid.requestFocus();
        tooltip.hide();
        held = List.of();
        dragging = false;
        pressedX = event.getX();
        pressedY = event.getY();
        Place place = grid.placeAt(event.getX(), event.getY());
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        if (place == null) {
            sortBy(event);
            return;
        }
        Selection selection = board.selectionProperty().get();
        if (event.isShiftDown()) {
            grid.choice().to(place);
        } else if (event.isControlDown() && event.getClickCount() == 1 && !selection.holds(place)) {
            grid.choice().also(place);
        } else if (!(selection.several() && selection.holds(place))) {
            Duty duty = dutyAt(place, event.getX(), event.getY());
            grid.choice().one(place, duty == null ? 0 : duty.id());
        }
        held = board.selectedDuties();
        heldAt = place;
        if (event.getClickCount() == 2) {
            held = List.of();
            grid.edit(place);
        }
    }

    /** A click on the head of what people carry orders them by it; once more, by squad again. */
    private void sortBy(MouseEvent event) {
        int tail = grid.at().tailAt(event.getX());
        if (tail >= 0 && event.getY() < grid.at().head()) {
            RosterBoard.Order order = GridFrame.CARRIED.get(tail);
            board.orderProperty().set(board.orderProperty().get() == order ? RosterBoard.Order.SQUAD : order);
        }
    }

    private @Nullable Duty dutyAt(Place place, double x, double y) {
        GridView view = grid.view();
        List<Duty> duties = view == null ? List.of() : view.range().dutiesAt(place);
        if (view == null || duties.isEmpty()) {
            return null;
        }
        GridLayout at = grid.at();
        if (at.lines() > 1) {
            return duties.get(Math.min(at.lineAt(view.rowOf(place), y), duties.size() - 1));
        }
        int column = view.columnOf(place);
        double room = CellPart.room(at.columnWidth(column), !view.layout().people(), grid.countWidth());
        return duties.get(CellPart.at(x - at.x(column), room, duties.size()));
    }

    void drag(MouseEvent event) {
        dragging |= Math.hypot(event.getX() - pressedX, event.getY() - pressedY) > slack;
        Place from = heldAt;
        if (held.isEmpty() || from == null || !dragging) {
            return;
        }
        Place place = grid.placeAt(event.getX(), event.getY());
        Optional<RosterChange> change = place == null
                ? Optional.empty()
                : landing.of(held, from, place).map(to -> change(held, to, event.isControlDown()));
        show(place, change, event);
    }

    private static RosterChange change(List<Duty> duties, List<Duty> to, boolean copy) {
        List<Duty> fresh = new ArrayList<>();
        List<RosterChange.Replaced> moved = new ArrayList<>();
        for (int i = 0; i < to.size(); i++) {
            if (copy) {
                fresh.add(to.get(i).numbered(-1L - i));
            } else {
                moved.add(new RosterChange.Replaced(duties.get(i), to.get(i)));
            }
        }
        return new RosterChange(List.of(), moved, fresh);
    }

    private void show(@Nullable Place place, Optional<RosterChange> change, MouseEvent event) {
        GridView view = grid.view();
        if (place == null || change.isEmpty() || view == null) {
            clear();
            return;
        }
        GridLayout at = grid.at();
        int column = view.columnOf(place);
        mark.show(
                view.range().judge(change.get()),
                at.x(column),
                at.y(view.rowOf(place)),
                at.columnWidth(column),
                at.rowHeight(),
                grid.canvas().sceneToLocal(event.getSceneX(), event.getSceneY()),
                grid.canvas().getWidth(),
                grid.canvas().getHeight());
        grid.tryOut(view.range().fairnessAfter(change.get()));
    }

    private void clear() {
        mark.clear();
        grid.tryOut(Map.of());
    }

    void release(MouseEvent event) {
        List<Duty> duties = held;
        Place from = heldAt;
        Place place = grid.placeAt(event.getX(), event.getY());
        clear();
        held = List.of();
        if (!duties.isEmpty() && dragging && place != null && from != null) {
            landing.of(duties, from, place).ifPresent(to -> {
                grid.choice().one(place, 0);
                if (event.isControlDown()) {
                    board.does().assign(to);
                } else {
                    board.does().move(duties, to);
                }
            });
        }
    }

    /** A person from the list beside the grid is over it. */
    void dragPerson(long personId, MouseEvent event) {
        var point = grid.canvas().sceneToLocal(event.getSceneX(), event.getSceneY());
        Place place = grid.placeAt(point.getX(), point.getY());
        Optional<Duty> there = place == null ? Optional.empty() : landing.of(personId, place);
        show(place, there.map(duty -> RosterChange.adding(List.of(duty.numbered(-1)))), event);
    }

    void dropPerson(long personId, MouseEvent event) {
        clear();
        var point = grid.canvas().sceneToLocal(event.getSceneX(), event.getSceneY());
        Place place = grid.placeAt(point.getX(), point.getY());
        if (place != null) {
            landing.of(personId, place).ifPresent(duty -> {
                grid.choice().one(place, 0);
                board.does().assign(duty);
            });
        }
    }

    void hover(MouseEvent event) {
        GridView view = grid.view();
        Place place = grid.placeAt(event.getX(), event.getY());
        String told = "";
        if (view != null && place != null) {
            told = tells.of(view.range(), place);
        } else if (view != null) {
            GridLayout at = grid.at();
            int column = at.columnAt(event.getX());
            int row = at.rowAt(event.getY());
            int tail = at.tailAt(event.getX());
            if (column >= 0 && event.getY() >= at.foot()) {
                told = tells.gap(view, column, (int) ((event.getY() - at.foot()) / at.footRow()));
            } else if (column >= 0 && event.getY() < at.head()) {
                told = tells.column(view, column);
            } else if (tail >= 0 && event.getY() < at.head()) {
                told = tells.carried(GridFrame.CARRIED.get(tail));
            } else if (row >= 0) {
                told = tells.row(view.range(), view.rows().get(row));
            }
        }
        tooltip.setText(told);
        if (told.isEmpty()) {
            tooltip.hide();
        }
    }
}
