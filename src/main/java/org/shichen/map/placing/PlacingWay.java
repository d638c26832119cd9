package org.shichen.map.placing;

/** What points do to a map. */
public enum PlacingWay {
    /** One point. */
    SHIFT,
    /** Two or three: shifted, turned and scaled alike both ways. */
    SIMILAR,
    /** Four or more: also scaled differently each way and sheared. */
    AFFINE
}
