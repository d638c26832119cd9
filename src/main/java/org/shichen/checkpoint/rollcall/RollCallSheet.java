package org.shichen.checkpoint.rollcall;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.shichen.checkpoint.CheckpointStatus;
import org.shichen.problem.Problem;
import org.shichen.ui.Buttons;
import org.shichen.ui.ColumnCell;
import org.shichen.ui.FittingPrompt;
import org.shichen.ui.Presentation;
import org.shichen.ui.SheetActs;
import org.shichen.ui.ToldLine;
import org.shichen.ui.WhileShown;
import org.shichen.ui.Words;

/**
 * A round through all checkpoints by keys alone: Enter – answered, the head-counts as they stand in the fields; Ctrl+M
 * – no answer; PageUp and PageDown – another one; Ctrl+P – print.
 */
final class RollCallSheet extends VBox {

    private final RollCall round;
    private final Presentation presentation;
    private final Words words;
    private final InstantSource clock;
    private final Runnable print;
    private final Label progress = new Label();
    private final Label name = new Label();
    private final Label reach = new Label();
    private final Label time = new Label();
    private final TextField sworn = new TextField();
    private final TextField auxiliary = new TextField();
    private final TextField said = new TextField();
    private final Button answered;
    private final Button missed;
    private final ToldLine told;
    private final ListView<Call> list = new ListView<>();
    private @Nullable Long shown;

    RollCallSheet(
            RollCall round,
            Presentation presentation,
            InstantSource clock,
            ObservableValue<Instant> seconds,
            Runnable print) {
        this.round = round;
        this.presentation = presentation;
        this.words = presentation.words();
        this.clock = clock;
        this.print = print;
        setId("roll-call-sheet");
        double gap = presentation.look().px(8);
        setSpacing(gap);
        Label title = new Label(words.of("rollcall.title"));
        title.getStyleClass().add("board-title");
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        progress.setId("roll-call-progress");
        name.setId("roll-call-name");
        name.getStyleClass().add("board-title");
        reach.setId("roll-call-reach");
        time.setId("roll-call-time");
        time.setMinWidth(Region.USE_PREF_SIZE);
        Region between2 = new Region();
        HBox.setHgrow(between2, Priority.ALWAYS);
        field(sworn, "sworn", 3);
        field(auxiliary, "auxiliary", 3);
        field(said, "words", 16);
        HBox.setHgrow(said, Priority.ALWAYS);
        answered = button("rollcall.answered", "roll-call-answered", this::answered);
        told = new ToldLine("roll-call-told", words);
        missed = button("rollcall.missed", "roll-call-missed", () -> round.missed(told::tell));
        HBox form = new HBox(gap, label("sworn"), sworn, label("auxiliary"), auxiliary, said);
        form.setAlignment(Pos.CENTER_LEFT);
        prepareList();
        Button printing = button("rollcall.print", "roll-call-print", print);
        getChildren()
                .addAll(
                        new HBox(gap, title, between, progress),
                        new HBox(gap, name, between2, time),
                        reach,
                        form,
                        list,
                        told,
                        new SheetActs(presentation)
                                .main(answered, missed, printing)
                                .keys("rollcall.keys"));
        addEventFilter(KeyEvent.KEY_PRESSED, this::typed);
        WhileShown.listen(
                this, () -> round.roundProperty().subscribe(this::show).and(seconds.subscribe(this::showTime)));
        show(round.roundProperty().get());
    }

    /** Every checkpoint of the round; a click goes to one. */
    private void prepareList() {
        list.setId("roll-call-list");
        list.setAccessibleText(words.of("rollcall.list"));
        list.setFocusTraversable(false);
        list.setPrefHeight(presentation.look().px(320));
        list.setMinHeight(presentation.look().px(28 * 4));
        list.setCellFactory(view -> new ColumnCell<>(
                presentation.look(),
                new CallWords(presentation).columns(round.roundProperty().get().calls())));
        list.setMouseTransparent(false);
        list.setOnMouseClicked(event -> {
            int index = list.getSelectionModel().getSelectedIndex();
            if (index >= 0) {
                round.go(index - round.roundProperty().get().current(), clock.instant());
            }
        });
    }

    Node first() {
        return said;
    }

    private void typed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && !(event.getTarget() instanceof Button)) {
            answered();
        } else if (event.getCode() == KeyCode.M && event.isShortcutDown()) {
            round.missed(told::tell);
        } else if (event.getCode() == KeyCode.P && event.isShortcutDown()) {
            print.run();
        } else if (event.getCode() == KeyCode.PAGE_DOWN || event.getCode() == KeyCode.PAGE_UP) {
            round.go(event.getCode() == KeyCode.PAGE_DOWN ? 1 : -1, clock.instant());
        } else {
            return;
        }
        event.consume();
    }

    private void answered() {
        Integer swornTold = number(sworn);
        Integer auxiliaryTold = number(auxiliary);
        for (TextField field : new TextField[] {sworn, auxiliary}) {
            if (number(field) == null && !field.getText().isBlank()) {
                told.tell(Problem.of("problem.checkpoint.number", field.getText()));
                field.requestFocus();
                return;
            }
        }
        round.answered(swornTold, auxiliaryTold, said.getText(), told::tell);
    }

    private void show(RollCall.Round now) {
        Call call = now.call();
        CheckpointStatus status = call.status();
        progress.setText(words.of(
                now.done() ? "rollcall.done" : "rollcall.progress",
                now.count(Call.Stage.ANSWERED),
                now.count(Call.Stage.MISSED),
                now.calls().size()));
        name.setText(status.checkpoint().code() + " " + status.checkpoint().name());
        List<String> ways = new ArrayList<>();
        if (!status.checkpoint().callSign().isBlank()) {
            ways.add(words.of("rollcall.call-sign", status.checkpoint().callSign()));
        }
        if (!status.checkpoint().phone().isBlank()) {
            ways.add(words.of("rollcall.phone", status.checkpoint().phone()));
        }
        ways.add(words.of("rollcall.due", status.swornLeast(), status.headsLeast() - status.swornLeast()));
        reach.setText(String.join("   ", ways));
        answered.setDisable(call.stage().settled());
        missed.setDisable(call.stage().settled());
        missed.setText(words.of(call.stage() == Call.Stage.RETRY ? "rollcall.missed-again" : "rollcall.missed"));
        if (!Long.valueOf(status.checkpoint().id()).equals(shown)) {
            shown = status.checkpoint().id();
            told.clear();
            sworn.setText(heads(call.sworn(), status.history().sworn()));
            auxiliary.setText(heads(call.auxiliary(), status.history().auxiliary()));
            said.setText(call.words());
            said.requestFocus();
        }
        list.getItems().setAll(now.calls());
        list.getSelectionModel().select(now.current());
        list.scrollTo(Math.max(0, now.current() - 3));
        showTime();
    }

    /** What was told now, else last time. */
    private static String heads(@Nullable Integer now, @Nullable Integer last) {
        return now != null ? now.toString() : last != null ? last.toString() : "";
    }

    private void showTime() {
        Call call = round.roundProperty().get().call();
        long left = round.secondsLeft(clock.instant());
        time.setText(
                call.stage().settled()
                        ? words.of("rollcall." + call.stage().name().toLowerCase(Locale.ROOT))
                        : left > 0
                                ? words.of(
                                        call.stage() == Call.Stage.RETRY ? "rollcall.left-again" : "rollcall.left",
                                        left)
                                : words.of("rollcall.over"));
        time.getStyleClass().remove("trouble-text");
        if (!call.stage().settled() && left <= 0) {
            time.getStyleClass().add("trouble-text");
        }
    }

    private static @Nullable Integer number(TextField field) {
        try {
            return Integer.valueOf(field.getText().strip());
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }

    private Label label(String key) {
        Label label = new Label(words.of("checkpoint.form." + key));
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private void field(TextField field, String key, int columns) {
        field.setId("roll-call-" + key);
        field.setAccessibleText(FittingPrompt.whole(words.of("checkpoint.form." + key)));
        field.setPrefColumnCount(columns);
        if (key.equals("words")) {
            FittingPrompt.of(field, words.of("checkpoint.form.words"));
        } else {
            // Large type takes its room from the words, not from the numbers: two digits.
            field.setMinWidth(presentation.look().px(38));
        }
    }

    private Button button(String key, String id, Runnable act) {
        return Buttons.forMouse(id, words.of(key), act);
    }
}
