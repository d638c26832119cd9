package org.shichen.map;

import java.util.Optional;
import javafx.scene.input.KeyEvent;

/** A cross over the map by which a place is chosen: how the arrows move it. FX thread. */
public final class MapCross {

    /** How far an arrow goes, and how near the edge the cross comes before the map goes along, in pixels. */
    private static final double STEP = 8;

    private static final double EDGE = 24;

    private MapCross() {}

    /** Where the cross begins. A map that shows all would follow what is drawn; the eye needs it to stand still. */
    public static GeoPoint begin(MapView map) {
        Viewport view = map.viewport();
        map.restore(view);
        return view.at(view.width() / 2, view.height() / 2);
    }

    /**
     * An arrow moves it by some pixels, with Shift by one.
     *
     * @return where the cross goes; empty for any other key, and for what Ctrl or Alt make a command
     */
    public static Optional<GeoPoint> moved(MapView map, GeoPoint cross, KeyEvent event) {
        if (event.isControlDown() || event.isAltDown()) {
            return Optional.empty();
        }
        double step = event.isShiftDown() ? 1 : STEP;
        return switch (event.getCode()) {
            case LEFT -> Optional.of(moved(map, cross, -step, 0));
            case RIGHT -> Optional.of(moved(map, cross, step, 0));
            case UP -> Optional.of(moved(map, cross, 0, -step));
            case DOWN -> Optional.of(moved(map, cross, 0, step));
            default -> Optional.empty();
        };
    }

    private static GeoPoint moved(MapView map, GeoPoint cross, double dx, double dy) {
        Viewport view = map.viewport();
        double x = view.x(cross) + dx;
        double y = view.y(cross) + dy;
        if (x < EDGE || y < EDGE || x > view.width() - EDGE || y > view.height() - EDGE) {
            map.restore(view.panned(-dx, -dy));
        }
        return view.at(x, y);
    }
}
