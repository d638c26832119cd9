package org.shichen.roster;

import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** The keys of the grid itself; Enter, Delete and the rest are commands, see {@link RosterBoardView}. */
final class GridKeys {

    private final RosterBoard board;
    private final RosterGrid grid;
    private final RosterGrid.Editing editing;

    GridKeys(RosterBoard board, RosterGrid grid, RosterGrid.Editing editing) {
        this.board = board;
        this.grid = grid;
        this.editing = editing;
    }

    void pressed(KeyEvent event) {
        if (event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
            return;
        }
        int page = Math.max(1, (int) (grid.at().bodyHeight() / grid.at().rowHeight()) - 1);
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
        GridView view = grid.view();
        if (view == null || view.rows().isEmpty()) {
            return;
        }
        Place cursor = board.selectionProperty().get().cursor();
        int row = view.rowOf(cursor);
        if (row < 0) {
            selectFirst();
            return;
        }
        int column = Math.max(0, view.columnOf(cursor));
        int to = Math.clamp(row + down, 0, view.rows().size() - 1);
        Place place =
                near(view, to, Math.clamp(column + across, 0, view.columns().size() - 1), down < 0 ? -1 : 1);
        if (place == null) {
            return;
        }
        if (event.isShiftDown()) {
            grid.choice().to(place);
        } else {
            grid.choice().one(place, 0);
        }
    }

    /** The next row in this direction that is not the head of a group; the other way when there is none. */
    private @Nullable Place near(GridView view, int row, int column, int way) {
        for (int step : new int[] {way, -way}) {
            for (int at = row; at >= 0 && at < view.rows().size(); at += step) {
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
        GridView view = grid.view();
        if (view == null
                || view.rows().isEmpty()
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
            grid.choice().one(place, 0);
        }
    }

    void typed(KeyEvent event) {
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
            GridView view = grid.view();
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
}
