package org.shichen.map.draw;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.shichen.ui.Command;
import org.shichen.ui.Presentation;
import org.shichen.ui.ScrollingPane;

/** What stands below the map while a mode is on: how things are, and every act with its key, for the mouse too. */
final class ModeBar extends VBox {

    /** Part of the window's height that the acts take at most. */
    private static final double MOST = 0.2;

    private static final KeyCombination LEAVE = new KeyCodeCombination(KeyCode.ESCAPE);

    private final Presentation presentation;
    private final Label told = new Label();
    private final HBox head = new HBox(told);
    private final FlowPane acts = new FlowPane();
    private final ScrollPane way = new Way(acts);
    private double tallest;

    ModeBar(String id, Presentation presentation) {
        this.presentation = presentation;
        getStyleClass().add("mode-bar");
        told.setId(id);
        told.setWrapText(true);
        told.setMinHeight(Region.USE_PREF_SIZE);
        told.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(told, Priority.ALWAYS);
        head.getStyleClass().add("mode-head");
        acts.getStyleClass().add("mode-acts");
        acts.setMinHeight(Region.USE_PREF_SIZE);
        way.getStyleClass().add("mode-way");
        way.setFitToWidth(true);
        way.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        way.setFocusTraversable(false);
        way.setMinHeight(0);
        sceneProperty().flatMap(Scene::heightProperty).subscribe(height -> way.requestLayout());
        getChildren().addAll(head, way);
        widthProperty().subscribe(width -> {
            tallest = 0;
            setMinHeight(USE_COMPUTED_SIZE);
            // Else the acts are thought to need as many rows as in a narrow window.
            acts.setPrefWrapLength(Math.max(
                    1, width.doubleValue() - getInsets().getLeft() - getInsets().getRight()));
        });
    }

    /** The map above must not jump under the hand because a sentence has become shorter. */
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        double needed = computePrefHeight(getWidth());
        if (needed > tallest) {
            tallest = needed;
            setMinHeight(needed);
        }
    }

    void tell(String text) {
        told.setText(text);
        told.setAccessibleText(text);
    }

    /** What cannot be done now keeps its place. The focus stays on the map whichever of these is pressed. */
    void offer(List<Command> commands) {
        Map<String, Command> once = new LinkedHashMap<>();
        commands.forEach(command -> once.putIfAbsent(command.key(), command));
        // The way out stands beside what is told, as that of a sheet at its right end: it is never scrolled away.
        head.getChildren().setAll(told);
        acts.getChildren().clear();
        once.values()
                .forEach(command -> (LEAVE.equals(command.keys()) ? head : acts)
                        .getChildren()
                        .add(button(command)));
    }

    /** Something to type into above the acts; null for nothing. */
    void ask(List<Node> asked) {
        getChildren().setAll(head);
        getChildren().addAll(asked);
        getChildren().add(way);
    }

    private Button button(Command command) {
        Button button = new Button(command.withKeys(presentation.words()));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.getStyleClass().add("mode-act");
        button.setFocusTraversable(false);
        button.setDisable(!command.possible().getAsBoolean());
        button.setOnAction(event -> command.run().run());
        return button;
    }

    /**
     * With large type in a small window the map is worth more than to see all acts at once; their keys work unseen.
     * Whole rows are seen, never a part of one.
     */
    private static final class Way extends ScrollingPane {

        private final FlowPane acts;

        Way(FlowPane acts) {
            super(acts);
            this.acts = acts;
        }

        @Override
        protected double computeMaxHeight(double width) {
            if (getScene() == null || acts.getChildren().isEmpty()) {
                return Double.MAX_VALUE;
            }
            double row = acts.getChildren().getFirst().prefHeight(-1) + acts.getVgap();
            double rows = Math.floor((getScene().getHeight() * MOST + acts.getVgap()) / row);
            return Math.ceil(Math.max(1, rows) * row - acts.getVgap()) + snappedTopInset() + snappedBottomInset();
        }
    }
}
