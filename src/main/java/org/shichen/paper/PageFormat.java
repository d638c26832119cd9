package org.shichen.paper;

/**
 * A page: its paper, how it is turned, its margins. All lengths in millimetres; x grows to the right and y downwards
 * from the upper left corner of the sheet.
 */
public record PageFormat(Paper paper, boolean landscape, Margins margins) {

    public double width() {
        return landscape ? paper.height() : paper.width();
    }

    public double height() {
        return landscape ? paper.width() : paper.height();
    }

    /** Left edge of the type area; likewise {@link #top}, {@link #right} and {@link #bottom}: none is a margin. */
    public double left() {
        return margins.left();
    }

    public double top() {
        return margins.top();
    }

    public double right() {
        return width() - margins.right();
    }

    public double bottom() {
        return height() - margins.bottom();
    }

    public double contentWidth() {
        return right() - left();
    }

    public double contentHeight() {
        return bottom() - top();
    }
}
