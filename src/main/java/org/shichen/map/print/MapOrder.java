package org.shichen.map.print;

import org.shichen.paper.Paper;

/**
 * What is to be printed, and on what.
 *
 * @param view the part of the world that must be seen; the sheet shows more of it where its shape is another
 */
public record MapOrder(Extent view, Paper paper, Turn turn, Tone tone) {

    /** How the sheet lies. */
    public enum Turn {
        LANDSCAPE,
        PORTRAIT
    }

    public enum Tone {
        COLOUR,
        GREY
    }
}
