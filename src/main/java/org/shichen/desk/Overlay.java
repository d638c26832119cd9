package org.shichen.desk;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.shichen.ui.Sheets;

/**
 * A sheet over the desk: palette, card of keys, alarms, history. Esc or a click beside it closes it and returns the
 * focus.
 */
final class Overlay extends StackPane implements Sheets {

    private @Nullable Node returnTo;

    Overlay() {
        getStyleClass().add("overlay");
        setAlignment(Pos.TOP_CENTER);
        setVisible(false);
        managedProperty().bind(visibleProperty());
        setOnMousePressed(event -> {
            if (event.getTarget() == this) {
                close();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /**
     * Stops what runs in the sheet, else closes it. Also for keys from outside: a sheet that is laid anew loses the
     * focus to what lies under it.
     */
    void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            boolean stopped = getChildren().stream()
                    .anyMatch(sheet -> sheet instanceof Sheets.Stoppable stoppable && stoppable.stop());
            if (!stopped) {
                close();
            }
        }
    }

    @Override
    public void open(Region sheet, Node focus) {
        if (!isVisible()) {
            returnTo = getScene().getFocusOwner();
        }
        sheet.getStyleClass().add("sheet");
        sheet.setMaxHeight(USE_PREF_SIZE);
        getChildren().setAll(sheet);
        setVisible(true);
        focus.requestFocus();
    }

    @Override
    public void close() {
        setVisible(false);
        getChildren().clear();
        if (returnTo != null) {
            returnTo.requestFocus();
            returnTo = null;
        }
    }
}
