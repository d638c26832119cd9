package org.shichen.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;

/** Cells of a spreadsheet as duties of the board, from its cursor on to the right and down. FX thread. */
final class TextPaste {

    private final RosterBoard board;
    private final RosterRange range;
    private final CellText text;

    TextPaste(RosterBoard board, RosterRange range) {
        this.board = board;
        this.range = range;
        this.text = new CellText(
                range.shifts(),
                range.posts().stream().collect(Collectors.toMap(Post::id, post -> range.placeName(post.id()))));
    }

    /** The chosen block as text; empty where it is no block of people and days. */
    Optional<String> copy(Selection selection) {
        List<Place.PersonDay> places = selection.places().stream()
                .filter(Place.PersonDay.class::isInstance)
                .map(Place.PersonDay.class::cast)
                .toList();
        if (places.isEmpty() || places.size() != selection.places().size()) {
            return Optional.empty();
        }
        List<Long> people = people().stream()
                .filter(person -> places.stream().anyMatch(place -> place.personId() == person))
                .toList();
        var days =
                places.stream().map(Place.PersonDay::date).distinct().sorted().toList();
        return Optional.of(RosterClipboard.text(people.stream()
                .map(person -> days.stream()
                        .map(day -> new Place.PersonDay(person, day))
                        .map(place -> places.contains(place) ? text.of(range.dutiesAt(place)) : "")
                        .toList())
                .toList()));
    }

    /**
     * What pasting the text at this cell would do: each cell comes to say what its text says; an empty one stays as it
     * is.
     *
     * @throws ProblemException {@code problem.roster.paste} with row and column of the first cell that says no duty, or
     *     {@code problem.roster.paste-size} where the block does not fit
     */
    RosterChange paste(String copied, Place.PersonDay at) {
        List<List<String>> cells = RosterClipboard.cells(copied);
        List<Long> people = people();
        int top = people.indexOf(at.personId());
        int wide = cells.stream().mapToInt(List::size).max().orElse(0);
        if (top < 0
                || top + cells.size() > people.size()
                || at.date().plusDays(wide - 1L).isAfter(range.last())) {
            throw new ProblemException(Problem.of("problem.roster.paste-size", cells.size(), wide));
        }
        List<Duty> removed = new ArrayList<>();
        List<Duty> added = new ArrayList<>();
        for (int row = 0; row < cells.size(); row++) {
            for (int column = 0; column < cells.get(row).size(); column++) {
                String cell = cells.get(row).get(column);
                Place.PersonDay place =
                        new Place.PersonDay(people.get(top + row), at.date().plusDays(column));
                if (!cell.isBlank() && !cell.equals(text.of(range.dutiesAt(place)))) {
                    removed.addAll(range.dutiesAt(place));
                    for (Duty duty : read(cell, place, row + 1, column + 1)) {
                        added.add(duty.numbered(-1L - added.size()));
                    }
                }
            }
        }
        return new RosterChange(removed, List.of(), added);
    }

    private List<Duty> read(String cell, Place.PersonDay place, int row, int column) {
        try {
            return text.read(cell, place.personId(), place.date());
        } catch (ProblemException wrong) {
            throw new ProblemException(
                    Problem.of("problem.roster.paste", row, column, cell.replaceAll("\\R", " / ")), wrong);
        }
    }

    private List<Long> people() {
        return board.rowsProperty().get().stream()
                .filter(Row.OfPerson.class::isInstance)
                .map(row -> ((Row.OfPerson) row).person().id())
                .toList();
    }
}
