package org.shichen.roster;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.shichen.people.PersonPicker;
import org.shichen.roster.rules.Violation;
import org.shichen.ui.Presentation;

/** The small editor in an empty cell: a post and a shift for a person's day, a person for a post. Enter assigns. */
final class AssignEditor extends VBox {

    private static final int LISTED = 6;

    private final RosterBoard board;
    private final Presentation presentation;
    private final RosterWeek week;
    private final Runnable done;
    private List<PostChoice> choices = List.of();
    private int chosen;

    /** @param done takes the editor away and gives the focus back */
    AssignEditor(
            RosterBoard board, Presentation presentation, RosterWeek week, Place place, String typed, Runnable done) {
        this.board = board;
        this.presentation = presentation;
        this.week = week;
        this.done = done;
        getStyleClass().add("roster-editor");
        setId("roster-editor");
        TextField field = switch (place) {
            case Place.PersonDay day -> postField(day);
            case Place.PostSpan span -> personField(span);
        };
        field.setId("roster-editor-field");
        getChildren().addFirst(field);
        field.setText(typed);
        field.positionCaret(typed.length());
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                done.run();
            }
        });
    }

    TextField field() {
        return (TextField) getChildren().getFirst();
    }

    private TextField personField(Place.PostSpan place) {
        PersonPicker picker = new PersonPicker(presentation.words(), week.people());
        picker.personProperty().subscribe(person -> {
            if (person != null) {
                done.run();
                board.landing(person.id(), place).ifPresent(board::assign);
            }
        });
        return picker;
    }

    private TextField postField(Place.PersonDay place) {
        TextField field = new TextField();
        field.setPromptText(presentation.words().of("roster.editor.post"));
        field.setAccessibleText(presentation.words().of("roster.editor.post"));
        VBox list = new VBox();
        getChildren().add(list);
        field.textProperty().subscribe(text -> {
            chosen = 0;
            choices = PostChoice.typed(text, week).stream().limit(LISTED).toList();
            list(list, place);
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP) {
                event.consume();
                int way = event.getCode() == KeyCode.DOWN ? 1 : -1;
                chosen = Math.clamp(chosen + way, 0, Math.max(0, choices.size() - 1));
                list(list, place);
            }
        });
        field.setOnAction(event -> take(place, choices.isEmpty() ? null : choices.get(chosen)));
        return field;
    }

    private void list(VBox list, Place.PersonDay place) {
        list.getChildren().clear();
        for (int i = 0; i < choices.size(); i++) {
            list.getChildren().add(candidate(choices.get(i), i == chosen, place));
        }
        if (choices.isEmpty()) {
            list.getChildren().add(new Label(presentation.words().of("roster.editor.none")));
        }
    }

    private Label candidate(PostChoice choice, boolean first, Place.PersonDay place) {
        List<Violation> broken = board.judge(board.landing(place, choice.post(), choice.shift()));
        String sign = broken.isEmpty() ? "✓" : broken.getFirst().forbids() ? "✕" : "!";
        Label label = new Label(sign + " "
                + presentation
                        .words()
                        .of(
                                "roster.editor.candidate",
                                choice.number(),
                                week.placeName(choice.post().id()),
                                choice.shift().name(),
                                choice.shift().mark()));
        label.getStyleClass().add("roster-candidate");
        if (first) {
            label.getStyleClass().add("chosen");
        }
        label.setOnMouseClicked(event -> take(place, choice));
        return label;
    }

    private void take(Place.PersonDay place, @Nullable PostChoice choice) {
        if (choice != null) {
            done.run();
            board.assign(board.landing(place, choice.post(), choice.shift()));
        }
    }
}
