package org.shichen.journal.readiness;

import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.shichen.ui.Labels;
import org.shichen.ui.Presentation;
import org.shichen.ui.ScrollingPane;
import org.shichen.ui.SheetActs;
import org.shichen.ui.Words;

/** The coming shift at a glance: what is missing, who is silent, what is open and due, who is away. P prints it. */
final class ReadinessSheet extends VBox {

    private final ScrollPane scroll = new ScrollingPane();

    ReadinessSheet(Readiness readiness, Presentation presentation, Runnable print) {
        Words words = presentation.words();
        ReadinessText text = new ReadinessText(words, presentation.formats());
        setId("readiness-sheet");
        double gap = presentation.look().px(8);
        setSpacing(gap);
        Label title = new Label(words.of("readiness.title"));
        title.getStyleClass().add("board-title");
        Label shift = new Label(text.shift(readiness));
        shift.setId("readiness-shift");
        Button button = new Button(words.of("readiness.print"));
        button.setId("readiness-print");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setFocusTraversable(false);
        button.setOnAction(event -> print.run());
        HBox head = new HBox(gap * 2, title, shift);
        head.setAlignment(Pos.CENTER_LEFT);
        FlowPane facts = new FlowPane(gap * 2, gap / 2);
        text.facts(readiness).forEach(fact -> facts.getChildren().add(new Label(fact)));
        VBox parts = new VBox(gap);
        parts.setId("readiness-parts");
        for (ReadinessText.Part part : text.parts(readiness)) {
            parts.getChildren().add(part(part, presentation));
        }
        scroll.setContent(parts);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(true);
        scroll.setPrefHeight(presentation.look().px(460));
        scroll.setAccessibleText(words.of("readiness.title"));
        getChildren()
                .addAll(
                        head,
                        facts,
                        scroll,
                        new SheetActs(presentation).plain(button).keys("readiness.keys"));
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.P) {
                event.consume();
                print.run();
            }
        });
    }

    Node first() {
        return scroll;
    }

    private static Node part(ReadinessText.Part part, Presentation presentation) {
        Label heading = new Label(part.heading());
        heading.getStyleClass().add(part.warns() ? "readiness-warns" : "muted");
        VBox box = new VBox(heading);
        box.setSpacing(presentation.look().px(2));
        for (String line : List.copyOf(part.lines())) {
            Label label = new Label(line);
            Labels.wrapping(label);
            VBox.setMargin(label, new Insets(0, 0, 0, presentation.look().px(16)));
            box.getChildren().add(label);
        }
        return box;
    }
}
