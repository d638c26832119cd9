package org.shichen.desk;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.shichen.problem.Problem;
import org.shichen.ui.BoardView;
import org.shichen.ui.FocusTrap;
import org.shichen.ui.Presentation;
import org.shichen.ui.Sheets;
import org.shichen.ui.Tasks;

/**
 * A sheet over the desk: palette, card of keys, alarms, history. Esc or a click beside it closes it and returns the
 * focus.
 */
final class Overlay extends StackPane implements Sheets {

    private static final PseudoClass LOW = PseudoClass.getPseudoClass("low");

    /** Lower than this a sheet has next to nothing around it, in pixels at 100 %. */
    private static final double LOW_WINDOW = 480;

    private final VBox foot = new VBox();
    private final HeldKeys keys = new HeldKeys();
    // What is around the open sheet, made with it and gone with it.
    private StackPane place = new StackPane();
    private VBox column = new VBox();
    private @Nullable Node returnTo;
    private @Nullable Covered covered;
    // While sheets are set aside: what had the keys in the one that waits.
    private @Nullable Node keysIn;
    private boolean aside;

    /** A sheet that is returned to, and what had the keys in it. */
    private record Covered(StackPane place, @Nullable Node focus) {}

    Overlay(Presentation presentation) {
        getStyleClass().add("overlay");
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
            if (event.getTarget() == this || event.getTarget() == place) {
                leave();
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
            if (!(sheet() instanceof Sheets.Stoppable stoppable && stoppable.stop())) {
                leave();
            }
        }
    }

    /** Null while none is open. */
    private @Nullable Node sheet() {
        return place.getChildren().stream()
                .map(room -> ((SheetRoom) room).getContent())
                .findFirst()
                .orElse(null);
    }

    /** Goes back to what the sheet was opened from: another sheet, or the desk. */
    private void leave() {
        if (covered == null) {
            close();
            return;
        }
        Covered back = covered;
        covered = null;
        stand(back.place, back.focus);
    }

    @Override
    public void open(Region sheet, Node focus) {
        // The look may have changed while the sheet was read; then this view is gone.
        if (getScene() == null) {
            return;
        }
        Node focused = getScene().getFocusOwner();
        if (!isVisible() && !aside) {
            returnTo = focused;
        } else if (sheet() instanceof Sheets.Lasting) {
            covered = new Covered(place, aside ? keysIn : focused);
        }
        sheet.getStyleClass().add("sheet");
        SheetRoom room = new SheetRoom(sheet);
        StackPane.setAlignment(room, StackPane.getAlignment(sheet));
        StackPane around = new StackPane(room);
        around.getStyleClass().add("sheet-place");
        around.setAlignment(Pos.TOP_CENTER);
        around.setMinHeight(0);
        VBox.setVgrow(around, Priority.ALWAYS);
        stand(around, focus);
    }

    private void stand(StackPane around, @Nullable Node focus) {
        place = around;
        column = new VBox(place, foot);
        column.setPickOnBounds(false);
        getChildren().setAll(column);
        if (aside) {
            keysIn = focus;
        } else {
            show(focus);
        }
    }

    private void show(@Nullable Node focus) {
        setVisible(true);
        // What stands in a scroll pane or a tab is in the window only after that has been styled and laid out.
        applyCss();
        layout();
        if (focus != null) {
            focus.requestFocus();
        }
    }

    /**
     * Until {@link #bringBack} no sheet is seen. The open one, and one that is on its way, waits as it is, with all
     * that is typed in it.
     */
    void setAside() {
        if (!aside) {
            aside = true;
            keysIn = BoardView.focusInside(this) ? getScene().getFocusOwner() : null;
            setVisible(false);
        }
    }

    /** The sheet that waits is seen again, and has the keys where it had them; returns whether there is any. */
    boolean bringBack() {
        aside = false;
        boolean waits = !getChildren().isEmpty();
        if (waits) {
            show(keysIn);
        }
        keysIn = null;
        return waits;
    }

    @Override
    public <T> void openAfter(
            Tasks tasks, String name, Callable<T> work, Consumer<? super T> make, Consumer<Problem> onFailure) {
        keys.hold();
        tasks.run(
                name,
                work,
                read -> {
                    try {
                        make.accept(read);
                    } finally {
                        keys.release(this, isVisible());
                    }
                },
                problem -> {
                    keys.release(this, false);
                    onFailure.accept(problem);
                });
    }

    /** The keys that wait for a sheet. */
    HeldKeys keys() {
        return keys;
    }

    /** Stands below the sheet, above what the sheet darkens. */
    void below(Node node) {
        foot.getChildren().setAll(node);
    }

    @Override
    public void close() {
        setVisible(false);
        // All around the sheet goes with it: what is taken out of a parent that is not seen, JavaFX keeps until it is.
        column.getChildren().clear();
        getChildren().clear();
        place = new StackPane();
        covered = null;
        keysIn = null;
        if (returnTo != null && !aside) {
            returnTo.requestFocus();
        }
        returnTo = null;
    }
}
