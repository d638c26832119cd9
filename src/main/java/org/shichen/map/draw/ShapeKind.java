package org.shichen.map.draw;

/** A kind of shape that can be drawn; its words stand under the name of its enumeration. */
public interface ShapeKind {

    Form form();

    /** Whether there would be nothing to see of it without a name. */
    default boolean named() {
        return false;
    }
}
