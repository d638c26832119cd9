package org.shichen.ui;

/** What a view is written and drawn with: language, formats, theme and scale, colours. Made anew with the window. */
public record Presentation(Words words, Formats formats, Look look, Palette palette) {}
