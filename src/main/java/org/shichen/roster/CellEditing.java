package org.shichen.roster;

import java.util.function.Predicate;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.shichen.ui.Presentation;

/** What is typed over a cell of the grid: who or what comes into it, a note, where a duty is cut. FX thread. */
final class CellEditing extends Pane {

    private final RosterBoard board;
    private final Presentation presentation;
    private final RosterGrid grid;

    CellEditing(RosterBoard board, Presentation presentation, RosterGrid grid) {
        this.board = board;
        this.presentation = presentation;
        this.grid = grid;
        setPickOnBounds(false);
        // The chosen cell may be scrolled out of sight.
        getStyleClass().add("roster-over");
        grid.focusedProperty()
                .subscribe(focused -> pseudoClassStateChanged(PseudoClass.getPseudoClass("grid-focused"), focused));
    }

    /** Takes away what was being typed. */
    void clear() {
        getChildren().clear();
    }

    /** Opens the place where the user says who or what comes into the cell. */
    void open(Place place, String typed) {
        RosterRange range = board.rangeProperty().get();
        getChildren().clear();
        if (range == null) {
            return;
        }
        grid.boundsOf(place).ifPresent(cell -> {
            AssignEditor editor = new AssignEditor(board, presentation, range, place, typed, getHeight(), () -> {
                getChildren().clear();
                grid.requestFocus();
            });
            getChildren().add(editor);
            editor.applyCss();
            double width = Math.max(cell.getWidth(), Math.max(editor.minWidth(-1), editor.prefWidth(-1)));
            double tall = editor.prefHeight(width);
            double room = getHeight() - cell.getMinY();
            editor.relocate(
                    Math.max(0, Math.min(cell.getMinX(), getWidth() - width)),
                    tall > room ? Math.max(0, getHeight() - tall) : Math.max(0, cell.getMinY()));
            // Its list of people comes later and may reach below the board.
            editor.heightProperty()
                    .subscribe(height -> editor.setLayoutY(
                            Math.max(0, Math.min(editor.getLayoutY(), getHeight() - height.doubleValue()))));
            editor.field().requestFocus();
            editor.field().positionCaret(typed.length());
        });
    }

    private void type(String key, String text, Predicate<String> taken) {
        Place place = board.selectionProperty().get().cursor();
        getChildren().clear();
        if (place != null) {
            grid.boundsOf(place).ifPresent(cell -> {
                CellField field = new CellField(presentation, key, text, taken, this::leave);
                Region shown = text.isEmpty() ? field : asked(key, field);
                getChildren().add(shown);
                shown.applyCss();
                shown.relocate(
                        Math.max(
                                0,
                                Math.min(
                                        cell.getMinX(),
                                        getWidth() - Math.max(shown.minWidth(-1), shown.prefWidth(-1)))),
                        // The cell may be scrolled out of sight; what is typed never is.
                        Math.max(0, Math.min(cell.getMinY(), getHeight() - shown.prefHeight(-1))));
                field.requestFocus();
            });
        }
    }

    /** What stands in the field hides its prompt: then what is asked stands below it. */
    private Region asked(String key, CellField field) {
        Label label = new Label(presentation.words().of(key));
        label.getStyleClass().addAll("muted", "asked");
        VBox both = new VBox(field, label);
        both.getStyleClass().add("roster-editor");
        return both;
    }

    /** Back to the grid, unless what was typed is asked a reason for: the hand is there already, and stays. */
    private void leave() {
        boolean asked = !isFocusWithin();
        getChildren().clear();
        if (!asked) {
            grid.requestFocus();
        }
    }

    /** The words that go with a duty. */
    void note() {
        Duty duty = board.selectedDuty();
        if (duty != null) {
            type("roster.note", duty.note(), words -> {
                board.does().note(duty, words);
                return true;
            });
        }
    }

    /** Where a duty is cut in two. */
    void split() {
        Duty duty = board.selectedDuty();
        if (duty != null) {
            int proposed = DutyCut.minute(duty, board.selectionProperty().get().cursor(), board.calendar());
            type("roster.split", proposed < 0 ? "" : presentation.formats().minute(proposed), typed -> {
                int minute = ClockText.inside(typed, duty.startMinute(), duty.endMinute());
                if (minute >= 0) {
                    board.does().split(duty, minute);
                }
                return minute >= 0;
            });
        }
    }
}
