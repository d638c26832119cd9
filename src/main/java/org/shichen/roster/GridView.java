package org.shichen.roster;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shichen.roster.rules.Fairness;

/**
 * What is painted at one time.
 *
 * @param empty the words in place of rows when there is none
 * @param trial fairness as it would be where something is dragged, by person; empty while nothing is
 */
record GridView(
        RosterRange range,
        RosterBoard.Layout layout,
        List<Row> rows,
        String empty,
        List<Column> columns,
        Selection selection,
        RosterBoard.Order order,
        Map<Long, Fairness> trial,
        boolean focused) {

    /** What all rows have in common: without what is chosen, carried and focused. */
    GridView bare() {
        return new GridView(range, layout, rows, empty, columns, Selection.NONE, order, Map.of(), false);
    }

    /** The cell there, or null on the head of a group. */
    @Nullable
    Place place(int row, int column) {
        return place(rows.get(row), columns.get(column));
    }

    static @Nullable Place place(Row row, Column column) {
        return switch (row) {
            case Row.Group group -> null;
            case Row.OfPerson of ->
                column instanceof Column.OfDay day
                        ? new Place.PersonDay(of.person().id(), day.date())
                        : null;
            case Row.OfPost of ->
                switch (column) {
                    case Column.OfDay day -> null;
                    case Column.OfShift shift ->
                        new Place.PostShift(
                                of.post().id(), shift.date(), shift.shift().id());
                    case Column.OfSpan span -> new Place.PostSpan(of.post().id(), span.span());
                };
        };
    }

    /** -1 when it is not among the rows. */
    int rowOf(@Nullable Place place) {
        for (int row = 0; row < rows.size(); row++) {
            boolean here = switch (rows.get(row)) {
                case Row.Group group -> false;
                case Row.OfPerson of ->
                    place instanceof Place.PersonDay at
                            && at.personId() == of.person().id();
                case Row.OfPost of ->
                    switch (place) {
                        case Place.PostShift at -> at.postId() == of.post().id();
                        case Place.PostSpan at -> at.postId() == of.post().id();
                        case Place.PersonDay at -> false;
                        case null -> false;
                    };
            };
            if (here) {
                return row;
            }
        }
        return -1;
    }

    int columnOf(@Nullable Place place) {
        for (int column = 0; column < columns.size(); column++) {
            boolean here = switch (columns.get(column)) {
                case Column.OfDay of ->
                    place instanceof Place.PersonDay at && at.date().equals(of.date());
                case Column.OfShift of ->
                    place instanceof Place.PostShift at
                            && at.date().equals(of.date())
                            && at.shiftId() == of.shift().id();
                case Column.OfSpan of ->
                    place instanceof Place.PostSpan at && at.span().equals(of.span());
            };
            if (here) {
                return column;
            }
        }
        return -1;
    }

    Fairness fairness(long person) {
        Fairness tried = trial.get(person);
        return tried == null ? range.fairness(person) : tried;
    }

    /** How many people stand below each other in a cell; 1 where they stand beside each other. */
    int stacked() {
        return layout.people() ? 1 : range.mostOnAShift();
    }

    /** Shifts under the columns of days; required, present and missing under the others. */
    int footLines() {
        return layout.people() ? range.shifts().size() : 3;
    }
}
