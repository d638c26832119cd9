package org.shichen.paper;

import java.util.function.Consumer;

/** What stands in a cell instead of text, or beside it. Lengths in millimetres. */
public interface Drawing {

    /** The least height it needs. */
    double height(Measure measure);

    void draw(double x, double y, double width, double height, Measure measure, Consumer<Mark> marks);
}
