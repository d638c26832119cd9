package org.shichen.ui;

import javafx.scene.Node;
import javafx.scene.layout.Region;

/**
 * Shows sheets over the desk, one at a time. Esc or a click beside it closes a sheet and gives the focus back. FX
 * thread.
 */
public interface Sheets {

    /** A sheet that may have work under way: Esc stops that first and closes the sheet only when there is none. */
    interface Stoppable {

        /** Whether there was something to stop. */
        boolean stop();
    }

    /**
     * @param sheet as wide as its own maximum width, as tall as it needs to be
     * @param focus what is typed into first
     */
    void open(Region sheet, Node focus);

    void close();
}
