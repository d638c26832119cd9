package org.shichen.desk;

import java.time.Instant;
import java.util.List;
import java.util.function.LongConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.shichen.checkpoint.Alarm;
import org.shichen.checkpoint.AlarmQueue;
import org.shichen.checkpoint.StatusWords;
import org.shichen.ui.Buttons;
import org.shichen.ui.Presentation;
import org.shichen.ui.SheetActs;
import org.shichen.ui.WhileShown;
import org.shichen.ui.Words;

/** Every alarm with its why. Enter goes to the checkpoint, A takes notice of one, Shift+A of all, M mutes the bell. */
final class AlarmSheet extends VBox {

    private final AlarmQueue alarms;
    private final Presentation presentation;
    private final Words words;
    private final LongConsumer goTo;
    private final ListView<Alarm> list = new ListView<>();
    private final Button mute = new Button();

    AlarmSheet(AlarmQueue alarms, Presentation presentation, LongConsumer goTo) {
        this.alarms = alarms;
        this.presentation = presentation;
        this.words = presentation.words();
        this.goTo = goTo;
        getStyleClass().add("alarm-sheet");
        setSpacing(presentation.look().px(8));
        Label title = new Label(words.of("desk.alarms.title"));
        title.getStyleClass().add("board-title");
        list.setId("alarm-list");
        list.setPrefHeight(
                presentation.look().px(Math.clamp(alarms.alarmsProperty().get().size() * 64L, 128, 400)));
        list.setPlaceholder(new Label(words.of("desk.alarms.none")));
        list.setAccessibleText(title.getText());
        StatusWords statusWords = new StatusWords(presentation);
        list.setCellFactory(view -> new AlarmCell(alarm -> line(alarm, statusWords)));
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                go();
            }
        });
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::typed);
        mute.setId("alarm-mute");
        mute.setOnAction(event -> alarms.mute());
        SheetActs acts = new SheetActs(presentation)
                .main(
                        button("desk.alarms.go", "alarm-go", this::go),
                        button("desk.alarms.acknowledge", "alarm-acknowledge", this::acknowledge),
                        button("desk.alarms.acknowledge-all", "alarm-acknowledge-all", this::acknowledgeAll),
                        mute);
        getChildren().addAll(title, list, acts);
        // A sheet is thrown away with its scene; then it listens no longer.
        WhileShown.listen(
                this,
                () -> alarms.alarmsProperty()
                        .subscribe(this::show)
                        .and(alarms.mutedUntilProperty().subscribe(this::showMute)));
    }

    ListView<Alarm> list() {
        return list;
    }

    private String line(Alarm alarm, StatusWords statusWords) {
        String escalates = statusWords.escalation(alarm.status());
        return (alarm.acknowledged() ? "✓ " + words.of("desk.alarms.acknowledged") + "  " : "")
                + alarm.status().checkpoint().name() + "  " + statusWords.why(alarm.status())
                + (escalates.isEmpty() ? "" : "\n" + escalates);
    }

    private void show(List<Alarm> now) {
        Alarm chosen = list.getSelectionModel().getSelectedItem();
        if (!list.getItems().equals(now)) {
            list.getItems().setAll(now);
        }
        int index = 0;
        for (int i = 0; i < now.size(); i++) {
            boolean same = chosen != null
                    && now.get(i).status().checkpoint().id()
                            == chosen.status().checkpoint().id();
            index = same ? i : index;
        }
        list.getSelectionModel().select(index);
    }

    private void showMute(Instant until) {
        mute.setText(
                until == null
                        ? words.of("desk.alarms.mute")
                        : words.of("desk.alarms.unmute", presentation.formats().time(until)));
    }

    private void typed(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> go();
            case A -> {
                if (event.isShiftDown()) {
                    acknowledgeAll();
                } else {
                    acknowledge();
                }
            }
            case M -> alarms.mute();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void go() {
        Alarm chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            goTo.accept(chosen.status().checkpoint().id());
        }
    }

    private void acknowledge() {
        Alarm chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            alarms.acknowledge(List.of(chosen));
        }
    }

    private void acknowledgeAll() {
        alarms.acknowledge(list.getItems());
    }

    private Button button(String key, String id, Runnable act) {
        return Buttons.of(id, words.of(key), act);
    }
}
