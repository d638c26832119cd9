package org.shichen.map.layers;

/** How a base map of the list stands. */
public enum LayerState {
    /** Switched off; its file is not looked at. */
    HIDDEN,
    OPENING,
    SHOWN,
    /** Switched on, but its file is missing or refused. */
    FAILED
}
