package org.shichen.map.draw;

import java.util.function.BooleanSupplier;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import org.shichen.map.MapCross;
import org.shichen.map.MapView;

/**
 * What a mode draws over the map, and the mouse and the arrows that it takes while it is on. Dragging where there is
 * nothing to drag pans the map as ever; where the cross comes to the edge the map goes along. FX thread.
 */
final class ModePane extends Pane {

    private static final double STILL = 4;

    private final MapView map;
    private final BooleanSupplier on;
    private final MapHand hand;
    private final Canvas canvas = new Canvas();
    private boolean dragging;
    private boolean wandered;
    private double pressedX;
    private double pressedY;
    private double seenX;
    private double seenY;

    ModePane(MapView map, BooleanSupplier on, MapHand hand) {
        this.map = map;
        this.on = on;
        this.hand = hand;
        setMouseTransparent(true);
        setMinSize(0, 0);
        getChildren().add(canvas);
        map.needsLayoutProperty().subscribe(needed -> {
            if (!needed) {
                draw();
            }
        });
        map.addEventFilter(KeyEvent.KEY_PRESSED, this::typed);
        map.addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
        map.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::dragged);
        map.addEventFilter(MouseEvent.MOUSE_RELEASED, this::released);
        map.addEventFilter(MouseEvent.MOUSE_MOVED, this::moved);
    }

    /** Paints what the hand holds, or nothing while the mode is off. */
    void draw() {
        boolean shown = on.getAsBoolean();
        setVisible(shown);
        canvas.setWidth(shown ? map.getWidth() : 0);
        canvas.setHeight(shown ? map.getHeight() : 0);
        if (shown) {
            canvas.getGraphicsContext2D().clearRect(0, 0, map.getWidth(), map.getHeight());
            hand.paint(canvas.getGraphicsContext2D(), map.viewport());
        }
    }

    private void typed(KeyEvent event) {
        if (on.getAsBoolean()) {
            MapCross.moved(map, hand.cross(), event).ifPresent(place -> {
                hand.cross(place);
                event.consume();
            });
        }
    }

    private void pressed(MouseEvent event) {
        if (!on.getAsBoolean() || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        pressedX = event.getX();
        pressedY = event.getY();
        wandered = false;
        dragging = hand.grab(pressedX, pressedY);
        if (dragging) {
            map.requestFocus();
            event.consume();
        }
    }

    private void dragged(MouseEvent event) {
        if (!on.getAsBoolean()) {
            return;
        }
        wandered = wandered || Math.hypot(event.getX() - pressedX, event.getY() - pressedY) >= STILL;
        if (dragging) {
            if (wandered) {
                hand.cross(map.viewport().at(event.getX(), event.getY()));
            }
            event.consume();
        }
    }

    private void released(MouseEvent event) {
        if (!on.getAsBoolean() || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        if (dragging && wandered) {
            hand.drop();
        } else if (!wandered) {
            hand.click(event.getX(), event.getY(), event.getClickCount());
        }
        if (dragging || !wandered) {
            event.consume();
        }
        dragging = false;
    }

    /** A move that nobody made, told because something was laid out below the pointer, moves nothing. */
    private void moved(MouseEvent event) {
        boolean byHand = event.getScreenX() != seenX || event.getScreenY() != seenY;
        seenX = event.getScreenX();
        seenY = event.getScreenY();
        if (byHand && on.getAsBoolean()) {
            hand.hover(event.getX(), event.getY());
        }
    }
}
