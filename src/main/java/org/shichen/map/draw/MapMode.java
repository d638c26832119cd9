package org.shichen.map.draw;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.shichen.map.GeoPoint;
import org.shichen.ui.Command;
import org.shichen.ui.RecordRef;

/**
 * Something done on the map itself by mouse and keys, such as measuring or drawing. While it is on, the keys of the
 * board are its keys. What it knows outlives the window. FX thread.
 */
public interface MapMode {

    /** How it is begun, beside the board's other acts. */
    Command start();

    ObservableValue<Boolean> activeProperty();

    /** Its keys as they are at this moment; one of them leaves it. */
    List<Command> commands();

    /** What it shows over the map and takes the mouse by. */
    Region over();

    /** What it tells and offers below the map. */
    Node bar();

    /** Where its cross stands; asked only while it is on. */
    GeoPoint cross();

    /** The user has gone elsewhere; what is half done is kept. */
    void leave();

    /** The window goes; what is on stays on for the next one. */
    void close();

    /** What is chosen in it, for the history. */
    default Optional<RecordRef> chosen() {
        return Optional.empty();
    }
}
