package org.shichen.ui;

/**
 * What a view is written and drawn with. Made anew with the window.
 *
 * @param family of the type, for what is drawn on a canvas
 */
public record Presentation(Words words, Formats formats, Look look, Palette palette, String family) {}
