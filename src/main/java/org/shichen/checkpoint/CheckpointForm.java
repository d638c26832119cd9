package org.shichen.checkpoint;

import javafx.scene.Node;

/** A form at the foot of the map. Opening it writes nothing and resets no clock. */
interface CheckpointForm {

    Node node();

    void focus();
}
