package org.shichen.paper;

/** A colour of print, each part 0 to 1. What it says must also be said by a word or a shape: paper is often grey. */
public record Ink(double red, double green, double blue) {

    public static final Ink BLACK = new Ink(0, 0, 0);
    public static final Ink GREY = grey(0.35);
    public static final Ink RED = new Ink(0.85, 0, 0);

    /** As light as this, without colour (Rec. 601). */
    public Ink greyed() {
        return grey(0.299 * red + 0.587 * green + 0.114 * blue);
    }

    boolean colourless() {
        return red == green && green == blue;
    }

    public static Ink grey(double lightness) {
        return new Ink(lightness, lightness, lightness);
    }
}
