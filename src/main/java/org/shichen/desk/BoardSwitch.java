package org.shichen.desk;

import java.util.Locale;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;
import org.shichen.ui.Hint;
import org.shichen.ui.Words;

/** Which of the boards are shown; always one of the choices is on. FX thread. */
final class BoardSwitch extends HBox {

    private final Subscription listening;

    BoardSwitch(BoardsPane boards, Words words) {
        getStyleClass().add("board-switch");
        ToggleGroup group = new ToggleGroup();
        for (BoardsPane.Shown shown : BoardsPane.Shown.values()) {
            ToggleButton button = new ToggleButton(words.of(shown));
            button.setId("show-" + shown.name().toLowerCase(Locale.ROOT));
            button.setUserData(shown);
            button.setToggleGroup(group);
            button.setMinWidth(USE_PREF_SIZE);
            button.setFocusTraversable(false);
            Hint.on(button, words.of("desk.switch." + shown));
            button.setOnAction(event -> {
                boards.show(shown);
                button.setSelected(true);
            });
            getChildren().add(button);
        }
        listening = boards.shownProperty()
                .subscribe(now -> group.getToggles().stream()
                        .filter(toggle -> toggle.getUserData() == now)
                        .findFirst()
                        .ifPresent(group::selectToggle));
    }

    void close() {
        listening.unsubscribe();
    }
}
