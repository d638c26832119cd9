package org.shichen.map.draw;

import javafx.scene.canvas.GraphicsContext;
import org.shichen.map.GeoPoint;
import org.shichen.map.Viewport;

/** What mouse and arrows do in a mode. Places of the mouse are pixels of the map. */
interface MapHand {

    /** Where the cross stands that the arrows move; asked only while the mode is on. */
    GeoPoint cross();

    /** The arrows or a drag have moved it. */
    void cross(GeoPoint to);

    void paint(GraphicsContext g, Viewport view);

    /** The button went down here: whether there is something that is dragged from now on. */
    default boolean grab(double x, double y) {
        return false;
    }

    /** What was grabbed is let go where the cross stands. */
    default void drop() {}

    /** @param times 2 for a double click, which is preceded by one with 1 */
    void click(double x, double y, int times);

    /** The mouse was moved by hand without a button. */
    default void hover(double x, double y) {}
}
