package org.shichen.desk.help;

import java.util.List;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.shichen.ui.Buttons;
import org.shichen.ui.Presentation;
import org.shichen.ui.SheetActs;
import org.shichen.ui.Sheets;
import org.shichen.ui.Words;

/** The first walk round the desk: one part after the other is framed and named. Esc leaves it at any step. */
final class TourSheet extends VBox {

    /** Name of the step in the language files, and where it is on the window. */
    private record Step(String name, String where) {}

    private static final List<Step> STEPS = List.of(
            new Step("header", ".desk-header"),
            new Step("strip", ".watch-strip"),
            new Step("roster", ".roster-board"),
            new Step("map", ".checkpoint-board"),
            new Step("briefing", ".briefing-board"),
            new Step("log", ".log-line"),
            new Step("help", ".header-tools"));

    private static final String FRAMED = "tour-here";

    private final Words words;
    private final Label count = new Label();
    private final Label title = new Label();
    private final Label text = new Label();
    private final Button back;
    private final Button next;
    private final Sheets sheets;
    private int at;
    private @Nullable Node framed;

    /**
     * @param begin the step to begin with, counted from 0
     * @param otherLanguage changes the language, which makes the window anew; is told the step to go on with
     */
    TourSheet(Presentation presentation, Sheets sheets, int begin, IntConsumer otherLanguage) {
        this.at = begin;
        this.words = presentation.words();
        this.sheets = sheets;
        setId("tour-sheet");
        title.getStyleClass().add("board-title");
        title.setId("tour-title");
        count.getStyleClass().add("muted");
        text.setWrapText(true);
        text.setMinHeight(presentation.look().px(96));
        text.setAlignment(Pos.TOP_LEFT);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(title, gap, count);
        back = button("help.tour.back", "tour-back", () -> go(at - 1));
        next = button("help.tour.next", "tour-next", () -> go(at + 1));
        Button language = button("help.tour.language", "tour-language", () -> otherLanguage.accept(at));
        SheetActs buttons =
                new SheetActs(presentation).main(next, back, language).leavingAs("tour-leave");
        getChildren().addAll(head, text, buttons);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.isShortcutDown() && event.getCode() == KeyCode.G) {
                event.consume();
                otherLanguage.accept(at);
            } else if (event.getCode() == KeyCode.RIGHT || event.getCode() == KeyCode.PAGE_DOWN) {
                event.consume();
                go(at + 1);
            } else if (event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.PAGE_UP) {
                event.consume();
                go(at - 1);
            }
        });
        sceneProperty().addListener((value, before, now) -> frame(now));
        show();
    }

    Node first() {
        return next;
    }

    private void go(int step) {
        if (step >= STEPS.size()) {
            sheets.close();
        } else if (step >= 0) {
            at = step;
            show();
        }
    }

    private void show() {
        Step step = STEPS.get(at);
        title.setText(words.of("help.tour." + step.name + ".title"));
        text.setText(words.of("help.tour." + step.name));
        count.setText((at + 1) + " / " + STEPS.size());
        back.setDisable(at == 0);
        next.setText(words.of(at == STEPS.size() - 1 ? "help.tour.done" : "help.tour.next"));
        frame(getScene());
    }

    /** A part that has no room on this window is described without a frame. */
    private void frame(@Nullable Scene scene) {
        if (framed != null) {
            framed.getStyleClass().remove(FRAMED);
            framed = null;
        }
        if (scene != null) {
            framed = scene.getRoot().lookup(STEPS.get(at).where);
            if (framed != null) {
                framed.getStyleClass().add(FRAMED);
            }
        }
    }

    private Button button(String key, String id, Runnable act) {
        Button button = Buttons.of(id, words.of(key), act);
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }
}
