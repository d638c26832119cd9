package org.shichen.people;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import org.jspecify.annotations.Nullable;
import org.shichen.problem.Problem;
import org.shichen.ui.WordChoice;
import org.shichen.ui.Words;

/** Who lives with the chosen person; only made for who may know. */
final class HouseholdPane extends FlowPane {

    private final PeopleBoard board;
    private final Words words;
    private final Label with = new Label();
    private final WordChoice<HouseholdKind> kind;
    private final Button join;
    private final Button leave;
    private PersonPicker picker;
    private @Nullable PersonFile file;

    HouseholdPane(PeopleBoard board, Words words) {
        this.board = board;
        this.words = words;
        setId("people-household");
        getStyleClass().add("people-fields");
        with.setId("people-household-with");
        kind = new WordChoice<>(HouseholdKind.class, words.of("people.household"), words);
        kind.setId("people-household-kind");
        kind.setValue(HouseholdKind.DUAL_POLICE);
        join = new Button(words.of("people.household.join"));
        join.setId("people-household-join");
        join.setOnAction(event -> join());
        leave = new Button(words.of("people.household.leave"));
        leave.setId("people-household-leave");
        leave.setOnAction(event -> {
            if (file != null) {
                board.leave(file.entry());
            }
        });
        picker = new PersonPicker(words, List.of());
        getChildren().setAll(with, kind, picker, join, leave);
    }

    /** @param people whom they may live with */
    void show(@Nullable PersonFile shown, List<PersonFile> people) {
        boolean same = file != null
                && shown != null
                && file.entry().id() == shown.entry().id();
        file = shown;
        setDisable(shown == null);
        with.setText(
                shown == null || shown.householdKind() == null
                        ? words.of("people.household.none")
                        : words.of(
                                "people.household.with",
                                shown.householdKind(),
                                String.join(words.of("people.comma"), shown.household())));
        leave.setDisable(shown == null || shown.householdKind() == null);
        if (!same || picker.getText().isEmpty()) {
            picker = new PersonPicker(
                    words, people.stream().map(PersonFile::person).toList());
            picker.setId("people-household-person");
            getChildren().set(2, picker);
        }
    }

    private void join() {
        if (file == null || !picker.resolve() || picker.person() == null) {
            board.refuse(Problem.of("problem.people.nobody-chosen"));
            return;
        }
        board.join(file.entry(), picker.person().id(), kind.getValue(), () -> picker.pick(null));
    }
}
