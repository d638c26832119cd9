package org.shichen.desk;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.shichen.ui.FocusTrap;
import org.shichen.ui.Presentation;
import org.shichen.ui.Sheets;

/**
 * A sheet over the desk: palette, card of keys, alarms, history. Esc or a click beside it closes it and returns the
 * focus.
 */
final class Overlay extends StackPane implements Sheets {

    private static final PseudoClass LOW = PseudoClass.getPseudoClass("low");

    /** Lower than this a sheet has next to nothing around it, in pixels at 100 %. */
    private static final double LOW_WINDOW = 480;

    private @Nullable Node returnTo;

    Overlay(Presentation presentation) {
        getStyleClass().add("overlay");
        setAlignment(Pos.TOP_CENTER);
        setVisible(false);
        managedProperty().bind(visibleProperty());
        FocusTrap.around(this);
        // A window that is low gives all of its height to the sheet.
        layoutBoundsProperty()
                .subscribe(bounds -> pseudoClassStateChanged(
                        LOW,
                        bounds.getHeight() > 0
                                && bounds.getHeight() < presentation.look().px(LOW_WINDOW)));
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
                    .map(room -> ((SheetRoom) room).getContent())
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
        getChildren().setAll(new SheetRoom(sheet));
        setVisible(true);
        // What stands in a scroll pane or a tab is in the window only after that has been styled and laid out.
        applyCss();
        layout();
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
