package org.shichen.map.draw;

import java.util.List;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.shichen.map.draw.EditorState.Stage;
import org.shichen.ui.Command;
import org.shichen.ui.Presentation;

/** What stands below the map while shapes are drawn: how things are, the acts, and the name while it is typed. */
final class ShapeBar<K extends Enum<K> & ShapeKind> extends VBox {

    private final ShapeEditor<K> editor;
    private final ShapeWords<K> words;
    private final Runnable focusMap;
    private final ModeBar bar;
    private final TextField name = new TextField();
    private boolean naming;

    ShapeBar(ShapeEditor<K> editor, ShapeWords<K> words, Presentation presentation, Runnable focusMap) {
        this.editor = editor;
        this.words = words;
        this.focusMap = focusMap;
        bar = new ModeBar(editor.acting() + "-told", presentation);
        name.setId(editor.acting() + "-name");
        name.setPromptText(presentation.words().of("shape.name"));
        name.setAccessibleText(presentation.words().of("shape.name"));
        name.setOnAction(event -> editor.name(name.getText()));
        name.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                editor.escape();
            }
        });
        // The key that led here is not part of the name.
        name.addEventFilter(KeyEvent.KEY_TYPED, event -> {
            if (keyStillComing) {
                keyStillComing = false;
                event.consume();
            }
        });
        name.addEventFilter(KeyEvent.KEY_PRESSED, event -> keyStillComing = false);
        getChildren().add(bar);
    }

    private boolean keyStillComing;

    void show(EditorState<K> state, List<Command> commands) {
        bar.tell(words.told(state));
        bar.offer(state.naming() ? List.of() : commands);
        if (state.naming() != naming) {
            naming = state.naming();
            if (naming) {
                name.setText(state.stage() == Stage.EDITING ? state.edited().name() : "");
                bar.ask(List.of(name));
                keyStillComing = state.stage() == Stage.EDITING;
                name.requestFocus();
                name.selectAll();
            } else {
                bar.ask(List.of());
                focusMap.run();
            }
        }
    }
}
