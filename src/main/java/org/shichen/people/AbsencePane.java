package org.shichen.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.shichen.clock.TimeOfDay;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.ui.HandedFields;
import org.shichen.ui.HandedText;
import org.shichen.ui.Presentation;
import org.shichen.ui.TextCell;
import org.shichen.ui.TypedDay;
import org.shichen.ui.WordChoice;
import org.shichen.ui.Words;

/**
 * When the chosen person is away. Enter in a field records it, Enter on a line takes it into the fields to be changed,
 * Delete removes it.
 */
final class AbsencePane extends VBox {

    /** 08:30–17:30, with any dash; 24:00 is the end of the day. */
    private static final Pattern WINDOW = Pattern.compile(
            "([0-9]{1,2})[:\\uff1a]([0-9]{2})\\s*[-\\u2013\\u2014~]\\s*([0-9]{1,2})[:\\uff1a]([0-9]{2})");

    private final PeopleBoard board;
    private final Words words;
    private final ListView<RecordedAbsence> list = new ListView<>();
    private final WordChoice<AbsenceKind> kind;
    private final TextField first = new TextField();
    private final TextField last = new TextField();
    private final TextField window = new TextField();
    private final TextField note = new TextField();
    private final CheckBox yearly = new CheckBox();
    private final FlowPane fields = new FlowPane();
    private @Nullable RecordedAbsence changing;
    private long person;

    AbsencePane(PeopleBoard board, Presentation presentation) {
        this.board = board;
        this.words = presentation.words();
        getStyleClass().add("people-part");
        list.setId("people-absences");
        list.setAccessibleText(words.of("people.absences"));
        list.setPlaceholder(new Label(words.of("people.absences.none")));
        list.setPrefHeight(presentation.look().px(84));
        list.setMinHeight(presentation.look().px(56));
        list.setCellFactory(view -> new TextCell<>(entry -> line(entry.absence())));
        list.setOnKeyPressed(event -> {
            RecordedAbsence entry = list.getSelectionModel().getSelectedItem();
            if (entry != null && event.getCode() == KeyCode.DELETE) {
                event.consume();
                board.removeAbsence(entry);
            } else if (entry != null && event.getCode() == KeyCode.ENTER && !fields.isDisabled()) {
                event.consume();
                change(entry);
            }
        });
        kind = new WordChoice<>(AbsenceKind.class, words.of("people.absence.kind"), words);
        kind.getItems().remove(AbsenceKind.AWAY);
        kind.setId("people-absence-kind");
        kind.setValue(AbsenceKind.LEAVE);
        yearly.setId("people-absence-yearly");
        yearly.setText(words.of("people.absence.yearly"));
        yearly.disableProperty().bind(kind.valueProperty().isNotEqualTo(AbsenceKind.LEAVE));
        Button save = new Button(words.of("people.absence.save"));
        save.setId("people-absence-save");
        save.setOnAction(event -> save());
        fields.getChildren()
                .addAll(
                        kind,
                        field(first, "first", 9),
                        field(last, "last", 7),
                        field(window, "window", 13),
                        yearly,
                        field(note, "note", 10),
                        save);
        fields.getStyleClass().add("people-fields");
        fields.setDisable(true);
        getChildren().addAll(new Label(words.of("people.absences")), list, fields);
    }

    /** The keys go to the first field, or the user is told why nothing can be written there. */
    void begin() {
        Optional<Problem> refused = board.refusal("people.absence");
        if (refused.isPresent()) {
            board.refuse(refused.get());
        } else if (person == 0) {
            board.refuse(Problem.of("problem.people.nobody-chosen"));
        } else {
            first.requestFocus();
        }
    }

    /**
     * Whose absences they are from now on; nothing can be typed of nobody, nor by who may not.
     *
     * @param chosen 0 for somebody who is not in the file yet
     */
    void of(long chosen) {
        if (chosen != person) {
            person = chosen;
            list.getItems().clear();
            clear();
        }
        fields.setDisable(person == 0 || !board.mayDo("people.absence"));
    }

    /** Unless somebody else was chosen while they were read. */
    void show(PeopleBoard.Away away) {
        if (away.person() == person) {
            list.getItems().setAll(away.absences());
        }
    }

    private void change(RecordedAbsence entry) {
        Absence absence = entry.absence();
        changing = entry;
        kind.setValue(absence.kind() == AbsenceKind.AWAY ? null : absence.kind());
        first.setText(absence.firstDate().toString());
        last.setText(absence.lastDate().toString());
        window.setText(
                absence.fromMinute() == null
                        ? ""
                        : TimeOfDay.countedText(absence.fromMinute()) + "–"
                                + TimeOfDay.countedText(absence.toMinute()));
        yearly.setSelected(absence.yearly());
        note.setText(absence.note());
        first.requestFocus();
    }

    private void save() {
        try {
            RecordedAbsence before = changing;
            LocalDate from = date(first, board.today());
            Matcher times = WINDOW.matcher(window.getText().strip());
            boolean whole = window.getText().isBlank();
            if (!whole && !times.matches()) {
                throw new ProblemException(Problem.of("problem.people.absence-window"));
            }
            Absence absence = new Absence(
                    before == null ? 0 : before.absence().id(),
                    person,
                    kind.getValue() == null ? AbsenceKind.AWAY : kind.getValue(),
                    from,
                    last.getText().isBlank() ? from : date(last, from),
                    whole ? null : minute(times.group(1), times.group(2)),
                    whole ? null : minute(times.group(3), times.group(4)),
                    note.getText().strip(),
                    yearly.isSelected() && kind.getValue() == AbsenceKind.LEAVE);
            HandedText handed = new Handed();
            board.saveAbsence(new RecordedAbsence(absence, before == null ? 0 : before.version()), handed);
        } catch (ProblemException refused) {
            board.refuse(refused.problem());
        }
    }

    private void clear() {
        changing = null;
        for (TextField field : List.of(first, last, window, note)) {
            field.clear();
        }
        yearly.setSelected(false);
    }

    private String line(Absence absence) {
        return words.of(
                "people.absence.line",
                words.of(absence.kind()) + (absence.yearly() ? " · " + words.of("people.absence.yearly") : ""),
                absence.firstDate().toString(),
                absence.lastDate().toString(),
                absence.fromMinute() == null
                        ? words.of("people.absence.whole")
                        : TimeOfDay.countedText(absence.fromMinute()) + "–" + TimeOfDay.countedText(absence.toMinute()),
                absence.note());
    }

    /** The absence on its way to be saved; the fields are free for the next. */
    private final class Handed implements HandedText {

        private final long of = person;
        private final @Nullable RecordedAbsence changed = changing;
        private final @Nullable AbsenceKind why = kind.getValue();
        private final boolean whole = yearly.isSelected();
        private final HandedFields texts = HandedFields.of(first, last, window, note);

        Handed() {
            clear();
        }

        /** Back into its fields only where the same person is shown and nothing else is being typed. */
        @Override
        public Problem refused(Problem problem) {
            if (of != person) {
                return HandedText.notTaken(texts.text(), problem);
            }
            if (texts.untouched() && changing == null) {
                changing = changed;
                kind.setValue(why);
                yearly.setSelected(whole);
            }
            return texts.refused(problem);
        }
    }

    /** Short or whole, the nearest such day to {@code about}. */
    private static LocalDate date(TextField field, LocalDate about) {
        try {
            return TypedDay.near(field.getText(), about);
        } catch (ProblemException none) {
            throw new ProblemException(
                    Problem.of("problem.people.absence-date", field.getText().strip()), none);
        }
    }

    private static int minute(String hours, String minutes) {
        int minute = Integer.parseInt(minutes);
        // 60 minutes and more are no time: made so large that the check refuses them in words.
        return minute > 59 ? Integer.MAX_VALUE : Integer.parseInt(hours) * 60 + minute;
    }

    private TextField field(TextField field, String name, int columns) {
        field.setId("people-absence-" + name);
        field.setPromptText(words.of("people.absence." + name));
        field.setAccessibleText(words.of("people.absence." + name));
        field.setPrefColumnCount(columns);
        field.setOnAction(event -> save());
        return field;
    }
}
