package org.shichen.desk;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.shichen.ui.Command;
import org.shichen.ui.ScrollingPane;
import org.shichen.ui.Words;

/** The keys of where the user is, then those of the whole desk. */
final class KeyCard extends VBox {

    private final Button close;

    /**
     * @param hereKey title of the board that has the focus, with its acts; empty acts when none has it
     * @param help more help, a button each
     */
    KeyCard(
            String hereKey,
            List<Command> here,
            List<Command> everywhere,
            List<Command> help,
            Words words,
            Runnable leave) {
        getStyleClass().add("key-card");
        setId("key-card");
        VBox parts = new VBox();
        if (!here.isEmpty()) {
            parts.getChildren().addAll(title(words.of(hereKey)), table(here, words));
        }
        parts.getChildren().addAll(title(words.of("desk.keys.everywhere")), table(everywhere, words));
        parts.getStyleClass().add("key-parts");
        ScrollPane scroll = new ScrollingPane(parts);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        close = new Button(words.of("desk.keys.close"));
        close.setCancelButton(true);
        close.setOnAction(event -> leave.run());
        FlowPane buttons = new FlowPane(close);
        buttons.getStyleClass().add("key-help");
        for (Command more : help) {
            Button button = new Button(words.of(more.key()));
            button.setId(more.key().replace('.', '-'));
            button.setOnAction(event -> {
                leave.run();
                more.run().run();
            });
            buttons.getChildren().add(button);
        }
        getChildren().addAll(scroll, buttons);
    }

    Button closeButton() {
        return close;
    }

    private static Label title(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("board-title");
        return label;
    }

    private static GridPane table(List<Command> commands, Words words) {
        GridPane table = new GridPane();
        table.getStyleClass().add("key-table");
        ColumnConstraints keys = new ColumnConstraints();
        keys.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        table.getColumnConstraints().addAll(keys, names);
        int row = 0;
        for (Command command : commands) {
            if (command.keys() != null) {
                Label key = new Label(command.keys().getDisplayText());
                key.getStyleClass().add("keys");
                Label name = new Label(words.of(command.key()));
                name.setWrapText(true);
                table.addRow(row++, key, name);
            }
        }
        return table;
    }
}
