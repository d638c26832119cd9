package org.shichen.paper;

/** How wide text is. */
@FunctionalInterface
public interface Measure {

    /** Millimetres from the start of the first character to the end of the last one's advance. */
    double width(Type type, String text);
}
