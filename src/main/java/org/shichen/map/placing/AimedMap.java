package org.shichen.map.placing;

import java.util.function.Consumer;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import org.shichen.map.GeoPoint;
import org.shichen.map.MapView;
import org.shichen.map.Viewport;
import org.shichen.ui.Presentation;
import org.shichen.ui.Tasks;

/**
 * A map with a cross that stays in its middle: dragging and the arrows move the map beneath it (with Shift a pixel), a
 * click brings a place under it, + and - change the scale, Enter takes what is aimed at. FX thread.
 */
final class AimedMap extends StackPane {

    private static final double ARM = 16;

    private final MapView map;
    private final Line across = line();
    private final Line down = line();
    private final Circle ring = new Circle(7);
    private double pressedX;
    private double pressedY;
    private Runnable onTaken = () -> {};
    private Consumer<GeoPoint> onAimed = aim -> {};

    AimedMap(Presentation presentation, Tasks tasks, String id, String spoken) {
        map = new MapView(presentation, tasks);
        map.setId(id);
        map.setAccessibleText(spoken);
        ring.getStyleClass().add("placing-cross");
        Pane cross = new Pane(across, down, ring);
        cross.setMouseTransparent(true);
        getChildren().addAll(map, cross);
        setMinSize(0, 0);
        map.needsLayoutProperty().subscribe(needed -> draw());
        map.addEventFilter(KeyEvent.KEY_PRESSED, this::typed);
        map.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            pressedX = event.getX();
            pressedY = event.getY();
        });
        map.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> {
            boolean still = Math.hypot(event.getX() - pressedX, event.getY() - pressedY) < 4;
            if (event.getButton() == MouseButton.PRIMARY && still) {
                event.consume();
                aimAt(map.viewport().at(event.getX(), event.getY()));
            }
        });
    }

    MapView map() {
        return map;
    }

    void setOnTaken(Runnable action) {
        onTaken = action;
    }

    /** Told of every place that comes under the cross. */
    void setOnAimed(Consumer<GeoPoint> action) {
        onAimed = action;
    }

    /** What lies under the cross. */
    GeoPoint aim() {
        Viewport view = map.viewport();
        return GeoPoint.ofWorld(view.worldX(), view.worldY());
    }

    void aimAt(GeoPoint place) {
        Viewport view = map.viewport();
        map.restore(new Viewport(place.worldX(), place.worldY(), view.level(), view.width(), view.height()));
    }

    private void typed(KeyEvent event) {
        if (event.isControlDown() || event.isAltDown()) {
            return;
        }
        double step = event.isShiftDown() ? 1 : 0;
        switch (event.getCode()) {
            case ENTER -> onTaken.run();
            case EQUALS, PLUS, ADD -> map.zoom(1);
            case MINUS, SUBTRACT -> map.zoom(-1);
            case LEFT, RIGHT, UP, DOWN -> {
                if (step == 0) {
                    return;
                }
                switch (event.getCode()) {
                    case LEFT -> pan(step, 0);
                    case RIGHT -> pan(-step, 0);
                    case UP -> pan(0, step);
                    default -> pan(0, -step);
                }
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void pan(double dx, double dy) {
        map.restore(map.viewport().panned(dx, dy));
    }

    private void draw() {
        double x = map.viewport().width() / 2;
        double y = map.viewport().height() / 2;
        place(across, x - ARM, y, x + ARM, y);
        place(down, x, y - ARM, x, y + ARM);
        ring.setCenterX(x);
        ring.setCenterY(y);
        onAimed.accept(aim());
    }

    private static void place(Line line, double x1, double y1, double x2, double y2) {
        line.setStartX(x1);
        line.setStartY(y1);
        line.setEndX(x2);
        line.setEndY(y2);
    }

    private static Line line() {
        Line line = new Line();
        line.getStyleClass().add("placing-cross");
        return line;
    }
}
