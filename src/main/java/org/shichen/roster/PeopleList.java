package org.shichen.roster;

import javafx.collections.FXCollections;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.util.Subscription;
import org.shichen.people.Person;
import org.shichen.ui.Presentation;

/** Who may be dragged onto a post, narrowed by the board's filter. */
final class PeopleList extends ListView<Person> {

    private final RosterBoard board;
    private final Subscription watching;

    PeopleList(RosterBoard board, Presentation presentation, RosterGrid grid) {
        this.board = board;
        setId("roster-people");
        getStyleClass().add("roster-people");
        setPrefWidth(presentation.look().px(148));
        setFixedCellSize(presentation.look().px(28));
        setAccessibleText(presentation.words().of("roster.palette"));
        setCellFactory(list -> new PersonCell(presentation, grid.mouse()));
        watching = Subscription.combine(
                board.rangeProperty().subscribe(week -> fill()),
                board.filterProperty().subscribe(text -> fill()));
    }

    void close() {
        watching.unsubscribe();
    }

    private void fill() {
        RosterRange week = board.rangeProperty().get();
        String typed = board.filterProperty().get();
        if (week != null) {
            var shown = week.people().stream()
                    .filter(person -> typed.isBlank() || person.matches(typed))
                    .toList();
            if (!shown.equals(getItems())) {
                setItems(FXCollections.observableArrayList(shown));
            }
        }
    }

    private static final class PersonCell extends ListCell<Person> {

        private final Presentation presentation;

        PersonCell(Presentation presentation, GridMouse grid) {
            this.presentation = presentation;
            setOnMouseDragged(event -> {
                if (getItem() != null) {
                    grid.dragPerson(getItem().id(), event);
                }
            });
            setOnMouseReleased(event -> {
                if (getItem() != null) {
                    grid.dropPerson(getItem().id(), event);
                }
            });
        }

        @Override
        protected void updateItem(Person person, boolean empty) {
            super.updateItem(person, empty);
            setText(
                    empty
                            ? null
                            : presentation.words().of("roster.category." + person.category()) + "  " + person.name());
        }
    }
}
