package org.shichen.paper;

import java.util.List;

/** A page with everything on it, in the order in which it is drawn. */
public record Page(PageFormat format, List<Mark> marks) {

    public Page {
        marks = List.copyOf(marks);
    }
}
