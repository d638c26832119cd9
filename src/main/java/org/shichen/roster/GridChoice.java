package org.shichen.roster;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Chooses cells of the grid: one, all between two, or one more. FX thread. */
final class GridChoice {

    private final RosterBoard board;
    private final RosterGrid grid;
    private @Nullable Place anchor;

    GridChoice(RosterBoard board, RosterGrid grid) {
        this.board = board;
        this.grid = grid;
    }

    /** One cell, from which a range may be drawn. */
    void one(Place place, long picked) {
        anchor = place;
        board.select(Selection.of(place, picked));
    }

    /** All cells between the anchor and this one. */
    void to(Place place) {
        GridView view = grid.view();
        Selection selection = board.selectionProperty().get();
        // A single cell may have been chosen by other ways than this grid.
        Place from = selection.several() ? anchor : selection.cursor();
        anchor = from;
        if (view == null || from == null || view.rowOf(from) < 0 || view.columnOf(from) < 0) {
            one(place, 0);
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
    void also(Place place) {
        Selection old = board.selectionProperty().get();
        Set<Place> places = new LinkedHashSet<>(old.places());
        if (!places.add(place) && places.size() > 1) {
            places.remove(place);
        }
        anchor = place;
        board.select(
                new Selection(places.contains(place) ? place : places.iterator().next(), places, 0));
    }
}
