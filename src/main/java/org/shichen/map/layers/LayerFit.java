package org.shichen.map.layers;

/** What is known of whether a base map lies where it should. */
public enum LayerFit {
    /** It is not shown, or being compared. */
    UNKNOWN,
    /** Nothing speaks against it. */
    FITS,
    /** It seems to lie beside its place. */
    BESIDE,
    /** Neither a map beneath it nor enough checkpoints to compare its lines with. */
    NOT_COMPARED,
    /** It has no lines that could be compared. */
    PICTURE
}
