package org.shichen.paper;

/**
 * A face in a size.
 *
 * @param points size of the em square
 */
public record Type(Face face, double points) {

    /** Side of the em square in millimetres, which is the width of a Chinese character. */
    public double em() {
        return Length.millimetres(points);
    }

    /** From the top of the em square down to the baseline, in millimetres; what Chinese faces share. */
    public double rise() {
        return 0.88 * em();
    }
}
