package org.shichen.checkpoint;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import org.shichen.map.MapView;
import org.shichen.ui.Buttons;
import org.shichen.ui.Hint;
import org.shichen.ui.Presentation;

/**
 * The map with the list beside it; where there is no room for both, with large type or in a small window, they take
 * turns. FX thread.
 */
final class MapAndList extends BorderPane {

    /** Narrower than this, in em, they take turns. */
    private static final double LEAST_FOR_BOTH = 40;

    private final Region layered;
    private final MapView map;
    private final CheckpointList list;
    private final Presentation presentation;
    private final Button other;
    private final ReadOnlyBooleanWrapper listShown = new ReadOnlyBooleanWrapper();
    private boolean turned;

    /** @param layered the map with what is drawn over it */
    MapAndList(Region layered, MapView map, CheckpointList list, Presentation presentation) {
        this.layered = layered;
        this.map = map;
        this.list = list;
        this.presentation = presentation;
        other = Buttons.forMouse("checkpoint-turn", "", this::turn);
        Hint.on(other, presentation.words().of("checkpoint.turn.explained"));
        other.managedProperty().bind(other.visibleProperty());
        list.setOnLeave(this::showMap);
        setCenter(layered);
        widthProperty().subscribe(this::arrange);
    }

    /** For the head of the board: the way to the one that is not shown; not to be seen where both are. */
    Button other() {
        return other;
    }

    ReadOnlyBooleanProperty listShownProperty() {
        return listShown.getReadOnlyProperty();
    }

    /** Brings the list, where it is not shown already, and the hand to its field. */
    void find() {
        turned = true;
        arrange();
        list.startFinding();
    }

    /** @return whether the list stood in its place */
    boolean showMap() {
        boolean hidden = layered.getParent() == null;
        turned = false;
        arrange();
        if (hidden) {
            map.requestFocus();
        }
        return hidden;
    }

    private void turn() {
        if (!showMap()) {
            find();
        }
    }

    private void arrange() {
        boolean both = getWidth() >= LEAST_FOR_BOTH * presentation.look().em();
        boolean instead = !both && turned;
        // What stands where it should stays there: taken out and put back it would lose the focus.
        if (both != (getRight() == list) || instead != (getCenter() == list)) {
            setRight(null);
            setCenter(instead ? list : layered);
            setRight(both ? list : null);
        }
        listShown.set(both || instead);
        other.setVisible(!both);
        other.setText(presentation.words().of(instead ? "checkpoint.turn.map" : "checkpoint.turn.list"));
    }
}
