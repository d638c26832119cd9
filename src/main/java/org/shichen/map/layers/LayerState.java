package org.shichen.map.layers;

/** How a base map of the list stands. */
public enum LayerState {
    /** Switched off; its file is not looked at. */
    HIDDEN,
    OPENING,
    SHOWN,
    /** Switched on and open, but its file does not say where it lies, and its points do not either. */
    UNPLACED,
    /** Switched on, but its file is missing or refused. */
    FAILED
}
