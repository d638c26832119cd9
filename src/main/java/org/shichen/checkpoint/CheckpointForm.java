package org.shichen.checkpoint;

import javafx.scene.Node;

/** A form at the foot of the map. Opening it writes nothing and resets no clock. */
interface CheckpointForm {

    Node node();

    void focus();

    /** Where the form stands. FX thread. */
    interface Foot {

        /** The form is done with or given up. */
        void leave();

        /** What a form handed in was refused: it stands there again, unless another does. @return whether it does */
        boolean comeBack(CheckpointForm form);
    }
}
