package org.shichen.ui;

import javafx.scene.text.Font;

/**
 * What a view is written and drawn with. Made anew with the window.
 *
 * @param family of the type, for what is drawn on a canvas
 */
public record Presentation(Words words, Formats formats, Look look, Palette palette, String family) {

    /** Width in pixels that a word of body text needs, whole pixels. FX thread. */
    public double width(String text) {
        return Math.ceil(Fonts.width(text, Font.font(family, look.em())));
    }
}
