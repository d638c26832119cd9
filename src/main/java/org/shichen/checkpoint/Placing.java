package org.shichen.checkpoint;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import org.jspecify.annotations.Nullable;
import org.shichen.map.GeoPoint;
import org.shichen.map.MapCross;
import org.shichen.map.MapView;
import org.shichen.map.Viewport;

/**
 * A cross over the map by which a place is chosen: arrows move it (with Shift a pixel), a click puts it there, it can
 * be dragged; Enter takes the place, Esc leaves. Where it comes to the edge the map goes along. FX thread.
 */
final class Placing extends Pane {

    private static final double GRIP = 16;

    private final MapView map;
    private final Line across = line("placing-cross");
    private final Line down = line("placing-cross");
    private final Line way = line("placing-way");
    private final Circle ring = new Circle(11);
    private @Nullable GeoPoint target;
    private @Nullable GeoPoint from;
    private Consumer<GeoPoint> onPlaced = place -> {};
    private Consumer<Optional<GeoPoint>> onChanged = place -> {};
    private boolean dragging;
    private boolean direct;
    private double pressedX;
    private double pressedY;

    Placing(MapView map) {
        this.map = map;
        setMouseTransparent(true);
        setVisible(false);
        ring.getStyleClass().add("placing-cross");
        getChildren().addAll(way, across, down, ring);
        map.needsLayoutProperty().subscribe(needed -> draw());
        map.addEventFilter(KeyEvent.KEY_PRESSED, this::typed);
        map.addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
        map.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::dragged);
        map.addEventFilter(MouseEvent.MOUSE_RELEASED, this::released);
        map.focusedProperty().subscribe(focused -> {
            boolean elsewhere = map.getScene() != null && map.getScene().getFocusOwner() != map;
            if (!focused && elsewhere) {
                leave();
            }
        });
    }

    /** Told of every place of the cross, and with nothing when it is gone. */
    void setOnChanged(Consumer<Optional<GeoPoint>> action) {
        onChanged = action;
    }

    boolean active() {
        return target != null;
    }

    /** @param start where the cross begins, null for the middle of the map; {@code placed} is called once at most */
    void begin(@Nullable GeoPoint start, Consumer<GeoPoint> placed) {
        Viewport view = map.viewport();
        from = start;
        onPlaced = placed;
        direct = false;
        dragging = false;
        map.requestFocus();
        // A map that shows all would follow what is moved; the eye needs it to stand still.
        map.restore(view);
        setVisible(true);
        to(start == null ? view.at(view.width() / 2, view.height() / 2) : start);
    }

    /** The mouse is down on what is to be moved: it goes with the mouse, and letting go takes the place. */
    void drag(GeoPoint start, Consumer<GeoPoint> placed) {
        begin(start, placed);
        direct = true;
        dragging = true;
    }

    void leave() {
        if (target != null) {
            target = null;
            setVisible(false);
            onChanged.accept(Optional.empty());
        }
    }

    private void take() {
        GeoPoint place = target;
        leave();
        if (place != null) {
            onPlaced.accept(place);
        }
    }

    private void to(GeoPoint place) {
        target = place;
        draw();
        onChanged.accept(Optional.of(place));
    }

    private void typed(KeyEvent event) {
        if (target == null || event.isControlDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case ENTER -> take();
            case ESCAPE -> leave();
            default -> {
                Optional<GeoPoint> place = MapCross.moved(map, target, event);
                if (place.isEmpty()) {
                    return;
                }
                to(place.get());
            }
        }
        event.consume();
    }

    private void pressed(MouseEvent event) {
        if (target == null || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        pressedX = event.getX();
        pressedY = event.getY();
        Viewport view = map.viewport();
        dragging = direct || Math.hypot(view.x(target) - pressedX, view.y(target) - pressedY) <= GRIP;
        if (dragging) {
            event.consume();
        }
    }

    private void dragged(MouseEvent event) {
        if (target != null && dragging) {
            to(map.viewport().at(event.getX(), event.getY()));
            event.consume();
        }
    }

    private void released(MouseEvent event) {
        if (target == null) {
            return;
        }
        if (direct) {
            event.consume();
            take();
        } else if (dragging) {
            event.consume();
            dragging = false;
        } else if (Math.hypot(event.getX() - pressedX, event.getY() - pressedY) < 4) {
            event.consume();
            to(map.viewport().at(event.getX(), event.getY()));
        }
    }

    private void draw() {
        if (target == null) {
            return;
        }
        Viewport view = map.viewport();
        double x = view.x(target);
        double y = view.y(target);
        place(across, x - 22, y, x + 22, y);
        place(down, x, y - 22, x, y + 22);
        ring.setCenterX(x);
        ring.setCenterY(y);
        way.setVisible(from != null);
        if (from != null) {
            place(way, view.x(from), view.y(from), x, y);
        }
    }

    private static void place(Line line, double x1, double y1, double x2, double y2) {
        line.setStartX(x1);
        line.setStartY(y1);
        line.setEndX(x2);
        line.setEndY(y2);
    }

    private static Line line(String style) {
        Line line = new Line();
        line.getStyleClass().add(style);
        return line;
    }
}
