package org.shichen.desk;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.shichen.ui.Command;
import org.shichen.ui.Presentation;
import org.shichen.ui.ScrollingPane;
import org.shichen.ui.SheetActs;
import org.shichen.ui.Words;

/** The keys of where the user is, then those of the whole desk. */
final class KeyCard extends VBox {

    private final ScrollPane scroll;

    /**
     * @param hereKey title of the board that has the focus, with its acts; empty acts when none has it
     * @param help more help, a button each
     */
    private final GridPane table = new GridPane();

    private int rows;

    KeyCard(
            String hereKey,
            List<Command> here,
            List<Command> everywhere,
            List<Command> help,
            Presentation presentation,
            Runnable leave) {
        Words words = presentation.words();
        getStyleClass().add("key-card");
        setId("key-card");
        ColumnConstraints keys = new ColumnConstraints();
        keys.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        table.getColumnConstraints().addAll(keys, names);
        table.getStyleClass().add("key-table");
        if (!here.isEmpty()) {
            part(words.of(hereKey), here, words);
        }
        part(words.of("desk.keys.everywhere"), everywhere, words);
        scroll = new ScrollingPane(table);
        scroll.setFocusTraversable(true);
        scroll.setAccessibleText(words.of("desk.keys.everywhere"));
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        List<Button> buttons = new ArrayList<>();
        for (Command more : help) {
            Button button = new Button(words.of(more.key()));
            button.setId(more.key().replace('.', '-'));
            button.setOnAction(event -> {
                leave.run();
                more.run().run();
            });
            buttons.add(button);
        }
        SheetActs acts = new SheetActs(presentation).plain(buttons.toArray(Button[]::new));
        getChildren().addAll(scroll, acts);
    }

    /** What the arrows turn. */
    Node first() {
        return scroll;
    }

    /** All acts stand in one table, so that the words of every part begin at the same place. */
    private void part(String head, List<Command> commands, Words words) {
        Label title = new Label(head);
        title.getStyleClass().add("board-title");
        table.add(title, 0, rows++, 2, 1);
        for (Command command : commands) {
            if (command.keys() != null) {
                Label key = new Label(command.keysShown());
                key.getStyleClass().add("keys");
                Label name = new Label(words.of(command.key()));
                name.setWrapText(true);
                table.addRow(rows++, key, name);
            }
        }
    }
}
